package relais.collaborations;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.platform.news.Heard;
import relais.platform.news.Hears;
import relais.vetting.VettingNews;

/** Tells the collaborations of a partner when the gate may have moved. */
@Component
class GateListener implements Hears<VettingNews> {

    private final Collaborating collaborating;

    GateListener(Collaborating collaborating) {
        this.collaborating = collaborating;
    }

    @Override
    public Mono<Void> hear(Heard<VettingNews> heard) {
        return switch (heard.news()) {
            case VettingNews.LightsComputed(String brandId, String partnerId, String actorId, _, _) -> moved(
                brandId,
                partnerId,
                actorId
            );
            case VettingNews.LightsConfirmed(String brandId, String partnerId, String actorId, _) -> moved(
                brandId,
                partnerId,
                actorId
            );
            case VettingNews.GateOverridden(String brandId, String partnerId, String actorId) -> moved(
                brandId,
                partnerId,
                actorId
            );
            case VettingNews.OverrideWithdrawn(String brandId, String partnerId, String actorId) -> moved(
                brandId,
                partnerId,
                actorId
            );
            case VettingNews.UniverseTold _ -> Mono.empty();
        };
    }

    private Mono<Void> moved(String brandId, String partnerId, String actorId) {
        return collaborating.gateMoved(brandId, partnerId, actorId).then();
    }
}
