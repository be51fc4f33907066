package relais.identity;

import java.time.Duration;
import java.time.Instant;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One signed-in browser. Kept under the hash of its token, so that whoever reads the store cannot use it.
 *
 * @param personId the team account or the portal account; its rights are read at each request, never remembered here
 */
@Document("sessions")
public record Session(String id, Kind kind, String personId, Instant startedAt, Instant lastSeenAt, Instant endsAt) {
    private static final Duration BETWEEN_MARKS = Duration.ofMinutes(5);

    /** Whose browser, and how long it is remembered. */
    public enum Kind {
        /** Twelve hours idle, seven days at most. */
        MEMBER(Duration.ofHours(12), Duration.ofDays(7)),
        /** Thirty days after it was last used. */
        PARTNER(Duration.ofDays(30), Duration.ofDays(365));

        private final Duration idle;
        private final Duration longest;

        Kind(Duration idle, Duration longest) {
            this.idle = idle;
            this.longest = longest;
        }

        /** How long it is remembered at most, however much it is used. */
        public Duration longest() {
            return longest;
        }
    }

    static Session opened(String tokenHash, Kind kind, String personId, Instant now) {
        return new Session(tokenHash, kind, personId, now, now, now.plus(kind.idle));
    }

    /** Whether it still counts. */
    boolean isOpen(Instant now) {
        return now.isBefore(endsAt) && now.isBefore(startedAt.plus(kind.longest));
    }

    /** Whether its use should be marked; not at every request, to spare the store. */
    boolean wantsMark(Instant now) {
        return now.isAfter(lastSeenAt.plus(BETWEEN_MARKS));
    }

    Session seen(Instant now) {
        Instant latest = startedAt.plus(kind.longest);
        Instant idleEnd = now.plus(kind.idle);
        return new Session(id, kind, personId, startedAt, now, idleEnd.isBefore(latest) ? idleEnd : latest);
    }
}
