package relais.partners.importing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import relais.partners.importing.reading.Reason;

/**
 * What will become of one row, and why.
 *
 * @param warnings cells that are left out; none in older documents
 */
public record RowVerdict(
    int row,
    long line,
    Verdict verdict,
    Reason reason,
    Map<String, String> params,
    String name,
    @Nullable String handle,
    @Nullable Long followers,
    List<RowWarning> warnings
) {
    public RowVerdict {
        warnings = List.copyOf(Objects.requireNonNullElse(warnings, List.of()));
    }

    /** Whether the row changes something, but not all that it says. */
    boolean isPartly() {
        return verdict.isApplied() && !warnings.isEmpty();
    }

    /** The same, with cells that are left out. */
    RowVerdict warned(List<RowWarning> warnings) {
        return new RowVerdict(row, line, verdict, reason, params, name, handle, followers, warnings);
    }
}
