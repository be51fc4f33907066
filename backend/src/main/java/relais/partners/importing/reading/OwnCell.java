package relais.partners.importing.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What a row says in a field of the brand's own, and how its column writes numbers and days. */
public record OwnCell(String fieldId, String text, Numbers.Decimal decimal, boolean monthFirst) {
    /** Whether the cell says that nothing is known. */
    public boolean isUnknown() {
        return Cells.isUnknown(text);
    }

    /** The number that {@code text} says; a percentage is as many as are written before its sign. */
    public Optional<BigDecimal> number(String text) {
        return Numbers.read(text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text, decimal);
    }

    /** The day that the cell says. */
    public Optional<LocalDate> day() {
        return Days.read(text, monthFirst);
    }
}
