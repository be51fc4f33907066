package relais.shortlists;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/** How far a shortlist has come: gathered, voted on, shown to the client, done with. */
public sealed interface Phase {
    /** Since when it stands here. */
    Instant since();

    @TypeAlias("shortlist-gathering")
    record Gathering(Instant since) implements Phase {}

    @TypeAlias("shortlist-in-review")
    record InReview(Instant since) implements Phase {}

    @TypeAlias("shortlist-with-client")
    record WithClient(Instant since) implements Phase {}

    @TypeAlias("shortlist-closed")
    record Closed(Instant since) implements Phase {}

    /** The word for this phase. */
    default Name name() {
        return switch (this) {
            case Gathering _ -> Name.GATHERING;
            case InReview _ -> Name.IN_REVIEW;
            case WithClient _ -> Name.WITH_CLIENT;
            case Closed _ -> Name.CLOSED;
        };
    }

    /** The phases by name. */
    enum Name {
        GATHERING,
        IN_REVIEW,
        WITH_CLIENT,
        CLOSED,
    }
}
