package relais.partners;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.platform.decision.NotFoundException;

/** All partners of the installation. */
@Component
class Partners {

    private static final int AT_ONCE = 500;

    private final ReactiveMongoTemplate mongo;

    Partners(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    Mono<Partner> get(String partnerId) {
        return mongo
            .findById(partnerId, Partner.class)
            .switchIfEmpty(Mono.error(() -> new NotFoundException("partner", partnerId)));
    }

    Mono<Partner> findByHandle(String key) {
        return mongo.findOne(query(where("handles").is(key)), Partner.class);
    }

    Flux<Partner> findByHandles(Collection<String> keys) {
        return Flux.fromIterable(keys)
            .buffer(AT_ONCE)
            .concatMap(some -> mongo.find(query(where("handles").in(some)).cursorBatchSize(AT_ONCE), Partner.class));
    }
}
