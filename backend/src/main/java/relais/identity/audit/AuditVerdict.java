package relais.identity.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What reading the whole chain again showed.
 *
 * @param brokenAt the first entry that does not fit; null when all do
 * @param head the last hash that fits
 */
public record AuditVerdict(long entries, @Nullable Long brokenAt, String head, Instant checkedAt) {
    /** Whether every entry is as it was written. */
    public boolean intact() {
        return brokenAt == null;
    }
}
