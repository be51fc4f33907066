package relais.vetting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated search for what is said of a partner: where somebody looked, and, where they counted, how many advertising
 * posts they saw and how many of those did not say so.
 */
public record Search(
    String id,
    LocalDate on,
    String where,
    @Nullable Integer adsSeen,
    @Nullable Integer adsUndisclosed,
    String note,
    Signature by
) {}
