package relais.collaborations;

import java.time.Clock;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.identity.Actors;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;
import relais.platform.decision.NotFoundException;

/** What a partner says to an offer, in the portal; never to anyone else's. */
@Service
public class Answering {

    private final Collaborations collaborations;
    private final YearlyValue yearly;
    private final Actors actors;
    private final Ledger ledger;
    private final Clock clock;

    Answering(Collaborations collaborations, YearlyValue yearly, Actors actors, Ledger ledger, Clock clock) {
        this.collaborations = collaborations;
        this.yearly = yearly;
        this.actors = actors;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The same at another time, for telling how things came about. */
    public Answering at(Clock then) {
        return new Answering(collaborations, yearly, actors, ledger.at(then), then);
    }

    /** All that concerns the partner who is signed in, newest first. */
    public Flux<Collaboration> mine() {
        return actors.partner().flatMapMany(collaborations::findOwn).filter(PartnerAction::isVisible);
    }

    /** One of them; an error for anyone else's. */
    public Mono<Collaboration> mine(String id) {
        return actors
            .partner()
            .flatMap(partner -> collaborations.getOwn(partner, id))
            .filter(PartnerAction::isVisible)
            .switchIfEmpty(Mono.error(() -> new NotFoundException("collaboration", id)));
    }

    public Mono<Collaboration> accept(String id, long seen, String fingerprint, Party party) {
        return change(id, seen, (known, actor) -> known.accept(fingerprint, party, actor.id(), clock.instant()));
    }

    public Mono<Collaboration> counter(String id, long seen, String fingerprint, Counter counter) {
        return change(id, seen, (known, actor) -> known.counter(counter, fingerprint, actor.id(), clock.instant()));
    }

    public Mono<Collaboration> decline(String id, long seen, String message) {
        return change(id, seen, (known, actor) -> known.decline(message, actor.id(), clock.instant()));
    }

    public Mono<Collaboration> refuseContract(String id, long seen, String reason) {
        return change(id, seen, (known, actor) -> known.refuseContract(reason, actor.id(), clock.instant()));
    }

    /** Below the threshold, the general conditions are enough; what the advertiser gives already this year is counted in. */
    public Mono<Collaboration> acceptGeneralConditions(String id, long seen) {
        return mine(id)
            .flatMap(yearly::beside)
            .flatMap(counted ->
                change(id, seen, (known, actor) -> known.acceptGeneralConditions(counted, actor.id(), clock.instant()))
            );
    }

    private Mono<Collaboration> change(
        String id,
        long seen,
        BiFunction<Collaboration, Actor, Decision<Collaboration>> decide
    ) {
        return ledger.change(mine(id), actors.current(), seen, decide);
    }
}
