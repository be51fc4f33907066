package relais.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import relais.applications.FreshApplications;
import relais.collaborations.Collaboration;
import relais.collaborations.ContentFormat;
import relais.content.Deliverable;
import relais.outreach.Conversation;
import relais.partners.Network;
import relais.platform.mail.OutboxLetter;
import relais.shortlists.Shortlist;

/**
 * One thing that waits for somebody of a brand's team.
 *
 * @param id what waits and why, so that a list can tell two lines apart
 * @param since since when it waits
 * @param late whether its day has passed
 */
public record Waiting(
    String id,
    Work work,
    String brandId,
    @Nullable String partnerId,
    @Nullable String campaignId,
    @Nullable String collaborationId,
    @Nullable String deliverableId,
    @Nullable String shortlistId,
    @Nullable String shortlistName,
    @Nullable Undelivered letter,
    @Nullable Network network,
    @Nullable ContentFormat format,
    Instant since,
    @Nullable LocalDate dueOn,
    boolean late
) {
    /** Late things first, then those with the nearest day, then those that have waited longest. */
    public static final Comparator<Waiting> MOST_URGENT_FIRST = Comparator.comparing((Waiting one) -> !one.late())
        .thenComparing(one -> one.dueOn() == null ? LocalDate.MAX : one.dueOn())
        .thenComparing(Waiting::since)
        .thenComparing(Waiting::id);

    /** What there is to do. */
    public enum Work {
        DRAFT_TO_REVIEW,
        CONTRACT_TO_REVIEW,
        BRAND_TO_SIGN,
        COUNTER_TO_ANSWER,
        CONTRACT_TO_DRAFT,
        CONTRACT_TO_SEND,
        CONTRACT_RETURNED,
        OFFER_TO_MAKE,
        PARTNER_TO_CONTACT,
        LIGHTS_TO_COMPLETE,
        CONTENT_OVERDUE,
        POST_OVERDUE,
        LIGHTS_EXPIRING,
        REPLY_TO_ANSWER,
        LETTER_NOT_DELIVERED,
        CLIENT_ANSWERED,
        APPLICATIONS_TO_READ,
    }

    /** A letter that no mail server took. */
    public record Undelivered(String id, long version, String toName, String subject) {}

    static Waiting of(Work work, Collaboration known, Instant since) {
        return new Waiting(
            work + ":" + known.id(),
            work,
            known.brandId(),
            known.partnerId(),
            known.campaignId(),
            known.id(),
            null,
            null,
            null,
            null,
            null,
            null,
            since,
            null,
            false
        );
    }

    /** The partner had the last word. */
    static Waiting of(Conversation open) {
        return new Waiting(
            Work.REPLY_TO_ANSWER + ":" + open.id(),
            Work.REPLY_TO_ANSWER,
            open.brandId(),
            open.partnerId(),
            null,
            open.messages().getLast().collaborationId(),
            null,
            null,
            null,
            null,
            null,
            null,
            open.lastAt(),
            null,
            false
        );
    }

    /** A letter was given up. */
    static Waiting of(String brandId, OutboxLetter given) {
        return new Waiting(
            Work.LETTER_NOT_DELIVERED + ":" + given.id(),
            Work.LETTER_NOT_DELIVERED,
            brandId,
            null,
            null,
            null,
            null,
            null,
            null,
            new Undelivered(given.id(), given.version(), given.letter().toName(), given.letter().subject()),
            null,
            null,
            given.postedAt(),
            null,
            false
        );
    }

    /** A client answered, and nobody has read it yet. */
    static Waiting of(Shortlist answered, Instant since) {
        return new Waiting(
            Work.CLIENT_ANSWERED + ":" + answered.id(),
            Work.CLIENT_ANSWERED,
            answered.brandId(),
            null,
            answered.campaignId(),
            null,
            null,
            answered.id(),
            answered.name(),
            null,
            null,
            null,
            since,
            null,
            false
        );
    }

    /** Somebody applied, and nobody has decided on it yet. */
    static Waiting of(String brandId, FreshApplications.Fresh fresh) {
        return new Waiting(
            Work.APPLICATIONS_TO_READ + ":" + fresh.campaignId(),
            Work.APPLICATIONS_TO_READ,
            brandId,
            null,
            fresh.campaignId(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            fresh.since(),
            null,
            false
        );
    }

    static Waiting of(Work work, Deliverable known, LocalDate today) {
        LocalDate dueOn = known.owed().dueOn();
        return new Waiting(
            work + ":" + known.id(),
            work,
            known.brandId(),
            known.partnerId(),
            known.campaignId(),
            known.collaborationId(),
            known.id(),
            null,
            null,
            null,
            known.owed().network(),
            known.owed().format(),
            known.progress().since(),
            dueOn,
            dueOn.isBefore(today)
        );
    }

    Waiting until(LocalDate day, LocalDate today) {
        return new Waiting(
            id,
            work,
            brandId,
            partnerId,
            campaignId,
            collaborationId,
            deliverableId,
            shortlistId,
            shortlistName,
            letter,
            network,
            format,
            since,
            day,
            day.isBefore(today)
        );
    }
}
