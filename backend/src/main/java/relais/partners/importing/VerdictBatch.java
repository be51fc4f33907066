package relais.partners.importing;

import java.util.List;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.partners.importing.sheet.Place;

/** The verdicts of up to 500 rows that follow each other, and the places in the file before and behind them. */
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
    List<RowVerdict> rows
) {
    /** How many rows are judged, stored and applied at once. */
    public static final int SIZE = 500;

    static String idOf(String importId, int round, int index) {
        return importId + ":" + round + ":" + index;
    }

    static VerdictBatch of(String importId, int round, int index, Place from, Place next, List<RowVerdict> rows) {
        Counts counts = Counts.NONE;
        for (RowVerdict row : rows) {
            counts = counts.and(row.verdict());
        }
        return new VerdictBatch(idOf(importId, round, index), importId, round, index, from, next, counts, rows);
    }
}
