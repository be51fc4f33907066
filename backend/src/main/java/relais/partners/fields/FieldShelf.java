package relais.partners.fields;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The fields that brands have defined. */
@Component
class FieldShelf {

    private final ReactiveMongoTemplate mongo;

    FieldShelf(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Of a brand that has defined none, none. */
    Mono<BrandFields> get(String brandId) {
        return mongo.findById(brandId, BrandFields.class).defaultIfEmpty(BrandFields.none(brandId));
    }
}
