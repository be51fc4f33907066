package relais.partners;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.Actor;

/** What brands did about the time they keep people. Each writes its own part: nobody undoes what another just said. */
@Component
class RetentionRecords {

    private static final int AT_ONCE = 500;

    private final ReactiveMongoTemplate mongo;

    RetentionRecords(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    Mono<RetentionRecord> get(Relationship known) {
        return mongo
            .findById(known.id(), RetentionRecord.class)
            .defaultIfEmpty(RetentionRecord.nothing(known.brandId(), known.partnerId()));
    }

    Flux<RetentionRecord> of(String brandId) {
        return mongo.find(query(where("brandId").is(brandId)).cursorBatchSize(AT_ONCE), RetentionRecord.class);
    }

    Mono<?> keep(Relationship known, String because, Actor actor, Instant now) {
        return write(
            known.brandId(),
            known.partnerId(),
            new Update().set("because", because).set("by", actor.id()).set("byName", actor.name()).set("at", now)
        );
    }

    Mono<?> letGo(Relationship known) {
        return write(
            known.brandId(),
            known.partnerId(),
            new Update().unset("because").unset("by").unset("byName").unset("at")
        );
    }

    Mono<?> thinned(String brandId, String partnerId, LocalDate on) {
        return write(brandId, partnerId, new Update().set("thinnedOn", on));
    }

    private Mono<?> write(String brandId, String partnerId, Update part) {
        return mongo.upsert(
            query(where("_id").is(Relationship.idOf(brandId, partnerId))),
            part.set("brandId", brandId).set("partnerId", partnerId),
            RetentionRecord.class
        );
    }
}
