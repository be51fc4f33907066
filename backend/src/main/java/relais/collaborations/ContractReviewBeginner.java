package relais.collaborations;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.platform.decision.RefusedException;
import relais.platform.news.Heard;
import relais.platform.news.Hears;

/** Opens each signed file as soon as it is there, so that legal finds both texts ready. */
@Component
class ContractReviewBeginner implements Hears<CollaborationNews> {

    private final Contracting contracting;

    ContractReviewBeginner(Contracting contracting) {
        this.contracting = contracting;
    }

    @Override
    public Mono<Void> hear(Heard<CollaborationNews> heard) {
        if (!(heard.news() instanceof CollaborationNews.PartnerSigned(var about, _, _))) {
            return Mono.empty();
        }
        return contracting
            .at(Clock.fixed(heard.at(), ZoneOffset.UTC))
            .beginReview(about.brandId(), about.collaborationId())
            .onErrorResume(RefusedException.class, _ -> Mono.empty())
            .then();
    }
}
