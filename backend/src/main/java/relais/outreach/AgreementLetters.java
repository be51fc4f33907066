package relais.outreach;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.collaborations.CollaborationNews;
import relais.platform.news.Heard;
import relais.platform.news.Hears;

/** Tells the partner when the agreement waits for them, or has come into force; an offer only whoever did not say no. */
@Component
class AgreementLetters implements Hears<CollaborationNews> {

    private final PortalLetters letters;

    AgreementLetters(PortalLetters letters) {
        this.letters = letters;
    }

    @Override
    public Mono<Void> hear(Heard<CollaborationNews> heard) {
        return switch (heard.news()) {
            case CollaborationNews.OfferMade _ -> propose(heard);
            case CollaborationNews.ContractSent _ -> write(heard, "contract-to-sign", "/portal/contracts/");
            case CollaborationNews.ContractReturned _ -> write(heard, "contract-returned", "/portal/contracts/");
            case CollaborationNews.ContractInForce _ -> write(heard, "contract-in-force", "/portal/contracts/");
            case
                CollaborationNews.Created _,
                CollaborationNews.InfoRequested _,
                CollaborationNews.Vetted _,
                CollaborationNews.Contacted _,
                CollaborationNews.DiscussionBegan _,
                CollaborationNews.OfferWithdrawn _,
                CollaborationNews.Countered _,
                CollaborationNews.Agreed _,
                CollaborationNews.Declined _,
                CollaborationNews.Dropped _,
                CollaborationNews.ContractDrafted _,
                CollaborationNews.ContractRefused _,
                CollaborationNews.ContractWithdrawn _,
                CollaborationNews.PartnerSigned _,
                CollaborationNews.ReviewBegan _,
                CollaborationNews.ContractDecided _,
                CollaborationNews.BrandSigned _,
                CollaborationNews.GeneralConditionsAccepted _,
                CollaborationNews.Completed _,
                CollaborationNews.Suspended _,
                CollaborationNews.Resumed _,
                CollaborationNews.Terminated _ -> Mono.empty();
        };
    }

    private Mono<Void> propose(Heard<CollaborationNews> heard) {
        CollaborationNews.About about = heard.news().about();
        String target = "/portal/offers/" + about.collaborationId();
        return letters.propose(
            about.brandId(),
            about.collaborationId(),
            "offer",
            target,
            heard.newsId(),
            about.actorId()
        );
    }

    private Mono<Void> write(Heard<CollaborationNews> heard, String template, String place) {
        CollaborationNews.About about = heard.news().about();
        String target = place + about.collaborationId();
        return letters.write(
            about.brandId(),
            about.collaborationId(),
            template,
            target,
            heard.newsId(),
            about.actorId()
        );
    }
}
