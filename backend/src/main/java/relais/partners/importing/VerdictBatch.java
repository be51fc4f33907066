package relais.partners.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.partners.importing.sheet.Place;

/**
 * The verdicts of up to 500 rows that follow each other, and the places in the file before and behind them.
 *
 * @param counts of the dry run
 * @param countsSince where somebody said no between the dry run and the run; absent where nobody did
 */
@Document("import_verdicts")
@TypeAlias("import-verdicts")
public record VerdictBatch(
    String id,
    String importId,
    int round,
    int index,
    Place from,
    Place next,
    Counts counts,
    List<RowVerdict> rows,
    @Nullable Counts countsSince
) {
    /** How many rows are judged, stored and applied at once. */
    public static final int SIZE = 500;

    static String idOf(String importId, int round, int index) {
        return importId + ":" + round + ":" + index;
    }

    static VerdictBatch of(String importId, int round, int index, Place from, Place next, List<RowVerdict> rows) {
        Counts counts = of(rows);
        return new VerdictBatch(idOf(importId, round, index), importId, round, index, from, next, counts, rows, null);
    }

    /** Of the rows as they stand. */
    Counts countsNow() {
        return countsSince == null ? counts : countsSince;
    }

    /** With other verdicts; what the dry run counted is kept beside. */
    VerdictBatch judgedAgain(List<RowVerdict> rows) {
        return new VerdictBatch(id, importId, round, index, from, next, counts, rows, of(rows));
    }

    private static Counts of(List<RowVerdict> rows) {
        Counts counts = Counts.NONE;
        for (RowVerdict row : rows) {
            counts = counts.and(row);
        }
        return counts;
    }
}
