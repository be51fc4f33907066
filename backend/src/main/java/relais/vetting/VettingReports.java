package relais.vetting;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All vetting reports; always asked for one brand. */
@Component
class VettingReports {

    private static final int AT_ONCE = 200;

    private final ReactiveMongoTemplate mongo;

    VettingReports(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Empty while nobody has worked on it. */
    Mono<VettingReport> find(String brandId, String partnerId) {
        return mongo.findById(VettingReport.idOf(brandId, partnerId), VettingReport.class);
    }

    /** Who of these partners was worked on. */
    Flux<String> workedOn(String brandId, Collection<String> partnerIds) {
        List<String> ids = partnerIds
            .stream()
            .map(partnerId -> VettingReport.idOf(brandId, partnerId))
            .toList();
        return partners(query(where("_id").in(ids)));
    }

    /** The partners of a brand that somebody worked on. */
    Flux<String> partnersOf(String brandId) {
        return partners(query(where("brandId").is(brandId)));
    }

    private Flux<String> partners(Query wanted) {
        wanted.cursorBatchSize(AT_ONCE).fields().include("partnerId");
        return mongo
            .find(wanted, org.bson.Document.class, mongo.getCollectionName(VettingReport.class))
            .map(found -> found.getString("partnerId"));
    }
}
