package relais.partners;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What undone imports left as people had changed it, however many they are: never more than a page of it in memory. */
@Component
class EditsLeft {

    private static final int PAGE = 500;

    private final ReactiveMongoTemplate mongo;

    EditsLeft(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Keeps those in whom something stays; answers how many it was told of. An undo told again writes the same. */
    Mono<Long> keep(Flux<EditLeft> told) {
        return told
            .buffer(PAGE)
            .concatMap(page -> keep(page).thenReturn((long) page.size()))
            .reduce(0L, Long::sum);
    }

    private Mono<Void> keep(List<EditLeft> page) {
        return Flux.fromIterable(page)
            .filter(left -> !left.parts().isEmpty())
            .concatMap(mongo::save)
            .then();
    }

    /** In the order of the partners' ids, from behind {@code after} on. */
    Flux<EditLeft> of(String brandId, String importJobId, @Nullable String after, int limit) {
        var which = where("importJobId").is(importJobId).and("brandId").is(brandId);
        return mongo.find(
            query(after == null ? which : which.and("partnerId").gt(after))
                .with(Sort.by("partnerId"))
                .limit(limit),
            EditLeft.class
        );
    }

    Mono<Long> count(String brandId, String importJobId) {
        return mongo.count(query(where("importJobId").is(importJobId).and("brandId").is(brandId)), EditLeft.class);
    }

    Mono<Void> forget(String importJobId) {
        return mongo.remove(query(where("importJobId").is(importJobId)), EditLeft.class).then();
    }
}
