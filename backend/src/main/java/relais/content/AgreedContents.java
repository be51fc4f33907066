package relais.content;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.campaigns.Campaign;
import relais.collaborations.Collaboration;
import relais.collaborations.CollaborationNews;
import relais.collaborations.CollaborationNews.About;
import relais.collaborations.DeliverableTerms;
import relais.identity.Brand;
import relais.platform.Ids;
import relais.platform.decision.Birth;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;
import relais.platform.news.Heard;
import relais.platform.news.Hears;

/** Plans what agreed terms owe, opens it when the collaboration is active, and cancels it when nothing comes of it. */
@Component
class AgreedContents implements Hears<CollaborationNews> {

    private final Deliverables deliverables;
    private final Surroundings surroundings;
    private final Ledger ledger;
    private final Clock clock;

    AgreedContents(Deliverables deliverables, Surroundings surroundings, Ledger ledger, Clock clock) {
        this.deliverables = deliverables;
        this.surroundings = surroundings;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Mono<Void> hear(Heard<CollaborationNews> heard) {
        return switch (heard.news()) {
            case CollaborationNews.Agreed(About about, _, _, List<DeliverableTerms> owed) -> plan(about, owed);
            case CollaborationNews.ContractInForce(About about, _) -> open(about);
            case CollaborationNews.GeneralConditionsAccepted(About about) -> open(about);
            case CollaborationNews.Declined(About about) -> cancel(about);
            case CollaborationNews.Dropped(About about) -> cancel(about);
            case CollaborationNews.Terminated(About about) -> cancel(about);
            case
                CollaborationNews.Created _,
                CollaborationNews.InfoRequested _,
                CollaborationNews.Vetted _,
                CollaborationNews.Contacted _,
                CollaborationNews.DiscussionBegan _,
                CollaborationNews.OfferMade _,
                CollaborationNews.OfferWithdrawn _,
                CollaborationNews.Countered _,
                CollaborationNews.ContractDrafted _,
                CollaborationNews.ContractSent _,
                CollaborationNews.ContractRefused _,
                CollaborationNews.ContractWithdrawn _,
                CollaborationNews.PartnerSigned _,
                CollaborationNews.ReviewBegan _,
                CollaborationNews.ContractDecided _,
                CollaborationNews.ContractReturned _,
                CollaborationNews.BrandSigned _,
                CollaborationNews.Completed _,
                CollaborationNews.Suspended _,
                CollaborationNews.Resumed _ -> Mono.empty();
        };
    }

    private Mono<Void> plan(About about, List<DeliverableTerms> owed) {
        return Mono.zip(
            surroundings.collaboration(about.brandId(), about.collaborationId()),
            surroundings.campaign(about.brandId(), about.campaignId()),
            surroundings.brand(about.brandId())
        )
            .flatMapMany(known ->
                Flux.fromIterable(owed).concatMap(one ->
                    planOne(about, one, known.getT1(), brief(one, known.getT2(), known.getT3(), known.getT1()))
                )
            )
            .then();
    }

    /** Plans one content of a collaboration, unless it is planned already. */
    Mono<Deliverable> plan(String brandId, String collaborationId, DeliverableTerms owed) {
        return surroundings.collaboration(brandId, collaborationId).flatMap(known -> {
            var about = new About(brandId, collaborationId, known.campaignId(), known.partnerId(), "system");
            return plan(about, List.of(owed)).then(
                deliverables.get(Ids.derivedFrom("deliverable", collaborationId, owed.key()))
            );
        });
    }

    private Mono<Deliverable> planOne(About about, DeliverableTerms one, Collaboration collaboration, Brief brief) {
        int rounds = collaboration.terms().isEmpty() ? 0 : collaboration.terms().getLast().terms().rounds();
        var owed = new Owed(one.key(), one.network(), one.format(), one.count(), one.dueOn(), rounds);
        var birth = new Birth(Ids.derivedFrom("deliverable", about.collaborationId(), one.key()), one.key());
        return ledger.enterOnce(
            birth,
            Deliverable.plan(
                birth.id(),
                about.brandId(),
                about.campaignId(),
                about.collaborationId(),
                about.partnerId(),
                owed,
                brief,
                about.actorId(),
                clock.instant()
            )
        );
    }

    private static Brief brief(DeliverableTerms one, Campaign campaign, Brand brand, Collaboration collaboration) {
        var names = new ArrayList<String>();
        names.add(brand.name());
        names.addAll(one.caption().requiredTags());
        boolean given =
            collaboration.terms().isEmpty() || collaboration.terms().getLast().terms().value().amount().signum() > 0;
        return new Brief(
            1,
            campaign.brief(),
            campaign.targetCountries(),
            names,
            one.caption().requiredTags(),
            one.caption().bannedWords(),
            given
        );
    }

    private Mono<Void> open(About about) {
        return each(about, content -> content.awaitDraft(about.actorId(), clock.instant()));
    }

    /** The reason is the collaboration's; its own page tells it. */
    private Mono<Void> cancel(About about) {
        return each(about, content ->
            content.isOver()
                ? Decision.accepted(content)
                : content.cancel("COLLABORATION_OVER", about.actorId(), clock.instant())
        );
    }

    private Mono<Void> each(About about, java.util.function.Function<Deliverable, Decision<Deliverable>> decide) {
        return deliverables
            .findByCollaboration(about.collaborationId())
            .concatMap(content -> ledger.change(deliverables.get(content.id()), decide))
            .then();
    }
}
