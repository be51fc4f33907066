package relais.partners.importing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import relais.partners.importing.reading.Reason;

/** What will become of one row, and why. */
public record RowVerdict(
    int row,
    long line,
    Verdict verdict,
    Reason reason,
    Map<String, String> params,
    String name,
    @Nullable String handle,
    @Nullable Long followers
) {}
