package relais.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import relais.applications.FreshApplications;
import relais.collaborations.Collaboration;
import relais.collaborations.ContentFormat;
import relais.content.Deliverable;
import relais.outreach.Conversation;
import relais.outreach.OpenLetters;
import relais.partners.Network;
import relais.platform.mail.OutboxLetter;
import relais.platform.mail.Withheld;
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

    /**
     * A letter that did not arrive.
     *
     * @param withheld why it was kept back; absent where no mail server took it
     */
    public record Undelivered(String id, long version, String toName, String subject, @Nullable Withheld withheld) {
        static Undelivered of(OutboxLetter given) {
            return new Undelivered(
                given.id(),
                given.version(),
                given.letter().toName(),
                given.letter().subject(),
                given.withheld()
            );
        }
    }

    /** A collaboration's next step. */
    static Waiting step(Work work, Collaboration known, Instant since) {
        return step(work, known).since(since);
    }

    /** The same, with a day that it must not pass. */
    static Waiting step(Work work, Collaboration known, Instant since, LocalDate day, LocalDate today) {
        return step(work, known).due(day, today).since(since);
    }

    private static Telling step(Work work, Collaboration known) {
        return new Telling(work, known.id(), known.brandId())
            .partner(known.partnerId())
            .campaign(known.campaignId())
            .collaboration(known.id());
    }

    /** The partner had the last word. */
    static Waiting reply(Conversation open) {
        return new Telling(Work.REPLY_TO_ANSWER, open.id(), open.brandId())
            .partner(open.partnerId())
            .collaboration(open.messages().getLast().collaborationId())
            .since(open.lastAt());
    }

    /** A letter was given up. */
    static Waiting undelivered(String brandId, OpenLetters.Undelivered given) {
        return new Telling(Work.LETTER_NOT_DELIVERED, given.letter().id(), brandId)
            .partner(given.partnerId())
            .letter(Undelivered.of(given.letter()))
            .since(given.letter().postedAt());
    }

    /** A client answered, and nobody has read it yet. */
    static Waiting answered(Shortlist answered) {
        return new Telling(Work.CLIENT_ANSWERED, answered.id(), answered.brandId())
            .campaign(answered.campaignId())
            .shortlist(answered.id(), answered.name())
            .since(Objects.requireNonNullElse(answered.toNote(), answered.begunAt()));
    }

    /** Somebody applied, and nobody has decided on it yet. */
    static Waiting applied(String brandId, FreshApplications.Fresh fresh) {
        return new Telling(Work.APPLICATIONS_TO_READ, fresh.campaignId(), brandId)
            .campaign(fresh.campaignId())
            .since(fresh.since());
    }

    /** A content and its day. */
    static Waiting content(Work work, Deliverable known, LocalDate today) {
        return new Telling(work, known.id(), known.brandId())
            .partner(known.partnerId())
            .campaign(known.campaignId())
            .collaboration(known.collaborationId())
            .content(known)
            .due(known.owed().dueOn(), today)
            .since(known.progress().since());
    }

    /** One that is being told: each kind says what it has, the rest stays open. */
    private static final class Telling {

        private final Work work;
        private final String what;
        private final String brandId;
        private @Nullable String partnerId;
        private @Nullable String campaignId;
        private @Nullable String collaborationId;
        private @Nullable String deliverableId;
        private @Nullable String shortlistId;
        private @Nullable String shortlistName;
        private @Nullable Undelivered letter;
        private @Nullable Network network;
        private @Nullable ContentFormat format;
        private @Nullable LocalDate dueOn;
        private boolean late;

        Telling(Work work, String what, String brandId) {
            this.work = work;
            this.what = what;
            this.brandId = brandId;
        }

        Telling partner(@Nullable String partnerId) {
            this.partnerId = partnerId;
            return this;
        }

        Telling campaign(String campaignId) {
            this.campaignId = campaignId;
            return this;
        }

        Telling collaboration(String collaborationId) {
            this.collaborationId = collaborationId;
            return this;
        }

        Telling content(Deliverable content) {
            this.deliverableId = content.id();
            this.network = content.owed().network();
            this.format = content.owed().format();
            return this;
        }

        Telling shortlist(String id, String name) {
            this.shortlistId = id;
            this.shortlistName = name;
            return this;
        }

        Telling letter(Undelivered letter) {
            this.letter = letter;
            return this;
        }

        Telling due(LocalDate day, LocalDate today) {
            this.dueOn = day;
            this.late = day.isBefore(today);
            return this;
        }

        Waiting since(Instant since) {
            return new Waiting(
                work + ":" + what,
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
                dueOn,
                late
            );
        }
    }
}
