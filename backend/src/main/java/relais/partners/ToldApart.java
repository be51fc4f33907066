package relais.partners;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.platform.decision.Aggregate;

/**
 * Somebody of a brand said whether two who look like one are two people. The id is {@code brandId:one:other}, in order.
 *
 * @param holds whether they are two; taken back, they are suggested again
 */
@Document("told_apart")
@TypeAlias("apart")
record ToldApart(
    String id,
    long version,
    String brandId,
    String oneId,
    String otherId,
    boolean holds,
    String by,
    Instant at
) implements Aggregate {
    static String idOf(String brandId, String a, String b) {
        return brandId + ":" + pair(a, b);
    }

    /** The same for both orders. */
    static String pair(String a, String b) {
        return a.compareTo(b) < 0 ? a + ":" + b : b + ":" + a;
    }

    static ToldApart told(String brandId, String a, String b, boolean holds, String by, Instant now) {
        String[] both = pair(a, b).split(":");
        return new ToldApart(idOf(brandId, a, b), 0, brandId, both[0], both[1], holds, by, now);
    }

    ToldApart now(boolean holds, String by, Instant at) {
        return holds == this.holds ? this : new ToldApart(id, version, brandId, oneId, otherId, holds, by, at);
    }
}
