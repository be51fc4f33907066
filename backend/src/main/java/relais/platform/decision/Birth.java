package relais.platform.decision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.platform.Ids;

/**
 * The id a new thing will have, and the fingerprint of what asked for it. Under an {@code Idempotency-Key} both derive
 * from the request, so that a repeated request finds the thing it made.
 */
public record Birth(String id, @Nullable String fingerprint) {
    /** A birth that nobody will repeat. */
    public static Birth once() {
        return new Birth(Ids.next(), null);
    }

    /** The birth asked for by {@code actorId} under {@code key} with {@code body}; without a key, one of its own. */
    public static Birth of(String actorId, @Nullable UUID key, Object body) {
        return key == null
            ? once()
            : new Birth(Ids.derivedFrom("birth", actorId, key.toString()), Ids.derivedFrom("body", body.toString()));
    }
}
