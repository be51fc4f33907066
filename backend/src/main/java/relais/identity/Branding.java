package relais.identity;

import static relais.identity.IdentityRefusal.SLUG_TAKEN;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.platform.decision.Birth;
import relais.platform.decision.Ledger;
import relais.platform.decision.RefusedException;

/** Which brands there are, and what they are called. */
@Component
public class Branding {

    private final Brands brands;
    private final Actors actors;
    private final Ledger ledger;

    Branding(Brands brands, Actors actors, Ledger ledger) {
        this.brands = brands;
        this.actors = actors;
        this.ledger = ledger;
    }

    /** The brand; an error when there is none. */
    public Mono<Brand> get(String brandId) {
        return brands.get(brandId);
    }

    /** All brands. */
    public Flux<Brand> all() {
        return brands.findAll();
    }

    /** The brands of one advertiser, over which yearly thresholds count. */
    public Flux<Brand> ofAdvertiser(String advertiserId) {
        return brands.findByAdvertiser(advertiserId);
    }

    /** Founds a brand. */
    public Mono<Brand> found(Brand.Wishes wishes) {
        return actors.current().flatMap(actor -> found(Birth.once(), wishes, actor));
    }

    /** Changes a brand from the version that was seen. */
    public Mono<Brand> change(String brandId, long seenVersion, Brand.Wishes wishes) {
        return ledger
            .change(brands.get(brandId), actors.current(), seenVersion, (brand, actor) ->
                brand.changed(wishes, actor.id())
            )
            .onErrorMap(DuplicateKeyException.class, taken -> new RefusedException(SLUG_TAKEN));
    }

    private Mono<Brand> found(Birth birth, Brand.Wishes wishes, Actor actor) {
        return ledger
            .enterOnce(birth, Brand.founded(birth.id(), wishes, actor.id()))
            .onErrorMap(DuplicateKeyException.class, taken -> new RefusedException(SLUG_TAKEN));
    }
}
