package relais.identity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A link that signs one person in, once. Kept under the hash of its token.
 *
 * @param target the path inside the interface that it leads to
 */
@Document("links")
record Link(
    String id,
    Purpose purpose,
    String personId,
    String target,
    Instant issuedAt,
    Instant expiresAt,
    @Nullable Instant spentAt
) {
    static final Duration LIFE = Duration.ofHours(24);

    /** What a link opens. */
    public enum Purpose {
        /** The portal, for a partner. */
        PORTAL,
        /** A team account whose password is still to be chosen. */
        INVITATION,
    }

    /** Where a link stands. */
    public enum State {
        READY,
        SPENT,
        EXPIRED,
    }

    static Link issued(String tokenHash, Purpose purpose, String personId, String target, Instant now) {
        return new Link(tokenHash, purpose, personId, target, now, now.plus(LIFE), null);
    }

    State state(Instant now) {
        if (spentAt != null) {
            return State.SPENT;
        }
        return now.isBefore(expiresAt) ? State.READY : State.EXPIRED;
    }
}
