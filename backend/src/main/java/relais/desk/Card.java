package relais.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import relais.collaborations.Collaboration;
import relais.collaborations.ContentFormat;
import relais.content.Deliverable;
import relais.partners.Network;

/** One thing on a partner's home: theirs to do, or in the brand's hands. */
public record Card(
    String id,
    Kind kind,
    String brandId,
    String campaignId,
    String collaborationId,
    @Nullable String deliverableId,
    @Nullable Network network,
    @Nullable ContentFormat format,
    Instant since,
    @Nullable LocalDate dueOn
) {
    /** By the order of the kinds, then the nearest day, then what waits longest. */
    static final Comparator<Card> IN_ORDER = Comparator.comparing(Card::kind)
        .thenComparing(card -> card.dueOn() == null ? LocalDate.MAX : card.dueOn())
        .thenComparing(Card::since)
        .thenComparing(Card::id);

    /** What a card says, in the order in which cards are shown. */
    public enum Kind {
        OFFER_TO_ANSWER(true),
        CONTRACT_TO_SIGN(true),
        CONDITIONS_TO_ACCEPT(true),
        CHANGES_TO_MAKE(true),
        CONTENT_TO_HAND_IN(true),
        POST_TO_PUBLISH(true),
        BRAND_ANSWERS(false),
        CONTRACT_WITH_BRAND(false),
        CONTRACT_RETURNED(false),
        CONTRACT_IN_PREPARATION(false),
        CONTENT_WITH_BRAND(false),
        PUBLISHED(false);

        private final boolean forPartner;

        Kind(boolean forPartner) {
            this.forPartner = forPartner;
        }

        /** Whether the next step is the partner's. */
        public boolean isForPartner() {
            return forPartner;
        }
    }

    static Card of(Kind kind, Collaboration known, Instant since) {
        return new Card(
            kind + ":" + known.id(),
            kind,
            known.brandId(),
            known.campaignId(),
            known.id(),
            null,
            null,
            null,
            since,
            null
        );
    }

    static Card of(Kind kind, Deliverable content) {
        return new Card(
            kind + ":" + content.id(),
            kind,
            content.brandId(),
            content.campaignId(),
            content.collaborationId(),
            content.id(),
            content.owed().network(),
            content.owed().format(),
            content.progress().since(),
            kind.isForPartner() ? content.owed().dueOn() : null
        );
    }
}
