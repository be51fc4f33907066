package relais.partners.web;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.identity.Actors;
import relais.identity.Staffing;

/** Finds out who is looking. */
@Component
class Sights {

    private final Actors actors;
    private final Staffing staffing;

    Sights(Actors actors, Staffing staffing) {
        this.actors = actors;
        this.staffing = staffing;
    }

    /** The sight of whoever asks, on one brand. */
    Mono<Sight> on(String brandId) {
        return actors
            .member()
            .zipWith(staffing.names())
            .map(who -> Sight.of(who.getT1(), brandId, who.getT2()));
    }
}
