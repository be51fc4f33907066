package relais.collaborations;

import java.util.Comparator;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.collaborations.CollaborationNews.About;
import relais.partners.Knowing;
import relais.partners.Relationship;
import relais.partners.RelationshipStage;
import relais.partners.Standing;
import relais.platform.news.Heard;
import relais.platform.news.Hears;

/** Keeps the stage that lists show: that of the furthest open collaboration of the brand with the partner. */
@Component
class StandingKeeper implements Hears<CollaborationNews> {

    private final Collaborations collaborations;
    private final Knowing partners;

    StandingKeeper(Collaborations collaborations, Knowing partners) {
        this.collaborations = collaborations;
        this.partners = partners;
    }

    @Override
    public Mono<Void> hear(Heard<CollaborationNews> heard) {
        About about = heard.news().about();
        boolean isContact = heard.news() instanceof CollaborationNews.Contacted;
        return settle(about.brandId(), about.partnerId(), standing ->
            isContact ? standing.inTouch(heard.at()) : standing
        );
    }

    /** Reads the stage again, with whoever stands for this partner today. */
    Mono<Void> settle(String brandId, String partnerId, UnaryOperator<Standing> besides) {
        return partners
            .relationship(brandId, partnerId)
            .map(Relationship::partnerId)
            .flatMap(today ->
                stage(brandId, today).flatMap(stage ->
                    partners.standing(brandId, today, standing -> besides.apply(standing.at(stage)))
                )
            )
            .then();
    }

    private Mono<RelationshipStage> stage(String brandId, String partnerId) {
        return collaborations
            .ofPartner(brandId, partnerId)
            .map(known -> known.stage().name())
            .filter(StageName::open)
            .sort(Comparator.reverseOrder())
            .next()
            .map(stage -> RelationshipStage.valueOf(stage.name()))
            .defaultIfEmpty(RelationshipStage.NONE);
    }
}
