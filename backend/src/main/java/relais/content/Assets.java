package relais.content;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.identity.OwnThings;
import relais.platform.decision.NotFoundException;

/** All files handed in. */
@Component
class Assets {

    private final ReactiveMongoTemplate mongo;

    Assets(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    Mono<Asset> get(String brandId, String id) {
        return one(where("_id").is(id).and("brandId").is(brandId), id);
    }

    /** The partner's own file, handed in to a brand that wrote to them. */
    Mono<Asset> getOwn(Actor.PartnerActor partner, String id) {
        return one(OwnThings.of(partner).and("_id").is(id), id);
    }

    private Mono<Asset> one(Criteria criteria, String id) {
        return mongo
            .findOne(query(criteria), Asset.class)
            .switchIfEmpty(Mono.error(() -> new NotFoundException("asset", id)));
    }

    /** Those of these files that were handed in for this content. */
    Flux<Asset> find(String deliverableId, Collection<String> ids) {
        return mongo.find(
            query(where("_id").in(ids).and("deliverableId").is(deliverableId)).cursorBatchSize(100),
            Asset.class
        );
    }
}
