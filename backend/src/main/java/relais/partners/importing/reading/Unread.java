package relais.partners.importing.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.partners.Contact;
import relais.partners.Countries;
import relais.partners.Network;
import relais.partners.importing.reading.Mapping.ColumnMeaning;
import relais.partners.importing.sheet.Row;

/**
 * A cell, or a word of one that holds several, that was not understood as what its column means, and so tells nothing of
 * the person.
 */
public record Unread(int column, Meaning meaning, String cell) {
    /**
     * All of a row. Who writes "none" has said all, and figures of a network are nothing to whoever has no account there.
     *
     * @param own the network of accounts whose column names none
     * @param accounts where the person has an account
     */
    static List<Unread> of(Row row, List<ColumnMeaning> columns, @Nullable Network own, Set<Network> accounts) {
        return columns
            .stream()
            .filter(column -> !isOfAnother(column, accounts))
            .flatMap(column ->
                untold(row.cell(column.index()), column, own).map(cell ->
                    new Unread(column.index(), column.meaning(), cell)
                )
            )
            .toList();
    }

    private static boolean isOfAnother(ColumnMeaning column, Set<Network> accounts) {
        boolean isFigure = column.meaning().isNumber() || column.meaning() == Meaning.AUDIENCE_COUNTRY;
        return isFigure && column.network() != null && !accounts.contains(column.network());
    }

    private static Stream<String> untold(String cell, ColumnMeaning column, @Nullable Network own) {
        Stream<String> said =
            column.meaning() == Meaning.LANGUAGE ? Stream.of(Mapping.parts(cell)).map(String::strip) : Stream.of(cell);
        return said.filter(one -> !isNone(one, column) && !tells(one, column, own));
    }

    /** "pas d'exclu : 450 €" names a price, "pas d'exclu" none. */
    private static boolean isNone(String cell, ColumnMeaning column) {
        boolean isCounted = !Mapping.isName(column) && cell.chars().anyMatch(sign -> sign >= '1' && sign <= '9');
        return isCounted ? Cells.isUnknown(cell) : !Cells.isAccount(cell);
    }

    /** Words of the brand's own are judged by its fields; some figures are read and not kept. */
    private static boolean tells(String cell, ColumnMeaning column, @Nullable Network own) {
        return switch (column.meaning()) {
            case HANDLE, PROFILE_URL -> Mapping.handle(cell, column, own).isPresent();
            case COUNTRY, AUDIENCE_COUNTRY -> Countries.recognise(Kind.firstCountry(cell)).isPresent();
            case LANGUAGE -> !Languages.recognise(cell).isEmpty();
            case NETWORK -> Networks.named(cell).isPresent();
            case EMAIL -> Mapping.addresses(cell).findAny().isPresent();
            case PHONE -> isNumber(Contact.Channel.PHONE, cell);
            case WHATSAPP -> isNumber(Contact.Channel.WHATSAPP, cell);
            case RATE -> Prices.read(cell, column.decimal()).isPresent();
            case FOLLOWING, POSTS, TOTAL_VIEWS, AUTHENTIC_ENGAGEMENT -> true;
            case MEASURED_ON -> Days.read(cell, column.writing().monthFirst()).isPresent();
            default -> !column.meaning().isNumber() || Mapping.number(cell, column).isPresent();
        };
    }

    private static boolean isNumber(Contact.Channel channel, String cell) {
        return Contact.listed(channel, cell, "", LocalDate.EPOCH).isUsable();
    }
}
