package relais.vetting;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What every brand told of itself. */
@Component
class BrandUniverses {

    private final ReactiveMongoTemplate mongo;

    BrandUniverses(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The universe of a brand; untold, at version 0, until a manager tells it. */
    Mono<BrandUniverse> get(String brandId) {
        return mongo.findById(brandId, BrandUniverse.class).defaultIfEmpty(BrandUniverse.untold(brandId));
    }
}
