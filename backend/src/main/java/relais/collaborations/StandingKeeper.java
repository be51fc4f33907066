package relais.collaborations;

import java.util.Comparator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.collaborations.CollaborationNews.About;
import relais.partners.Knowing;
import relais.partners.RelationshipStage;
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
        return collaborations
            .ofPartner(about.brandId(), about.partnerId())
            .map(known -> known.stage().name())
            .filter(StageName::open)
            .sort(Comparator.reverseOrder())
            .next()
            .map(stage -> RelationshipStage.valueOf(stage.name()))
            .defaultIfEmpty(RelationshipStage.NONE)
            .flatMap(stage ->
                partners.standing(about.brandId(), about.partnerId(), standing ->
                    heard.news() instanceof CollaborationNews.Contacted
                        ? standing.at(stage).inTouch(heard.at())
                        : standing.at(stage)
                )
            )
            .then();
    }
}
