package relais.partners;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All figures, each brand seeing its own. */
@Component
class Measurements {

    private final ReactiveMongoTemplate mongo;

    Measurements(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Newest first; of what one source told of one account for one day, what it told last. */
    Flux<Metrics> of(String brandId, String partnerId) {
        return told(brandId, partnerId).distinct(Metrics::saying);
    }

    /** The same, as if this import had never been. */
    Flux<Metrics> without(String brandId, String partnerId, String importJobId) {
        return told(brandId, partnerId)
            .filter(metrics -> !importJobId.equals(metrics.importJobId()))
            .distinct(Metrics::saying);
    }

    private Flux<Metrics> told(String brandId, String partnerId) {
        var theirs = query(where("partnerId").is(partnerId).and("brandId").is(brandId));
        return mongo.find(theirs.with(Sort.by(Sort.Direction.DESC, "on", "recordedAt", "_id")), Metrics.class);
    }

    Mono<Metrics> keep(Metrics metrics) {
        return mongo.save(metrics);
    }
}
