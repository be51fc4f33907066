package relais.collaborations;

import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.collaborations.CollaborationNews.About;
import relais.identity.Branding;
import relais.partners.Timeline;
import relais.partners.TimelineEntry;
import relais.platform.news.Heard;
import relais.platform.news.Hears;

/** Writes what happened in a collaboration on the partner's timeline. */
@Component
class CollaborationTimeline implements Hears<CollaborationNews> {

    private final Timeline timeline;
    private final Branding brands;

    CollaborationTimeline(Timeline timeline, Branding brands) {
        this.timeline = timeline;
        this.brands = brands;
    }

    @Override
    public Mono<Void> hear(Heard<CollaborationNews> heard) {
        About about = heard.news().about();
        return brands
            .get(about.brandId())
            .map(brand -> "/b/" + brand.slug() + "/collaborations/" + about.collaborationId())
            .flatMap(link -> timeline.tell(about.brandId(), about.partnerId(), entry(heard, link)))
            .then();
    }

    private static TimelineEntry entry(Heard<CollaborationNews> heard, String link) {
        return new TimelineEntry(
            heard.newsId(),
            heard.at(),
            heard.news().about().actorId(),
            code(heard.news()),
            params(heard.news()),
            link
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

    private static String code(CollaborationNews news) {
        return switch (news) {
            case CollaborationNews.Created _ -> "COLLABORATION_CREATED";
            case CollaborationNews.InfoRequested _ -> "COLLABORATION_INFO_REQUESTED";
            case CollaborationNews.Vetted(_, boolean byOverride) -> byOverride
                ? "COLLABORATION_VETTED_BY_OVERRIDE"
                : "COLLABORATION_VETTED";
            case CollaborationNews.Contacted _ -> "COLLABORATION_CONTACTED";
            case CollaborationNews.DiscussionBegan _ -> "COLLABORATION_IN_DISCUSSION";
            case CollaborationNews.OfferMade _ -> "OFFER_MADE";
            case CollaborationNews.Countered _ -> "OFFER_COUNTERED";
            case CollaborationNews.Agreed _ -> "TERMS_AGREED";
            case CollaborationNews.Declined _ -> "COLLABORATION_DECLINED";
            case CollaborationNews.Dropped _ -> "COLLABORATION_DROPPED";
            case CollaborationNews.ContractDrafted _ -> "CONTRACT_DRAFTED";
            case CollaborationNews.ContractSent _ -> "CONTRACT_SENT";
            case CollaborationNews.ContractRefused _ -> "CONTRACT_REFUSED";
            case CollaborationNews.ContractWithdrawn _ -> "CONTRACT_WITHDRAWN";
            case CollaborationNews.PartnerSigned _ -> "CONTRACT_SIGNED_BY_PARTNER";
            case CollaborationNews.ReviewBegan _ -> "CONTRACT_IN_LEGAL_REVIEW";
            case CollaborationNews.ContractDecided(_, _, int deviations, _) -> deviations == 0
                ? "CONTRACT_IDENTICAL"
                : "CONTRACT_DEVIATIONS_ACCEPTED";
            case CollaborationNews.ContractReturned _ -> "CONTRACT_RETURNED";
            case CollaborationNews.BrandSigned _ -> "CONTRACT_SIGNED_BY_BRAND";
            case CollaborationNews.ContractInForce _ -> "CONTRACT_IN_FORCE";
            case CollaborationNews.GeneralConditionsAccepted _ -> "GENERAL_CONDITIONS_ACCEPTED";
            case CollaborationNews.Completed _ -> "COLLABORATION_COMPLETED";
            case CollaborationNews.Suspended _ -> "COLLABORATION_SUSPENDED";
            case CollaborationNews.Resumed _ -> "COLLABORATION_RESUMED";
            case CollaborationNews.Terminated _ -> "COLLABORATION_TERMINATED";
        };
    }
}
