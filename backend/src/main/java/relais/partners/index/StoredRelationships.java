package relais.partners.index;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.partners.Relationship;

/** What the store holds, of all brands, for whoever copies it. */
@Component
class StoredRelationships {

    static final int AT_ONCE = 500;
    private static final Document ONLY_STAMPS = new Document("version", 1).append("updatedAt", 1);

    private final ReactiveMongoTemplate mongo;

    StoredRelationships(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    Mono<Long> count() {
        return mongo
            .getCollection(mongo.getCollectionName(Relationship.class))
            .flatMap(stored -> Mono.from(stored.estimatedDocumentCount()));
    }

    /** Everything, by id and stamp. */
    Flux<PartnerIndex.Stamped> all() {
        return stamps(new Document());
    }

    /** What was written since, by id and stamp. */
    Flux<PartnerIndex.Stamped> writtenSince(Instant since) {
        return stamps(new Document("updatedAt", new Document("$gte", Date.from(since))));
    }

    /** Those that stand for a person; what went into another record is as good as gone. */
    Flux<Relationship> find(Collection<String> ids) {
        return mongo
            .find(query(where("_id").in(ids)).cursorBatchSize(AT_ONCE), Relationship.class)
            .filter(Relationship::isHere);
    }

    private Flux<PartnerIndex.Stamped> stamps(Document which) {
        return mongo
            .getCollection(mongo.getCollectionName(Relationship.class))
            .flatMapMany(stored -> stored.find(which).projection(ONLY_STAMPS).batchSize(AT_ONCE))
            .map(found ->
                new PartnerIndex.Stamped(
                    found.getString("_id"),
                    Entry.stamp(found.get("version", Number.class).longValue(), found.getDate("updatedAt").getTime())
                )
            );
    }
}
