package relais.outreach;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.platform.paging.Cursor;

/** The conversations that are kept. */
@Repository
class Conversations {

    private static final String LATEST_FIRST = "-lastAt";

    private final ReactiveMongoTemplate mongo;

    Conversations(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** What was said between the brand and the partner, if anything was. */
    Mono<Conversation> find(String brandId, String partnerId) {
        return mongo.findById(Conversation.idOf(brandId, partnerId), Conversation.class);
    }

    /** With whom of these anything was said. */
    Flux<String> among(String brandId, Collection<String> partnerIds) {
        List<String> ids = partnerIds
            .stream()
            .map(partnerId -> Conversation.idOf(brandId, partnerId))
            .toList();
        return mongo.findDistinct(query(where("_id").in(ids)), "partnerId", Conversation.class, String.class);
    }

    /** A page of the brand's conversations, the latest first. */
    Mono<Page> page(String brandId, boolean awaitingUs, int limit, @Nullable String cursor) {
        Criteria all = where("brandId").is(brandId);
        if (awaitingUs) {
            all = all.and("awaitsUs").is(true);
        }
        all = all.and("carriedOnWith").is(null);
        Mono<Long> total = mongo.count(query(all), Conversation.class);
        Criteria rest = cursor == null ? all : new Criteria().andOperator(all, after(cursor));
        return mongo
            .find(
                query(rest)
                    .with(Sort.by(Sort.Direction.DESC, "lastAt", "_id"))
                    .limit(limit + 1),
                Conversation.class
            )
            .collectList()
            .zipWith(total, (found, count) -> Page.of(found, limit, count));
    }

    private static Criteria after(String opaque) {
        Cursor last = Cursor.decode(opaque, LATEST_FIRST, 1);
        Instant at = last.instant(0);
        return new Criteria().orOperator(
            where("lastAt").lt(at),
            new Criteria().andOperator(where("lastAt").is(at), where("_id").lt(last.id()))
        );
    }

    /** A page of conversations. */
    record Page(List<Conversation> items, @Nullable String nextCursor, long total) {
        static Page of(List<Conversation> found, int limit, long total) {
            List<Conversation> items = found.subList(0, Math.min(limit, found.size()));
            return new Page(items, found.size() > limit ? cursorOf(items.getLast()) : null, total);
        }

        private static String cursorOf(Conversation last) {
            return new Cursor(LATEST_FIRST, List.of(String.valueOf(last.lastAt().toEpochMilli())), last.id()).encode();
        }
    }
}
