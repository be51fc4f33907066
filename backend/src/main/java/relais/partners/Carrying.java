package relais.partners;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.platform.decision.Aggregate;

/**
 * Moves documents that carry {@code brandId} and {@code partnerId} from one partner to another. Each remembers the merge
 * that brought it, so that exactly these go back; a move told again finds nothing left to move.
 */
@Component
public class Carrying {

    private static final String PARTNER = "partnerId";
    private static final String BROUGHT = "broughtBy";

    private final ReactiveMongoTemplate mongo;

    Carrying(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** All of the absorbed one's. */
    public Mono<Long> carry(Class<?> kind, MergeMove move) {
        return update(
            kind,
            of(move.brandId(), move.from()),
            new Document("$set", new Document(PARTNER, move.to())).append(
                "$push",
                new Document(BROUGHT, move.mergeId())
            )
        );
    }

    /** Those that this merge brought. */
    public Mono<Long> back(Class<?> kind, MergeMove move) {
        return update(
            kind,
            of(move.brandId(), move.to()).append(BROUGHT, move.mergeId()),
            new Document("$set", new Document(PARTNER, move.from())).append(
                "$pull",
                new Document(BROUGHT, move.mergeId())
            )
        );
    }

    /** Those that hang on one of these, for instance the contents of collaborations, are {@code partnerId}'s like them. */
    public Mono<Long> follow(Class<?> kind, String brandId, String field, Collection<String> ids, String partnerId) {
        return ids.isEmpty()
            ? Mono.just(0L)
            : update(
                  kind,
                  new Document("brandId", brandId)
                      .append(field, new Document("$in", List.copyOf(ids)))
                      .append(PARTNER, new Document("$ne", partnerId)),
                  new Document("$set", new Document(PARTNER, partnerId))
              );
    }

    /** How many the partner has. */
    public Mono<Long> count(Class<?> kind, String brandId, String partnerId) {
        return mongo
            .getCollection(mongo.getCollectionName(kind))
            .flatMap(stored -> Mono.from(stored.countDocuments(of(brandId, partnerId))));
    }

    /** Who of these has any. */
    public Flux<String> among(Class<?> kind, String brandId, Collection<String> partnerIds) {
        return mongo.findDistinct(
            query(where("brandId").is(brandId).and(PARTNER).in(partnerIds)),
            PARTNER,
            kind,
            String.class
        );
    }

    /** How many of the kept one's were written after the merge, by the moment in {@code field}. */
    public Mono<Long> writtenSince(Class<?> kind, MergeMove move, String field) {
        var since = of(move.brandId(), move.to())
            .append(field, new Document("$gt", Date.from(move.at())))
            .append(BROUGHT, new Document("$ne", move.mergeId()));
        return mongo
            .getCollection(mongo.getCollectionName(kind))
            .flatMap(stored -> Mono.from(stored.countDocuments(since)));
    }

    /** Whoever looked at it before sees that it changed. */
    private Mono<Long> update(Class<?> kind, Document which, Document change) {
        Document whole = Aggregate.class.isAssignableFrom(kind)
            ? change.append("$inc", new Document("version", 1L))
            : change;
        return mongo
            .getCollection(mongo.getCollectionName(kind))
            .flatMap(stored -> Mono.from(stored.updateMany(which, whole)))
            .map(com.mongodb.client.result.UpdateResult::getMatchedCount);
    }

    private static Document of(String brandId, String partnerId) {
        return new Document("brandId", brandId).append(PARTNER, partnerId);
    }
}
