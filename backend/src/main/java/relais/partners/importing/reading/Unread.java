package relais.partners.importing.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import relais.partners.Contact;
import relais.partners.Countries;
import relais.partners.importing.reading.Mapping.ColumnMeaning;
import relais.partners.importing.sheet.Row;

/** A cell with something in it that was not understood as what its column means, and so tells nothing of the person. */
public record Unread(Meaning meaning, String cell) {
    private static final int MOST = 20;

    static List<Unread> of(Row row, List<ColumnMeaning> columns) {
        return columns
            .stream()
            .filter(column -> !Cells.isUnknown(row.cell(column.index())) && !tells(row.cell(column.index()), column))
            .map(column -> new Unread(column.meaning(), row.cell(column.index())))
            .limit(MOST)
            .toList();
    }

    /** Words of the brand's own are judged by its fields, handles by the verdict of the row; some figures are not kept. */
    private static boolean tells(String cell, ColumnMeaning column) {
        return switch (column.meaning()) {
            case COUNTRY, AUDIENCE_COUNTRY -> Countries.recognise(Kind.firstCountry(cell)).isPresent();
            case LANGUAGE -> Stream.of(Mapping.parts(cell)).allMatch(
                one -> one.isBlank() || !Languages.recognise(one.strip()).isEmpty()
            );
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
