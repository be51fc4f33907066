package relais.partners;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a brand came to know a partner: what the data-protection clock starts from.
 *
 * @param source where the data was found, in words
 * @param purpose what for, in words
 * @param importJobId the import that brought the partner, with {@code importRow} its row; absent when added by hand
 */
public record Origin(
    String source,
    LocalDate collectedOn,
    String purpose,
    String by,
    Instant at,
    @Nullable String importJobId,
    @Nullable String importRow
) {
    /** Whether both tell of one list, or of one time that a colleague or the person said it. */
    boolean isOneWith(Origin other) {
        return importJobId == null
            ? other.importJobId == null &&
                  by.equals(other.by) &&
                  source.equals(other.source) &&
                  collectedOn.equals(other.collectedOn)
            : importJobId.equals(other.importJobId);
    }
}
