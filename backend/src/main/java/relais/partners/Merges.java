package relais.partners;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.platform.decision.NotFoundException;

/** All merges; always asked for one brand. */
@Component
class Merges {

    private final ReactiveMongoTemplate mongo;

    Merges(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    Mono<Merge> get(String brandId, String mergeId) {
        return find(brandId, mergeId).switchIfEmpty(Mono.error(() -> new NotFoundException("merge", mergeId)));
    }

    Mono<Merge> find(String brandId, String mergeId) {
        return mongo.findOne(query(where("_id").is(mergeId).and("brandId").is(brandId)), Merge.class);
    }
}
