package relais.partners.acting;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.partners.DoneTo;
import relais.platform.decision.NotFoundException;

/** All acts, and whom each is for, 500 to a document. */
@Component
class Acts {

    private final ReactiveMongoTemplate mongo;

    Acts(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    Mono<Act> get(String brandId, String actId) {
        return mongo
            .findOne(query(where("_id").is(actId).and("brandId").is(brandId)), Act.class)
            .switchIfEmpty(Mono.error(() -> new NotFoundException("act", actId)));
    }

    /** The latest of a brand, the latest first. */
    Flux<Act> latest(String brandId, int most) {
        var latest = query(where("brandId").is(brandId)).with(Sort.by(Sort.Direction.DESC, "at")).limit(most);
        return mongo.find(latest, Act.class);
    }

    Mono<Act> find(String actId) {
        return mongo.findById(actId, Act.class);
    }

    /** Writes down whom it is for; answers how many they are. */
    Mono<Integer> writeDown(String list, Instant now, Flux<String> partnerIds) {
        return partnerIds
            .buffer(ActBatch.SIZE)
            .index()
            .concatMap(some ->
                keep(new ActBatch(ActBatch.idOf(list, some.getT1().intValue()), now, some.getT2(), null))
            )
            .reduce(0, (count, batch) -> count + batch.partnerIds().size());
    }

    Mono<ActBatch> batch(Act act, int index) {
        String id = ActBatch.idOf(act.list(), index);
        return mongo.findById(id, ActBatch.class).switchIfEmpty(Mono.error(() -> new NotFoundException("batch", id)));
    }

    Mono<ActBatch> keep(ActBatch batch) {
        return mongo.save(batch);
    }

    /**
     * How it ended for each, in the order in which they were meant; those whose turn has not come, and those
     * of long ago, are left out.
     */
    Flux<DoneTo> rows(Act act, int from) {
        int first = from / ActBatch.SIZE;
        return Flux.range(first, Math.max(0, act.batches() - first))
            .concatMap(index -> mongo.findById(ActBatch.idOf(act.list(), index), ActBatch.class), 1)
            .concatMapIterable(batch -> batch.rows() == null ? List.of() : batch.rows())
            .skip(from % ActBatch.SIZE);
    }
}
