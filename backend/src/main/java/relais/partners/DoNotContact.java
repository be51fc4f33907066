package relais.partners;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * This brand does not write to this partner, until a day or for good.
 *
 * @param objectionId the person's own no; absent where the brand decided so
 */
public record DoNotContact(
    String reason,
    @Nullable LocalDate until,
    String by,
    Instant at,
    @Nullable String objectionId
) {
    /** Whether it still holds. */
    public boolean holds(LocalDate today) {
        return until == null || !until.isBefore(today);
    }
}
