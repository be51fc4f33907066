package relais.partners.rights;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.platform.decision.NotFoundException;

/** What people asked about their data. */
@Component
class RightsRequests {

    private static final int AT_ONCE = 200;

    private final ReactiveMongoTemplate mongo;

    RightsRequests(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    Mono<RightsRequest> get(String requestId) {
        return mongo.findById(requestId, RightsRequest.class).switchIfEmpty(Mono.error(() -> absent(requestId)));
    }

    /** A request that has a part for this brand. */
    Mono<RightsRequest> get(String brandId, String requestId) {
        return mongo
            .findById(requestId, RightsRequest.class)
            .filter(request -> request.caseOf(brandId).isPresent())
            .switchIfEmpty(Mono.error(() -> absent(requestId)));
    }

    /** Those that this brand has not answered, what is due first at the top. */
    Flux<RightsRequest> open(String brandId) {
        var unanswered = where("cases").elemMatch(where("brandId").is(brandId).and("answer").exists(false));
        return mongo.find(
            query(unanswered).with(Sort.by("askedAt", "_id")).cursorBatchSize(AT_ONCE),
            RightsRequest.class
        );
    }

    /** Those with a part for this brand, the newest first. */
    Flux<RightsRequest> of(String brandId, int limit) {
        return mongo.find(query(forBrand(brandId)).with(newestFirst()).limit(limit), RightsRequest.class);
    }

    private static Sort newestFirst() {
        return Sort.by(Sort.Direction.DESC, "askedAt", "_id");
    }

    private static Criteria forBrand(String brandId) {
        return where("cases.brandId").is(brandId);
    }

    private static NotFoundException absent(String requestId) {
        return new NotFoundException("request", requestId);
    }
}
