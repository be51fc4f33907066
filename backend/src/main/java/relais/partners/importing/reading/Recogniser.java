package relais.partners.importing.reading;

import static relais.partners.importing.reading.Meaning.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import relais.partners.Network;
import relais.partners.importing.reading.Column.Basis;
import relais.partners.importing.sheet.Layout;
import relais.partners.importing.sheet.Row;

/**
 * Finds out what each column of a table means: from its header, then from its values, which win where the two
 * contradict each other.
 */
public final class Recogniser {

    /** How many rows are looked at. */
    public static final int SAMPLE = 1500;

    private static final double MOST = 0.6;
    private static final double FEW = 0.3;

    private final Layout layout;
    private final String fileName;
    private final List<Profile> profiles;
    private final List<Draft> drafts;
    private final List<Warning> warnings = new ArrayList<>();
    private final Optional<Numbers.Decimal> shownByFile;
    private final Numbers.Decimal fileDecimal;

    /** A column while it is being thought about. */
    private static final class Draft {

        final int index;
        final Profile profile;
        Meaning meaning = NONE;
        boolean vague;

        @Nullable
        Network network;

        Basis basis = Basis.NOTHING;

        @Nullable
        Integer repeatOf;

        boolean contradicted;
        final List<Warning> warnings = new ArrayList<>();

        Draft(int index, Profile profile) {
            this.index = index;
            this.profile = profile;
        }

        void mean(Meaning meaning, Basis basis) {
            this.meaning = meaning;
            this.basis = basis;
            this.vague = false;
        }
    }

    private Recogniser(Layout layout, String fileName, List<Row> sample) {
        this.layout = layout;
        this.fileName = fileName;
        this.profiles = IntStream.range(0, layout.width())
            .mapToObj(i ->
                new Profile(
                    sample
                        .stream()
                        .filter(row -> row.trouble() == null)
                        .map(row -> row.cell(i))
                        .toList()
                )
            )
            .toList();
        this.drafts = IntStream.range(0, layout.width())
            .mapToObj(i -> new Draft(i, profiles.get(i)))
            .toList();
        this.shownByFile = shownByFile();
        this.fileDecimal = shownByFile.orElse(
            layout.delimiter().equals(";") ? Numbers.Decimal.COMMA : Numbers.Decimal.POINT
        );
    }

    /** How many of some cells are words that headers are made of. */
    public static int headerWords(List<String> cells) {
        return Headers.recognised(cells);
    }

    /** What a table of this layout and name means, seen through a sample of its rows. */
    public static Recognition recognise(Layout layout, String fileName, List<Row> sample) {
        return new Recogniser(layout, fileName, sample).recognition();
    }

    private Recognition recognition() {
        drafts.forEach(this::fromHeader);
        drafts.forEach(this::againstValues);
        boolean wide = networksNamed() > 1;
        Network network = wide ? null : networkOfFile();
        if (wide) {
            inheritNetworks();
        } else {
            drafts
                .stream()
                .filter(draft -> draft.meaning != RATE)
                .forEach(draft -> draft.network = null);
        }
        repeats();
        chooseHandles(wide);
        familyName();
        totalOrAverageViews();
        shiftedHeaders();
        onlyOnce();
        noteWhatIsOdd(network, wide);
        return new Recognition(wide ? firstNetwork() : network, drafts.stream().map(this::column).toList(), warnings);
    }

    private Column column(Draft draft) {
        return new Column(
            draft.index,
            layout.headers().get(draft.index),
            draft.profile.examples(),
            draft.meaning,
            draft.network,
            draft.basis,
            decimal(draft),
            draft.repeatOf,
            draft.profile.filled(),
            draft.warnings,
            null,
            Writing.of(layout.headers().get(draft.index), draft.profile.cells(), decimal(draft), isDecimalShown(draft))
        );
    }

    private Numbers.Decimal decimal(Draft draft) {
        return draft.profile.decimal().orElse(fileDecimal);
    }

    private boolean isDecimalShown(Draft draft) {
        return draft.profile
            .decimal()
            .or(() -> shownByFile)
            .isPresent();
    }

    /** The decimal mark that most columns show which show one. */
    private Optional<Numbers.Decimal> shownByFile() {
        long comma = profiles
            .stream()
            .filter(p -> p.decimal().filter(Numbers.Decimal.COMMA::equals).isPresent())
            .count();
        long point = profiles
            .stream()
            .filter(p -> p.decimal().filter(Numbers.Decimal.POINT::equals).isPresent())
            .count();
        return comma == point
            ? Optional.empty()
            : Optional.of(comma > point ? Numbers.Decimal.COMMA : Numbers.Decimal.POINT);
    }

    /** The number that a cell says in a column of this meaning. */
    private Optional<BigDecimal> number(Draft draft, String cell) {
        return Numbers.read(cell, decimal(draft), draft.meaning.lone(isDecimalShown(draft)));
    }

    private Optional<BigDecimal> median(Draft draft) {
        return draft.profile.median(decimal(draft), draft.meaning.lone(isDecimalShown(draft)));
    }

    // --- what the header says

    private void fromHeader(Draft draft) {
        Headers.read(layout.headers().get(draft.index)).ifPresent(said -> {
            draft.mean(said.meaning(), Basis.HEADER);
            draft.vague = said.vague();
            draft.network = said.network().orElse(null);
        });
    }

    // --- what the values say to that

    private void againstValues(Draft draft) {
        if (draft.profile.filled() == 0) {
            return;
        }
        if (draft.basis == Basis.NOTHING) {
            fromValues(draft).ifPresent(meaning -> draft.mean(meaning, Basis.VALUES));
            return;
        }
        boolean numbersUnderText = draft.profile.numbers() > 0.8;
        if (
            draft.meaning == AVERAGE_COMMENTS && draft.profile.numbers() < FEW && draft.profile.share(Kind.TEXT) > MOST
        ) {
            draft.mean(NOTE, Basis.VALUES);
        } else if (draft.meaning == CITY && draft.profile.share(Kind.COUNTRY) > MOST) {
            draft.mean(COUNTRY, Basis.VALUES);
        } else if (draft.meaning == HANDLE && draft.profile.share(Kind.PROFILE_URL) > MOST) {
            draft.mean(PROFILE_URL, Basis.HEADER);
        } else if (
            draft.meaning == HANDLE &&
            draft.vague &&
            draft.network != null &&
            numbersUnderText &&
            draft.profile.share(Kind.ABBREVIATED) > 0
        ) {
            draft.mean(FOLLOWERS, Basis.VALUES);
        } else if (draft.meaning != NONE && fit(draft) < FEW && contradiction(draft.profile) != Kind.EMPTY) {
            contradict(draft, contradiction(draft.profile));
        }
    }

    private static double fit(Draft draft) {
        Profile values = draft.profile;
        return switch (draft.meaning) {
            case
                FOLLOWERS,
                FOLLOWING,
                POSTS,
                AVERAGE_VIEWS,
                TOTAL_VIEWS,
                AVERAGE_LIKES,
                AVERAGE_COMMENTS,
                AVERAGE_SHARES,
                AVERAGE_ENGAGEMENT,
                AUTHENTIC_ENGAGEMENT,
                ENGAGEMENT_RATE -> values.numbers();
            case COUNTRY, AUDIENCE_COUNTRY -> values.share(Kind.COUNTRY, Kind.LANGUAGE);
            case LANGUAGE -> values.share(Kind.LANGUAGE, Kind.COUNTRY);
            case NETWORK -> values.share(Kind.NETWORK);
            case EMAIL -> values.share(Kind.EMAIL);
            case PHONE -> values.share(Kind.PHONE, Kind.NUMBER);
            case PROFILE_URL -> values.share(Kind.PROFILE_URL, Kind.URL);
            case HANDLE -> values.share(Kind.HANDLE, Kind.TEXT, Kind.PROFILE_URL, Kind.NUMBER, Kind.NETWORK);
            case DISPLAY_NAME, FIRST_NAME, LAST_NAME -> values.share(Kind.TEXT, Kind.HANDLE);
            case CITY, CATEGORY, TAG, AGENT -> values.share(Kind.TEXT, Kind.HANDLE, Kind.EMAIL, Kind.NETWORK);
            case RATE -> values.prices();
            case MEASURED_ON -> values.share(Kind.DATE, Kind.TEXT, Kind.NUMBER);
            case WHATSAPP -> values.share(Kind.PHONE, Kind.NUMBER, Kind.URL);
            case WEBSITE, ADDRESS, AVAILABILITY, BIO, NOTE, FIELD, NONE -> 1;
        };
    }

    /** What the values are instead, when they are mostly one thing that cannot be mistaken; EMPTY when they do not tell. */
    private static Kind contradiction(Profile values) {
        if (values.numbers() > MOST) {
            return Kind.NUMBER;
        }
        Kind mostly = values.mostly();
        return values.share(mostly) > MOST
            ? mostly
            : values.share(Kind.TEXT, Kind.HANDLE) > MOST
              ? Kind.TEXT
              : Kind.EMPTY;
    }

    private void contradict(Draft draft, Kind kind) {
        draft.contradicted = true;
        draft.mean(suggestion(kind), Basis.VALUES);
        draft.warnings.add(
            new Warning(
                Warning.Code.VALUES_CONTRADICT_HEADER,
                Map.of(
                    "header",
                    layout.headers().get(draft.index),
                    "kind",
                    kind.name(),
                    "examples",
                    String.join(", ", draft.profile.examples().stream().limit(3).toList()),
                    "suggestion",
                    draft.meaning.name()
                )
            )
        );
    }

    private static Meaning suggestion(Kind kind) {
        return switch (kind) {
            case COUNTRY -> COUNTRY;
            case EMAIL -> EMAIL;
            case PHONE -> PHONE;
            case PROFILE_URL -> PROFILE_URL;
            case LANGUAGE -> LANGUAGE;
            case NETWORK -> NETWORK;
            case EMPTY, NUMBER, ABBREVIATED, PERCENT, RANK, URL, DATE, HANDLE, TEXT -> NONE;
        };
    }

    private Optional<Meaning> fromValues(Draft draft) {
        Profile values = draft.profile;
        if (values.share(Kind.EMAIL) > MOST) {
            return Optional.of(EMAIL);
        }
        if (values.share(Kind.PROFILE_URL) > MOST) {
            return Optional.of(PROFILE_URL);
        }
        if (values.share(Kind.PHONE) > MOST) {
            return Optional.of(PHONE);
        }
        if (values.share(Kind.NETWORK) > 0.8) {
            return Optional.of(NETWORK);
        }
        if (values.share(Kind.COUNTRY) > 0.8) {
            return Optional.of(COUNTRY);
        }
        boolean atSigns =
            values
                .cells()
                .stream()
                .filter(cell -> cell.startsWith("@"))
                .count() >
            MOST * values.filled();
        return atSigns ? Optional.of(HANDLE) : Optional.empty();
    }

    // --- which network

    private long networksNamed() {
        return drafts
            .stream()
            .filter(draft -> draft.meaning == HANDLE || draft.meaning == PROFILE_URL || draft.meaning == FOLLOWERS)
            .map(draft -> draft.network)
            .filter(java.util.Objects::nonNull)
            .distinct()
            .count();
    }

    /** In a file of several networks, a column that names none belongs to the account before it. */
    private void inheritNetworks() {
        Network last = null;
        for (Draft draft : drafts) {
            if (draft.network != null) {
                last = draft.network;
            } else if (draft.meaning.isNumber() || draft.meaning == AUDIENCE_COUNTRY) {
                draft.network = last;
            }
            if (!draft.meaning.isOfAccount()) {
                draft.network = null;
            }
        }
    }

    private @Nullable Network firstNetwork() {
        return drafts
            .stream()
            .filter(draft -> draft.meaning == HANDLE || draft.meaning == PROFILE_URL)
            .map(draft -> draft.network)
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElse(null);
    }

    private @Nullable Network networkOfFile() {
        Map<Network, Integer> votes = new EnumMap<>(Network.class);
        Networks.named(fileName).ifPresent(network -> votes.merge(network, 2, Integer::sum));
        drafts
            .stream()
            .filter(draft -> draft.meaning != RATE)
            .map(draft -> draft.network)
            .filter(java.util.Objects::nonNull)
            .distinct()
            .forEach(network -> votes.merge(network, 3, Integer::sum));
        profiles
            .stream()
            .filter(profile -> profile.share(Kind.PROFILE_URL) > 0.5)
            .flatMap(profile -> profile.networkOfUrls().stream())
            .forEach(network -> votes.merge(network, 4, Integer::sum));
        drafts
            .stream()
            .filter(draft -> draft.meaning == HANDLE)
            .flatMap(draft -> draft.profile.networkOfUrls().stream())
            .forEach(network -> votes.merge(network, 1, Integer::sum));
        if (
            votes.isEmpty() &&
            layout
                .headers()
                .stream()
                .anyMatch(header -> header.toLowerCase(Locale.ROOT).matches(".*(channel|cha[iî]ne|video uploads).*"))
        ) {
            return Network.YOUTUBE;
        }
        return votes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
    }

    // --- columns that say the same

    private void repeats() {
        for (Draft later : drafts) {
            if (!later.meaning.isNumber()) {
                continue;
            }
            drafts
                .stream()
                .filter(
                    earlier ->
                        earlier.index < later.index &&
                        earlier.meaning == later.meaning &&
                        earlier.network == later.network
                )
                .filter(earlier -> earlier.repeatOf == null && agree(earlier, later))
                .findFirst()
                .ifPresent(earlier -> {
                    Draft rough = roughness(later.profile) > roughness(earlier.profile) ? later : earlier;
                    rough.repeatOf = rough == later ? earlier.index : later.index;
                    rough.mean(NONE, Basis.VALUES);
                });
        }
    }

    private static double roughness(Profile values) {
        return values.share(Kind.ABBREVIATED);
    }

    private boolean agree(Draft one, Draft other) {
        int both = 0;
        int same = 0;
        for (int i = 0; i < Math.min(one.profile.cells().size(), 300); i++) {
            Optional<BigDecimal> a = number(one, one.profile.cells().get(i));
            Optional<BigDecimal> b = number(other, other.profile.cells().get(i));
            if (a.isPresent() && b.isPresent()) {
                both++;
                BigDecimal apart = a.get().subtract(b.get()).abs();
                same += apart.multiply(BigDecimal.TEN).compareTo(b.get().abs().max(BigDecimal.ONE)) <= 0 ? 1 : 0;
            }
        }
        return both > 0 && same > 0.9 * both;
    }

    // --- which column is the handle

    private void chooseHandles(boolean wide) {
        if (!wide) {
            chooseHandle(draft -> true);
            return;
        }
        for (Network network : Network.values()) {
            chooseHandle(draft -> draft.network == network);
        }
        drafts
            .stream()
            .filter(draft -> draft.meaning == HANDLE && draft.network == null)
            .forEach(this::nameAPerson);
    }

    private void chooseHandle(Predicate<Draft> among) {
        List<Draft> candidates = drafts
            .stream()
            .filter(among)
            .filter(draft -> draft.meaning == HANDLE)
            .toList();
        if (candidates.isEmpty()) {
            candidates = unnamedCandidates(among);
        }
        Optional<Draft> best = candidates
            .stream()
            .filter(draft -> draft.profile.filled() > 0)
            .max(Comparator.comparingDouble(Recogniser::asHandle));
        candidates
            .stream()
            .filter(draft -> best.filter(draft::equals).isEmpty())
            .forEach(this::nameAPerson);
        if (best.isEmpty()) {
            return;
        }
        Draft handle = best.get();
        boolean byValues = candidates.size() > 1 || handle.vague;
        if (candidates.size() > 1) {
            handle.warnings.add(
                new Warning(Warning.Code.HANDLE_BY_VALUES, Map.of("header", layout.headers().get(handle.index)))
            );
        }
        boolean hasUrl = drafts
            .stream()
            .filter(among)
            .anyMatch(draft -> draft.meaning == PROFILE_URL);
        if (hasUrl && handle.vague && handle.profile.share(Kind.TEXT) > 0.5) {
            nameAPerson(handle);
            return;
        }
        handle.mean(HANDLE, byValues ? Basis.VALUES : Basis.HEADER);
    }

    private static double asHandle(Draft draft) {
        return draft.profile.asHandles() + (draft.vague ? 0 : 0.35) - draft.index * 0.001;
    }

    /** Without any header that names a person: the column whose values serve best, if they are handles at all. */
    private List<Draft> unnamedCandidates(Predicate<Draft> among) {
        boolean hasUrl = drafts
            .stream()
            .filter(among)
            .anyMatch(draft -> draft.meaning == PROFILE_URL);
        boolean hasName = drafts.stream().anyMatch(draft -> draft.meaning == DISPLAY_NAME);
        if (hasUrl) {
            return List.of();
        }
        List<Draft> found = drafts
            .stream()
            .filter(among)
            .filter(
                draft ->
                    draft.basis == Basis.NOTHING &&
                    draft.profile.share(Kind.HANDLE, Kind.TEXT) > MOST &&
                    draft.profile.distinct() > 0.5
            )
            .toList();
        if (found.isEmpty() && hasName) {
            return drafts
                .stream()
                .filter(draft -> draft.meaning == DISPLAY_NAME)
                .limit(1)
                .toList();
        }
        found.forEach(draft -> draft.vague = true);
        return found;
    }

    private void nameAPerson(Draft draft) {
        boolean named = drafts.stream().anyMatch(other -> other != draft && other.meaning == DISPLAY_NAME);
        boolean names = draft.profile.share(Kind.TEXT, Kind.HANDLE, Kind.COUNTRY, Kind.NETWORK, Kind.LANGUAGE) > FEW;
        draft.mean(named || !names ? NONE : DISPLAY_NAME, Basis.VALUES);
    }

    /** "Nom" beside "Prénom" is a family name. */
    private void familyName() {
        boolean first = drafts.stream().anyMatch(draft -> draft.meaning == FIRST_NAME);
        boolean last = drafts.stream().anyMatch(draft -> draft.meaning == LAST_NAME);
        if (first && !last) {
            drafts
                .stream()
                .filter(
                    draft ->
                        layout.headers().get(draft.index).strip().equalsIgnoreCase("nom") ||
                        layout.headers().get(draft.index).strip().equalsIgnoreCase("name")
                )
                .filter(draft -> draft.meaning != HANDLE)
                .findFirst()
                .ifPresent(draft -> draft.mean(LAST_NAME, Basis.HEADER));
        }
    }

    /** Views far beyond the followers are views of all time. */
    private void totalOrAverageViews() {
        Optional<BigDecimal> followers = drafts
            .stream()
            .filter(draft -> draft.meaning == FOLLOWERS)
            .findFirst()
            .flatMap(this::median);
        boolean known = drafts.stream().anyMatch(draft -> draft.meaning == TOTAL_VIEWS);
        drafts
            .stream()
            .filter(draft -> draft.meaning == AVERAGE_VIEWS && !known)
            .filter(
                draft ->
                    !layout
                        .headers()
                        .get(draft.index)
                        .toLowerCase(Locale.ROOT)
                        .matches(".*(avg|average|moy|mean|median|per|par).*")
            )
            .filter(
                draft ->
                    followers.isPresent() &&
                    median(draft)
                        .filter(views -> views.compareTo(followers.get().multiply(BigDecimal.valueOf(25))) > 0)
                        .isPresent()
            )
            .forEach(draft -> draft.mean(TOTAL_VIEWS, Basis.VALUES));
    }

    // --- what is odd

    /** Comments above likes, where other headers are wrong as well: the headers stand one column off. */
    private void shiftedHeaders() {
        for (Draft comments : meaning(AVERAGE_COMMENTS)) {
            for (Draft likes : meaning(AVERAGE_LIKES)) {
                if (comments.network == likes.network && above(comments, likes)) {
                    Warning warning = new Warning(
                        Warning.Code.COMMENTS_ABOVE_LIKES,
                        Map.of(
                            "header",
                            layout.headers().get(comments.index),
                            "likes",
                            layout.headers().get(likes.index)
                        )
                    );
                    for (Draft draft : List.of(comments, likes)) {
                        draft.mean(NONE, Basis.VALUES);
                        draft.contradicted = true;
                        draft.warnings.add(warning);
                    }
                }
            }
        }
        List<Draft> wrong = drafts
            .stream()
            .filter(draft -> draft.contradicted)
            .toList();
        if (wrong.size() > 1) {
            warnings.add(
                new Warning(
                    Warning.Code.HEADERS_SHIFTED,
                    Map.of(
                        "headers",
                        String.join(
                            ", ",
                            wrong
                                .stream()
                                .map(draft -> layout.headers().get(draft.index))
                                .distinct()
                                .toList()
                        )
                    )
                )
            );
        }
    }

    private List<Draft> meaning(Meaning meaning) {
        return drafts
            .stream()
            .filter(draft -> draft.meaning == meaning)
            .toList();
    }

    private boolean above(Draft one, Draft other) {
        int both = 0;
        int above = 0;
        for (int i = 0; i < Math.min(one.profile.cells().size(), 500); i++) {
            Optional<BigDecimal> a = number(one, one.profile.cells().get(i));
            Optional<BigDecimal> b = number(other, other.profile.cells().get(i));
            if (a.isPresent() && b.isPresent() && a.get().signum() + b.get().signum() > 0) {
                both++;
                above += a.get().compareTo(b.get()) > 0 ? 1 : 0;
            }
        }
        return both > 3 && above > 0.7 * both;
    }

    /** What only one column can mean is left to the first; a suggestion gives way to a header. */
    private void onlyOnce() {
        Map<String, Draft> taken = new HashMap<>();
        List<Draft> headersFirst = drafts
            .stream()
            .sorted(Comparator.comparing(draft -> draft.contradicted))
            .toList();
        for (Draft draft : headersFirst) {
            if (draft.meaning.allowsSeveral()) {
                continue;
            }
            Draft first = taken.putIfAbsent(draft.meaning + "/" + draft.network, draft);
            if (first == null) {
                continue;
            }
            if (draft.contradicted && draft.meaning == COUNTRY && meaning(AUDIENCE_COUNTRY).isEmpty()) {
                draft.mean(AUDIENCE_COUNTRY, Basis.VALUES);
                continue;
            }
            draft.warnings.add(
                new Warning(
                    Warning.Code.SAME_MEANING_TWICE,
                    Map.of("header", layout.headers().get(draft.index), "first", layout.headers().get(first.index))
                )
            );
            draft.mean(NONE, Basis.VALUES);
        }
    }

    private void errorCells(Draft draft) {
        List<String> errors = draft.profile.cells().stream().filter(Cells::isError).toList();
        if (!errors.isEmpty()) {
            draft.warnings.add(
                new Warning(
                    Warning.Code.ERROR_CELLS,
                    Map.of(
                        "header",
                        layout.headers().get(draft.index),
                        "count",
                        Integer.toString(errors.size()),
                        "examples",
                        String.join(", ", errors.stream().distinct().limit(3).toList())
                    )
                )
            );
        }
    }

    private void noteWhatIsOdd(@Nullable Network network, boolean wide) {
        for (Draft draft : drafts) {
            if (draft.meaning.isNumber() && draft.profile.filled() > 0 && draft.profile.numbers() < 0.98) {
                List<String> odd = draft.profile
                    .cells()
                    .stream()
                    .filter(cell -> !Cells.isUnknown(cell) && !Numbers.isNumber(cell))
                    .distinct()
                    .limit(3)
                    .toList();
                draft.warnings.add(
                    new Warning(
                        Warning.Code.NOT_NUMBERS,
                        Map.of("header", layout.headers().get(draft.index), "examples", String.join(", ", odd))
                    )
                );
            }
            errorCells(draft);
            Network own = draft.network == null ? network : draft.network;
            if (draft.meaning == HANDLE && own != null) {
                List<String> names = draft.profile
                    .cells()
                    .stream()
                    .filter(cell -> !Cells.isUnknown(cell) && relais.partners.Handle.of(own, cell).isName())
                    .toList();
                if (!names.isEmpty()) {
                    draft.warnings.add(
                        new Warning(
                            Warning.Code.NAMES_NOT_HANDLES,
                            Map.of(
                                "count",
                                Integer.toString(names.size()),
                                "of",
                                Integer.toString(draft.profile.filled()),
                                "examples",
                                String.join(", ", names.stream().limit(3).toList())
                            )
                        )
                    );
                }
            }
        }
        if (drafts.stream().noneMatch(draft -> draft.meaning == HANDLE || draft.meaning == PROFILE_URL)) {
            warnings.add(new Warning(Warning.Code.NO_HANDLE, Map.of()));
        }
        if (
            network == null &&
            !wide &&
            drafts.stream().noneMatch(draft -> draft.meaning == NETWORK || draft.meaning == PROFILE_URL)
        ) {
            warnings.add(new Warning(Warning.Code.NETWORK_UNKNOWN, Map.of()));
        }
        if (layout.headerLine() == 0) {
            warnings.add(new Warning(Warning.Code.NO_HEADER, Map.of()));
        } else if (layout.headerLine() > 1) {
            warnings.add(
                new Warning(Warning.Code.LINES_ABOVE_HEADER, Map.of("line", Long.toString(layout.headerLine())))
            );
        }
        if (layout.brokenCharacters() > 0) {
            warnings.add(
                new Warning(
                    Warning.Code.ENCODING_DAMAGED,
                    Map.of(
                        "count",
                        Long.toString(layout.brokenCharacters()),
                        "line",
                        Long.toString(layout.firstBrokenLine())
                    )
                )
            );
        }
        int twice = profiles.stream().mapToInt(Profile::doublyEncoded).sum();
        if (twice > 0) {
            String example = profiles
                .stream()
                .flatMap(profile -> profile.cells().stream())
                .filter(cell -> cell.indexOf('Ã') >= 0)
                .findFirst()
                .orElse("");
            warnings.add(
                new Warning(Warning.Code.ENCODED_TWICE, Map.of("count", Integer.toString(twice), "example", example))
            );
        }
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") && layout.delimiter().equals("\t")) {
            warnings.add(new Warning(Warning.Code.DELIMITER_UNLIKE_NAME, Map.of("extension", "csv")));
        }
    }
}
