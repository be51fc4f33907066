package relais.partners.importing;

import org.jspecify.annotations.Nullable;

/** Which rows of an import somebody wants to look at. */
public sealed interface RowsWanted {
    /** Those with one verdict, or with any. */
    record OfVerdict(@Nullable Verdict verdict) implements RowsWanted {}

    /** Those that change something, but of which a cell is left out. */
    record InPart() implements RowsWanted {}

    /** How many these are. */
    default int in(Counts counts) {
        return switch (this) {
            case OfVerdict(var verdict) -> verdict == null ? counts.rows() : counts.of(verdict);
            case InPart _ -> counts.inPart();
        };
    }

    /** Whether this is one of them. */
    default boolean is(RowVerdict row) {
        return switch (this) {
            case OfVerdict(var verdict) -> verdict == null || row.verdict() == verdict;
            case InPart _ -> row.isPartly();
        };
    }
}
