package relais.partners.importing.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.partners.Availability;
import relais.partners.Contact;
import relais.partners.Countries;
import relais.partners.Handle;
import relais.partners.HandleOrUrl;
import relais.partners.Network;
import relais.partners.importing.sheet.Row;

/** What each column means, as a person has agreed: reads rows into people. */
public record Mapping(@Nullable Network network, List<ColumnMeaning> columns) {
    /** What one column means. */
    public record ColumnMeaning(
        int index,
        Meaning meaning,
        @Nullable Network network,
        Numbers.Decimal decimal,
        Writing writing,
        String format,
        @Nullable String fieldId
    ) {}

    /** What a row came to. */
    public sealed interface Read {
        /** A person. */
        record Person(PartnerRow row) implements Read {}

        /** Nobody, and why. */
        record Nobody(int number, Reason reason, Map<String, String> params) implements Read {}
    }

    private static final Pattern LIST = Pattern.compile("\\s*[,;]\\s*|\\s+/\\s+|\\R");
    private static final Pattern BARS = Pattern.compile("\\s*\\|\\s*|\\R");
    private static final Pattern ADDRESSES = Pattern.compile("[\\s,;|/<>()]+");
    private static final int LONGEST_NAME = 200;
    /** As long as one that is typed by hand. */
    private static final int LONGEST_HANDLE = 500;
    private static final int LONGEST_TEXT = 4000;

    public Mapping {
        columns = columns
            .stream()
            .filter(column -> column.meaning() != Meaning.NONE)
            .toList();
    }

    /** The mapping that was recognised, until a person changes it. */
    public static Mapping of(Recognition recognition) {
        return of(recognition.network(), recognition.columns());
    }

    /** The mapping of columns as they are meant. */
    public static Mapping of(@Nullable Network network, List<Column> columns) {
        return new Mapping(
            network,
            columns
                .stream()
                .map(column ->
                    new ColumnMeaning(
                        column.index(),
                        column.meaning(),
                        column.network(),
                        column.decimal(),
                        column.hand(),
                        column.meaning() == Meaning.RATE ? Prices.format(column.header()) : "",
                        column.fieldId()
                    )
                )
                .toList()
        );
    }

    /** Whether any column can tell one person from another. */
    public boolean names() {
        return columns
            .stream()
            .anyMatch(column -> column.meaning() == Meaning.HANDLE || column.meaning() == Meaning.PROFILE_URL);
    }

    /** Whether any column means this. */
    public boolean has(Meaning meaning) {
        return columns.stream().anyMatch(column -> column.meaning() == meaning);
    }

    /** Whether each account's network is known: from the file, a column, or an address. */
    public boolean knowsNetwork() {
        return (
            network != null ||
            columns
                .stream()
                .anyMatch(column -> column.meaning() == Meaning.NETWORK || column.meaning() == Meaning.PROFILE_URL) ||
            columns
                .stream()
                .filter(column -> column.meaning() == Meaning.HANDLE)
                .allMatch(column -> column.network() != null)
        );
    }

    /** What a row says. */
    public Read read(Row row) {
        if (row.trouble() != null) {
            return new Read.Nobody(
                row.number(),
                Reason.of(row.trouble()),
                Map.of("line", Long.toString(row.line()), "cells", Integer.toString(row.cells().size()))
            );
        }
        if (columns.stream().anyMatch(column -> isName(column) && row.cell(column.index()).length() > LONGEST_HANDLE)) {
            return new Read.Nobody(
                row.number(),
                Reason.HANDLE_TOO_LONG,
                Map.of("line", Long.toString(row.line()), "most", Integer.toString(LONGEST_HANDLE))
            );
        }
        Network own = usual(row);
        Map<Network, Handle> handles = handles(row, own);
        if (handles.isEmpty()) {
            boolean told = columns
                .stream()
                .anyMatch(column -> isName(column) && Cells.isAccount(row.cell(column.index())));
            Reason reason = !told ? Reason.NO_HANDLE : own == null ? Reason.NETWORK_UNKNOWN : Reason.NOT_A_PROFILE;
            Map<String, String> where = new TreeMap<>(Map.of("line", Long.toString(row.line())));
            if (reason == Reason.NETWORK_UNKNOWN) {
                text(row, Meaning.NETWORK).ifPresent(said -> where.put("network", said));
            }
            return new Read.Nobody(row.number(), reason, where);
        }
        Network main = own != null && handles.containsKey(own) ? own : handles.keySet().iterator().next();
        List<AccountRow> accounts = handles
            .values()
            .stream()
            .map(handle -> account(row, handle, handle.network() == main))
            .toList();
        return new Read.Person(person(row, accounts));
    }

    /** What of a row is left out, because it was not understood. */
    public List<Unread> unread(Row row) {
        Network own = usual(row);
        return Unread.of(row, columns, own, handles(row, own).keySet());
    }

    /** The network of accounts whose column names none. */
    private @Nullable Network usual(Row row) {
        return text(row, Meaning.NETWORK).flatMap(Networks::named).orElse(network);
    }

    static boolean isName(ColumnMeaning column) {
        return column.meaning() == Meaning.HANDLE || column.meaning() == Meaning.PROFILE_URL;
    }

    private Map<Network, Handle> handles(Row row, @Nullable Network own) {
        Map<Network, Handle> handles = new LinkedHashMap<>();
        for (ColumnMeaning column : columns) {
            String cell = row.cell(column.index());
            if (isName(column) && Cells.isAccount(cell)) {
                handle(cell, column, own).ifPresent(handle ->
                    handles.merge(handle.network(), handle, (first, second) ->
                        first.isName() && !second.isName() ? second : first
                    )
                );
            }
        }
        return handles;
    }

    /** The account that a cell names; {@code own} where the column does not say of which network. */
    static Optional<Handle> handle(String cell, ColumnMeaning column, @Nullable Network own) {
        return recognised(cell, column, column.network() == null ? own : column.network()).filter(
            handle -> !handle.isBlank()
        );
    }

    private static Optional<Handle> recognised(String cell, ColumnMeaning column, @Nullable Network network) {
        return switch (HandleOrUrl.recognise(cell)) {
            case HandleOrUrl.Profile(Handle handle) when (
                handle.network() != Network.BLOG || network == Network.BLOG || network == null
            ) -> Optional.of(handle);
            case HandleOrUrl.Profile _ -> column.meaning() == Meaning.HANDLE
                ? Optional.ofNullable(network).map(known -> Handle.of(known, cell))
                : Optional.empty();
            case HandleOrUrl.Bare _ -> Optional.ofNullable(network).map(known -> Handle.of(known, cell));
            case HandleOrUrl.Nobody _ -> Optional.empty();
        };
    }

    private AccountRow account(Row row, Handle handle, boolean main) {
        Map<Meaning, BigDecimal> numbers = new EnumMap<>(Meaning.class);
        String audience = null;
        for (ColumnMeaning column : columns) {
            boolean ofThis = column.network() == null ? main : column.network() == handle.network();
            if (ofThis && column.meaning().isNumber()) {
                number(row.cell(column.index()), column).ifPresent(number -> numbers.put(column.meaning(), number));
            } else if (ofThis && column.meaning() == Meaning.AUDIENCE_COUNTRY) {
                audience = Countries.recognise(Kind.firstCountry(row.cell(column.index()))).orElse(null);
            }
        }
        return new AccountRow(handle, numbers, audience);
    }

    static Optional<BigDecimal> number(String cell, ColumnMeaning column) {
        if (Cells.isUnknown(cell)) {
            return Optional.empty();
        }
        return Numbers.read(cell, column.decimal(), column.meaning().lone(column.writing().decimalShown()))
            .map(number ->
                column.meaning() == Meaning.ENGAGEMENT_RATE && column.writing().percent() && !cell.endsWith("%")
                    ? number.movePointLeft(2)
                    : number
            )
            .filter(number -> number.signum() >= 0);
    }

    private PartnerRow person(Row row, List<AccountRow> accounts) {
        return new PartnerRow(
            row.number(),
            shortened(displayName(row, accounts.getFirst().handle()), LONGEST_NAME),
            accounts,
            text(row, Meaning.COUNTRY).map(Kind::firstCountry).flatMap(Countries::recognise).orElse(null),
            text(row, Meaning.CITY).orElse(null),
            texts(row, Meaning.LANGUAGE)
                .stream()
                .flatMap(told -> Languages.recognise(told).stream())
                .distinct()
                .toList(),
            texts(row, Meaning.CATEGORY),
            texts(row, Meaning.TAG),
            email(row),
            text(row, Meaning.PHONE).orElse(null),
            text(row, Meaning.AGENT).orElse(null),
            text(row, Meaning.BIO)
                .map(bio -> shortened(bio, LONGEST_TEXT))
                .orElse(null),
            note(row),
            time(row)
                .map(said -> shortened(said, LONGEST_NAME))
                .orElse(null),
            text(row, Meaning.WHATSAPP).orElse(null),
            text(row, Meaning.WEBSITE)
                .map(said -> shortened(said, LONGEST_NAME))
                .orElse(null),
            text(row, Meaning.ADDRESS)
                .map(said -> shortened(said, LONGEST_NAME))
                .orElse(null),
            rates(row, accounts.getFirst().handle().network()),
            measuredOn(row),
            own(row)
        );
    }

    /** What the row says in fields of the brand's own. */
    private List<OwnCell> own(Row row) {
        return columns
            .stream()
            .filter(column -> column.meaning() == Meaning.FIELD && column.fieldId() != null)
            .filter(column -> !Cells.isBlank(row.cell(column.index())))
            .map(column ->
                new OwnCell(column.fieldId(), row.cell(column.index()), column.decimal(), column.writing().monthFirst())
            )
            .toList();
    }

    /** The first address of a cell that may hold several, or a name around one. */
    private @Nullable String email(Row row) {
        return text(row, Meaning.EMAIL).stream().flatMap(Mapping::addresses).findFirst().orElse(null);
    }

    /** The addresses of a cell that may hold several, a name around one, or a full stop behind it. */
    static Stream<String> addresses(String cell) {
        String bare = cell.toLowerCase(Locale.ROOT).replaceFirst("^mailto:", "");
        return ADDRESSES.splitAsStream(bare)
            .map(one -> one.replaceFirst("\\.+$", ""))
            .filter(one -> Kind.of(one) == Kind.EMAIL)
            .filter(one -> Contact.listed(Contact.Channel.EMAIL, one, "", LocalDate.EPOCH).isUsable());
    }

    /** The words of a cell that holds several. */
    static String[] parts(String cell) {
        return (cell.indexOf('|') < 0 ? LIST : BARS).split(cell);
    }

    private List<RateRow> rates(Row row, Network main) {
        return columns
            .stream()
            .filter(column -> column.meaning() == Meaning.RATE)
            .flatMap(column ->
                Prices.read(row.cell(column.index()), column.decimal())
                    .map(price ->
                        new RateRow(
                            column.network() == null ? main : column.network(),
                            column.format(),
                            price.amount(),
                            price.currency()
                        )
                    )
                    .stream()
            )
            .toList();
    }

    private @Nullable LocalDate measuredOn(Row row) {
        for (ColumnMeaning column : columns) {
            if (column.meaning() == Meaning.MEASURED_ON) {
                return Days.read(row.cell(column.index()), column.writing().monthFirst()).orElse(null);
            }
        }
        return null;
    }

    private String displayName(Row row, Handle handle) {
        String whole = (
            text(row, Meaning.FIRST_NAME).orElse("") +
            " " +
            text(row, Meaning.LAST_NAME).orElse("")
        ).strip();
        return text(row, Meaning.DISPLAY_NAME)
            .or(() -> Optional.of(whole).filter(name -> !name.isEmpty()))
            .orElse(handle.isName() ? handle.typed() : handle.normal());
    }

    private @Nullable String note(Row row) {
        String notes = String.join(
            "\n",
            columns
                .stream()
                .filter(column -> column.meaning() == Meaning.NOTE)
                .map(column -> row.cell(column.index()))
                .filter(cell -> !Cells.isUnknown(cell))
                .toList()
        );
        return notes.isEmpty() ? null : shortened(notes, LONGEST_TEXT);
    }

    /** Of the time people have, "not available" is an answer. */
    private Optional<String> time(Row row) {
        return columns
            .stream()
            .filter(column -> column.meaning() == Meaning.AVAILABILITY)
            .map(column -> row.cell(column.index()))
            .findFirst()
            .filter(cell -> !Cells.isUnknown(cell) || SaidOfTime.read(cell).word() != Availability.Word.IN_WORDS);
    }

    private Optional<String> text(Row row, Meaning meaning) {
        for (ColumnMeaning column : columns) {
            if (column.meaning() == meaning) {
                String cell = row.cell(column.index());
                return Cells.isUnknown(cell) ? Optional.empty() : Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    private List<String> texts(Row row, Meaning meaning) {
        List<String> all = new ArrayList<>();
        for (ColumnMeaning column : columns) {
            if (column.meaning() == meaning && !Cells.isUnknown(row.cell(column.index()))) {
                String cell = row.cell(column.index());
                for (String one : parts(cell)) {
                    if (!one.isBlank() && !all.contains(one.strip())) {
                        all.add(shortened(one.strip(), LONGEST_NAME));
                    }
                }
            }
        }
        return all;
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
