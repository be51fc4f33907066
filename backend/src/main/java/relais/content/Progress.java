package relais.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.data.annotation.TypeAlias;
import relais.partners.Network;

/** Where one piece of content stands between the partner and the team. {@code draft} is the number of a version. */
public sealed interface Progress {
    /** Since when it stands here. */
    Instant since();

    /** Owed under agreed terms; nothing binds both sides yet. */
    @TypeAlias("deliverable-planned")
    record Planned(Instant since) implements Progress {}

    @TypeAlias("deliverable-awaiting-draft")
    record AwaitingDraft(Instant since) implements Progress {}

    /** Handed in; the automatic checks run. */
    @TypeAlias("deliverable-submitted")
    record Submitted(Instant since, int draft) implements Progress {}

    @TypeAlias("deliverable-in-review")
    record InReview(Instant since, int draft) implements Progress {}

    @TypeAlias("deliverable-changes-requested")
    record ChangesRequested(Instant since, int draft, String reason, String by) implements Progress {}

    /** Approved exactly as {@code fingerprint} says. */
    @TypeAlias("deliverable-approved")
    record Approved(Instant since, int draft, String fingerprint, String by) implements Progress {}

    @TypeAlias("deliverable-published")
    record Published(Instant since, int draft, String fingerprint, Publication publication) implements Progress {}

    @TypeAlias("deliverable-rejected")
    record Rejected(Instant since, int draft, String reason, String by) implements Progress {}

    @TypeAlias("deliverable-cancelled")
    record Cancelled(Instant since, String reason) implements Progress {}

    /** The live post of an approved draft, as the partner or a colleague on their behalf declared it. */
    record Publication(String url, Network network, String by, boolean onBehalf, List<Earlier> earlier) {
        public Publication {
            // Publications declared before addresses could be corrected were stored without any.
            earlier = Objects.requireNonNullElse(earlier, List.<Earlier>of()).stream().toList();
        }

        /** An address that was declared before, and who replaced it when. */
        public record Earlier(String url, String replacedBy, Instant at) {}

        Publication corrected(String newUrl, String actorId, Instant now) {
            var all = new ArrayList<>(earlier);
            all.add(new Earlier(url, actorId, now));
            return new Publication(newUrl, network, by, onBehalf, all);
        }
    }

    default ContentStage name() {
        return switch (this) {
            case Planned _ -> ContentStage.PLANNED;
            case AwaitingDraft _ -> ContentStage.AWAITING_DRAFT;
            case Submitted _ -> ContentStage.SUBMITTED;
            case InReview _ -> ContentStage.IN_REVIEW;
            case ChangesRequested _ -> ContentStage.CHANGES_REQUESTED;
            case Approved _ -> ContentStage.APPROVED;
            case Published _ -> ContentStage.PUBLISHED;
            case Rejected _ -> ContentStage.REJECTED;
            case Cancelled _ -> ContentStage.CANCELLED;
        };
    }
}
