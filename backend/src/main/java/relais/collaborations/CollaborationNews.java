package relais.collaborations;

import java.util.List;
import org.springframework.data.annotation.TypeAlias;
import relais.platform.news.News;

/** What happened in a collaboration. Every item says whose it is and who acted. */
public sealed interface CollaborationNews extends News {
    /** Which collaboration, of which partner, in which campaign. */
    About about();

    /** The ids that a listener needs, and who acted. */
    record About(String brandId, String collaborationId, String campaignId, String partnerId, String actorId) {}

    @TypeAlias("collaboration-created")
    record Created(About about) implements CollaborationNews {}

    @TypeAlias("collaboration-info-requested")
    record InfoRequested(About about) implements CollaborationNews {}

    @TypeAlias("collaboration-vetted")
    record Vetted(About about, boolean byOverride) implements CollaborationNews {}

    @TypeAlias("collaboration-contacted")
    record Contacted(About about, String channel) implements CollaborationNews {}

    @TypeAlias("collaboration-in-discussion")
    record DiscussionBegan(About about) implements CollaborationNews {}

    @TypeAlias("agreement-offer-made")
    record OfferMade(About about, int terms, String fee) implements CollaborationNews {}

    @TypeAlias("agreement-offer-withdrawn")
    record OfferWithdrawn(About about, int terms) implements CollaborationNews {}

    @TypeAlias("agreement-countered")
    record Countered(About about, int terms, String fee) implements CollaborationNews {}

    /** Both sides agreed on these terms; {@code deliverables} is the content they owe. */
    @TypeAlias("agreement-agreed")
    record Agreed(
        About about,
        int terms,
        String fingerprint,
        List<DeliverableTerms> deliverables
    ) implements CollaborationNews {
        public Agreed {
            deliverables = List.copyOf(deliverables);
        }
    }

    @TypeAlias("collaboration-declined")
    record Declined(About about) implements CollaborationNews {}

    @TypeAlias("collaboration-dropped")
    record Dropped(About about) implements CollaborationNews {}

    @TypeAlias("contract-drafted")
    record ContractDrafted(About about, int contract) implements CollaborationNews {}

    @TypeAlias("contract-sent")
    record ContractSent(About about, int contract) implements CollaborationNews {}

    @TypeAlias("contract-refused")
    record ContractRefused(About about, int contract) implements CollaborationNews {}

    @TypeAlias("contract-withdrawn")
    record ContractWithdrawn(About about, int contract) implements CollaborationNews {}

    @TypeAlias("agreement-partner-signed")
    record PartnerSigned(About about, int contract, String signedSha256) implements CollaborationNews {}

    @TypeAlias("contract-in-review")
    record ReviewBegan(About about, int contract) implements CollaborationNews {}

    @TypeAlias("contract-decided")
    record ContractDecided(
        About about,
        int contract,
        int deviations,
        boolean withoutLegal
    ) implements CollaborationNews {}

    @TypeAlias("contract-returned")
    record ContractReturned(About about, int contract) implements CollaborationNews {}

    @TypeAlias("agreement-brand-signed")
    record BrandSigned(About about, int contract) implements CollaborationNews {}

    @TypeAlias("contract-in-force")
    record ContractInForce(About about, int contract) implements CollaborationNews {}

    @TypeAlias("agreement-general-conditions-accepted")
    record GeneralConditionsAccepted(About about) implements CollaborationNews {}

    @TypeAlias("collaboration-completed")
    record Completed(About about) implements CollaborationNews {}

    @TypeAlias("collaboration-suspended")
    record Suspended(About about) implements CollaborationNews {}

    @TypeAlias("collaboration-resumed")
    record Resumed(About about) implements CollaborationNews {}

    @TypeAlias("collaboration-terminated")
    record Terminated(About about) implements CollaborationNews {}
}
