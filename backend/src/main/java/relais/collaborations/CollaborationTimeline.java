package relais.collaborations;

import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.collaborations.CollaborationNews.About;
import relais.partners.Timeline;
import relais.partners.TimelineCode;
import relais.partners.TimelineEntry;
import relais.platform.news.Heard;
import relais.platform.news.Hears;

/** Writes what happened in a collaboration on the partner's timeline. */
@Component
class CollaborationTimeline implements Hears<CollaborationNews> {

    private final Timeline timeline;

    CollaborationTimeline(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public Mono<Void> hear(Heard<CollaborationNews> heard) {
        About about = heard.news().about();
        return timeline.tell(about.brandId(), about.partnerId(), entry(heard)).then();
    }

    private static TimelineEntry entry(Heard<CollaborationNews> heard) {
        return new TimelineEntry(
            heard.newsId(),
            heard.at(),
            heard.news().about().actorId(),
            code(heard.news()),
            params(heard.news()),
            "collaborations/" + heard.news().about().collaborationId()
        );
    }

    private static Map<String, String> params(CollaborationNews news) {
        return switch (news) {
            case CollaborationNews.OfferMade(_, _, String fee) -> Map.of("fee", fee);
            case CollaborationNews.Countered(_, _, String fee) -> Map.of("fee", fee);
            case CollaborationNews.Contacted(_, String channel) -> Map.of("channel", channel);
            case CollaborationNews.ContractDecided(_, _, int deviations, _) -> Map.of(
                "deviations",
                String.valueOf(deviations)
            );
            case
                CollaborationNews.Created _,
                CollaborationNews.InfoRequested _,
                CollaborationNews.Vetted _,
                CollaborationNews.DiscussionBegan _,
                CollaborationNews.OfferWithdrawn _,
                CollaborationNews.Agreed _,
                CollaborationNews.Declined _,
                CollaborationNews.Dropped _,
                CollaborationNews.ContractDrafted _,
                CollaborationNews.ContractSent _,
                CollaborationNews.ContractRefused _,
                CollaborationNews.ContractWithdrawn _,
                CollaborationNews.PartnerSigned _,
                CollaborationNews.ReviewBegan _,
                CollaborationNews.ContractReturned _,
                CollaborationNews.BrandSigned _,
                CollaborationNews.ContractInForce _,
                CollaborationNews.GeneralConditionsAccepted _,
                CollaborationNews.Completed _,
                CollaborationNews.Suspended _,
                CollaborationNews.Resumed _,
                CollaborationNews.Terminated _ -> Map.of();
        };
    }

    private static TimelineCode code(CollaborationNews news) {
        return switch (news) {
            case CollaborationNews.Created _ -> TimelineCode.COLLABORATION_CREATED;
            case CollaborationNews.InfoRequested _ -> TimelineCode.COLLABORATION_INFO_REQUESTED;
            case CollaborationNews.Vetted(_, boolean byOverride) -> byOverride
                ? TimelineCode.COLLABORATION_VETTED_BY_OVERRIDE
                : TimelineCode.COLLABORATION_VETTED;
            case CollaborationNews.Contacted _ -> TimelineCode.COLLABORATION_CONTACTED;
            case CollaborationNews.DiscussionBegan _ -> TimelineCode.COLLABORATION_IN_DISCUSSION;
            case CollaborationNews.OfferMade _ -> TimelineCode.OFFER_MADE;
            case CollaborationNews.OfferWithdrawn _ -> TimelineCode.OFFER_WITHDRAWN;
            case CollaborationNews.Countered _ -> TimelineCode.OFFER_COUNTERED;
            case CollaborationNews.Agreed _ -> TimelineCode.TERMS_AGREED;
            case CollaborationNews.Declined _ -> TimelineCode.COLLABORATION_DECLINED;
            case CollaborationNews.Dropped _ -> TimelineCode.COLLABORATION_DROPPED;
            case CollaborationNews.ContractDrafted _ -> TimelineCode.CONTRACT_DRAFTED;
            case CollaborationNews.ContractSent _ -> TimelineCode.CONTRACT_SENT;
            case CollaborationNews.ContractRefused _ -> TimelineCode.CONTRACT_REFUSED;
            case CollaborationNews.ContractWithdrawn _ -> TimelineCode.CONTRACT_WITHDRAWN;
            case CollaborationNews.PartnerSigned _ -> TimelineCode.CONTRACT_SIGNED_BY_PARTNER;
            case CollaborationNews.ReviewBegan _ -> TimelineCode.CONTRACT_IN_LEGAL_REVIEW;
            case CollaborationNews.ContractDecided(_, _, int deviations, _) -> deviations == 0
                ? TimelineCode.CONTRACT_IDENTICAL
                : TimelineCode.CONTRACT_DEVIATIONS_ACCEPTED;
            case CollaborationNews.ContractReturned _ -> TimelineCode.CONTRACT_RETURNED;
            case CollaborationNews.BrandSigned _ -> TimelineCode.CONTRACT_SIGNED_BY_BRAND;
            case CollaborationNews.ContractInForce _ -> TimelineCode.CONTRACT_IN_FORCE;
            case CollaborationNews.GeneralConditionsAccepted _ -> TimelineCode.GENERAL_CONDITIONS_ACCEPTED;
            case CollaborationNews.Completed _ -> TimelineCode.COLLABORATION_COMPLETED;
            case CollaborationNews.Suspended _ -> TimelineCode.COLLABORATION_SUSPENDED;
            case CollaborationNews.Resumed _ -> TimelineCode.COLLABORATION_RESUMED;
            case CollaborationNews.Terminated _ -> TimelineCode.COLLABORATION_TERMINATED;
        };
    }
}
