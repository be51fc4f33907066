package relais.partners;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Objects;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.platform.decision.NotFoundException;

/** The agencies that brands know; always asked for one brand. */
@Component
class Agencies {

    private final ReactiveMongoTemplate mongo;

    Agencies(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    Mono<Agency> get(String brandId, String agencyId) {
        return find(brandId, agencyId).switchIfEmpty(Mono.error(() -> new NotFoundException("agency", agencyId)));
    }

    Mono<Agency> find(String brandId, String agencyId) {
        return mongo.findById(agencyId, Agency.class).filter(agency -> Objects.equals(agency.brandId(), brandId));
    }

    Flux<Agency> of(String brandId) {
        return mongo.find(query(where("brandId").is(brandId)).with(Sort.by("sortName", "_id")), Agency.class);
    }
}
