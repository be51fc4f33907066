package relais.partners.acting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.partners.DoneTo;

/**
 * Some of the partners whom an act is for, as they were meant when it was begun.
 *
 * @param rows what is to be done to each, then how it ended; absent until it was their turn
 */
@Document("act_batches")
@TypeAlias("act-batch")
record ActBatch(String id, Instant at, List<String> partnerIds, @Nullable List<DoneTo> rows) {
    static final int SIZE = 500;

    static String idOf(String actId, int index) {
        return actId + ":" + index;
    }

    ActBatch ending(List<DoneTo> rows) {
        return new ActBatch(id, at, partnerIds, rows);
    }
}
