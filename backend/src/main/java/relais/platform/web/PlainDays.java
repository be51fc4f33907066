package relais.platform.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * Days as the contract writes them (RFC 3339, full-date): four digits for the year. Java would also read a year of nine
 * digits, which no calendar, sum or index expects.
 */
@JacksonComponent
class PlainDays extends ValueDeserializer<LocalDate> {

    private static final int LENGTH = 10;

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
        String text = parser.getValueAsString("");
        return text.length() == LENGTH ? day(text, context) : notADay(text, context);
    }

    private static LocalDate day(String text, DeserializationContext context) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            return notADay(text, context);
        }
    }

    private static LocalDate notADay(String text, DeserializationContext context) {
        return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "not a day such as 2026-03-01");
    }
}
