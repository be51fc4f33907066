package relais.vetting;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.identity.Actors;
import relais.platform.decision.ChangedMeanwhileException;
import relais.platform.decision.Ledger;

/** Telling what a brand is about, and whom it wants to reach. */
@Service
public class Positioning {

    private final BrandUniverses universes;
    private final Ledger ledger;
    private final Actors actors;

    Positioning(BrandUniverses universes, Ledger ledger, Actors actors) {
        this.universes = universes;
        this.ledger = ledger;
        this.actors = actors;
    }

    /** What the brand told; empty lists at version 0 until it did. */
    public Mono<BrandUniverse> get(String brandId) {
        return universes.get(brandId);
    }

    /** A manager tells it. */
    public Mono<BrandUniverse> tell(String brandId, long seenVersion, BrandUniverse.Told told) {
        return actors.member().flatMap(manager -> tell(brandId, seenVersion, told, manager));
    }

    /** The same, said by {@code manager}. */
    public Mono<BrandUniverse> tell(String brandId, long seenVersion, BrandUniverse.Told told, Actor manager) {
        return universes.get(brandId).flatMap(known -> enter(known, seenVersion, told, manager));
    }

    private Mono<BrandUniverse> enter(BrandUniverse known, long seenVersion, BrandUniverse.Told told, Actor manager) {
        if (known.version() == 0 && seenVersion == 0) {
            return ledger
                .enter(known.tell(told, manager.id()))
                .onErrorMap(DuplicateKeyException.class, _ -> new ChangedMeanwhileException(known.id()));
        }
        return ledger.change(Mono.just(known), seenVersion, one -> one.tell(told, manager.id()));
    }
}
