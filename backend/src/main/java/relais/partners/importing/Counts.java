package relais.partners.importing;

import org.jspecify.annotations.Nullable;

/**
 * How many rows got which verdict.
 *
 * @param partly how many of those that change anything have cells that are left out; absent in older documents
 */
public record Counts(int rows, int create, int update, int skip, int conflict, int reject, @Nullable Integer partly) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    Counts and(RowVerdict row) {
        Verdict verdict = row.verdict();
        return new Counts(
            rows + 1,
            create + (verdict == Verdict.CREATE ? 1 : 0),
            update + (verdict == Verdict.UPDATE ? 1 : 0),
            skip + (verdict == Verdict.SKIP ? 1 : 0),
            conflict + (verdict == Verdict.CONFLICT ? 1 : 0),
            reject + (verdict == Verdict.REJECT ? 1 : 0),
            inPart() + (row.isPartly() ? 1 : 0)
        );
    }

    Counts and(Counts more) {
        return new Counts(
            rows + more.rows,
            create + more.create,
            update + more.update,
            skip + more.skip,
            conflict + more.conflict,
            reject + more.reject,
            inPart() + more.inPart()
        );
    }

    /** Where some of {@code before} became {@code now}. */
    Counts shifted(Counts before, Counts now) {
        return new Counts(
            rows,
            create + now.create - before.create,
            update + now.update - before.update,
            skip + now.skip - before.skip,
            conflict + now.conflict - before.conflict,
            reject + now.reject - before.reject,
            inPart() + now.inPart() - before.inPart()
        );
    }

    /** How many rows change anything. */
    int applied() {
        return create + update;
    }

    /** How many rows change something, but not all that they say. */
    public int inPart() {
        return partly == null ? 0 : partly;
    }

    /** Of one verdict. */
    public int of(Verdict verdict) {
        return switch (verdict) {
            case CREATE -> create;
            case UPDATE -> update;
            case SKIP -> skip;
            case CONFLICT -> conflict;
            case REJECT -> reject;
        };
    }
}
