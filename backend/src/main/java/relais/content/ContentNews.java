package relais.content;

import org.springframework.data.annotation.TypeAlias;
import relais.platform.news.News;

/** What happened to a piece of content. Every item says whose it is and who acted. */
public sealed interface ContentNews extends News {
    About about();

    /** The ids that a listener needs, and who acted. */
    record About(
        String brandId,
        String deliverableId,
        String collaborationId,
        String campaignId,
        String partnerId,
        String actorId
    ) {}

    @TypeAlias("content-planned")
    record DeliverablePlanned(About about) implements ContentNews {}

    @TypeAlias("content-draft-awaited")
    record DraftAwaited(About about) implements ContentNews {}

    @TypeAlias("content-draft-submitted")
    record DraftSubmitted(About about, int draft, boolean onBehalf) implements ContentNews {}

    /** The automatic checks ended: the team can look. */
    @TypeAlias("content-draft-checked")
    record DraftChecked(About about, int draft, int failed, int toReview) implements ContentNews {}

    @TypeAlias("content-changes-requested")
    record ChangesRequested(About about, int draft) implements ContentNews {}

    @TypeAlias("content-draft-approved")
    record DraftApproved(About about, int draft) implements ContentNews {}

    @TypeAlias("content-draft-rejected")
    record DraftRejected(About about, int draft) implements ContentNews {}

    @TypeAlias("content-reopened")
    record Reopened(About about) implements ContentNews {}

    @TypeAlias("content-check-waived")
    record CheckWaived(About about, int draft, String finding) implements ContentNews {}

    @TypeAlias("content-commented")
    record Commented(About about, int draft, boolean visibleToPartner, boolean byPartner) implements ContentNews {}

    @TypeAlias("content-post-declared")
    record PostDeclared(About about, int draft, boolean onBehalf) implements ContentNews {}

    /** The address was mistyped; {@code from} is the one that was declared before. */
    @TypeAlias("content-post-corrected")
    record PostCorrected(About about, int draft, String from, String to) implements ContentNews {}

    @TypeAlias("content-brief-changed")
    record BriefChanged(About about, int brief) implements ContentNews {}

    @TypeAlias("content-cancelled")
    record DeliverableCancelled(About about) implements ContentNews {}
}
