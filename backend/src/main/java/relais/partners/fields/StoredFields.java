package relais.partners.fields;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The fields that brands have defined. */
@Component
class StoredFields {

    private final ReactiveMongoTemplate mongo;

    StoredFields(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Of a brand that has defined none, none. */
    Mono<BrandFields> get(String brandId) {
        return mongo.findById(brandId, BrandFields.class).defaultIfEmpty(BrandFields.none(brandId));
    }
}
