package relais.partners;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All figures, each brand seeing its own. */
@Component
class Measurements {

    private static final int AT_ONCE = 500;

    private final ReactiveMongoTemplate mongo;

    Measurements(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Newest first; of what one source told of one account for one day, what it told last. */
    Flux<Metrics> of(String brandId, String partnerId) {
        return newestFirst(where("partnerId").is(partnerId).and("brandId").is(brandId)).distinct(Metrics::saying);
    }

    /**
     * All that was told of the newest day of each account of some partners, in the order in which it was told, as if this
     * import had never been; nobody of whom nothing else is known.
     */
    Mono<Map<String, List<Metrics>>> without(String brandId, Collection<String> partnerIds, String importJobId) {
        return newestFirst(
            where("partnerId").in(partnerIds).and("brandId").is(brandId).and("importJobId").ne(importJobId)
        )
            .collect(LinkedHashMap<List<String>, Deque<Metrics>>::new, Measurements::newestDay)
            .map(all ->
                all.values().stream().flatMap(Deque::stream).collect(Collectors.groupingBy(Metrics::partnerId))
            );
    }

    /** What comes newest first lies here oldest first. */
    private static void newestDay(Map<List<String>, Deque<Metrics>> sofar, Metrics told) {
        Deque<Metrics> day = sofar.computeIfAbsent(List.of(told.partnerId(), told.account()), _ -> new ArrayDeque<>());
        if (day.isEmpty() || day.getLast().on().equals(told.on())) {
            day.addFirst(told);
        }
    }

    private Flux<Metrics> newestFirst(Criteria which) {
        return mongo.find(
            query(which)
                .with(Sort.by(Sort.Direction.DESC, "on", "recordedAt", "_id"))
                .cursorBatchSize(AT_ONCE),
            Metrics.class
        );
    }

    /** Of whom an import brought figures; whoever has several accounts may come several times. */
    Flux<String> whoseFrom(String brandId, String importJobId) {
        return partnersOf(from(brandId, importJobId));
    }

    private Flux<String> partnersOf(Criteria which) {
        return mongo
            .getCollection(mongo.getCollectionName(Metrics.class))
            .flatMapMany(stored ->
                stored.find(which.getCriteriaObject()).projection(new Document("partnerId", 1)).batchSize(AT_ONCE)
            )
            .map(found -> found.getString("partnerId"));
    }

    /** Of whom of these something else than this import brought figures; whoever has several may come several times. */
    Flux<String> measuredElsewhere(String brandId, Collection<String> partnerIds, String importJobId) {
        return partnerIds.isEmpty()
            ? Flux.empty()
            : partnersOf(
                  where("partnerId").in(partnerIds).and("brandId").is(brandId).and("importJobId").ne(importJobId)
              );
    }

    /** Forgets what an import brought. */
    Mono<Long> forget(String brandId, String importJobId) {
        return mongo
            .remove(query(from(brandId, importJobId)), Metrics.class)
            .map(com.mongodb.client.result.DeleteResult::getDeletedCount);
    }

    private static Criteria from(String brandId, String importJobId) {
        return where("brandId").is(brandId).and("importJobId").is(importJobId);
    }

    Mono<Metrics> keep(Metrics metrics) {
        return mongo.save(metrics);
    }
}
