package relais.partners;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;
import relais.platform.news.Heard;
import relais.platform.news.Hears;

/** What follows when somebody was thinned; told again after a crash it does what was left. */
@Component
class AfterThinning implements Hears<PartnerNews> {

    private final ReactiveMongoTemplate mongo;
    private final RetentionRecords keepings;
    private final Ledger ledger;

    AfterThinning(ReactiveMongoTemplate mongo, RetentionRecords keepings, Ledger ledger) {
        this.mongo = mongo;
        this.keepings = keepings;
        this.ledger = ledger;
    }

    @Override
    public Mono<Void> hear(Heard<PartnerNews> heard) {
        return heard.news() instanceof PartnerNews.PartnerThinned(String brandId, String partnerId, _)
            ? keepings
                  .thinned(brandId, partnerId, LocalDate.ofInstant(heard.at(), ZoneOffset.UTC))
                  .then(figuresGo(brandId, partnerId, heard.at()))
                  .then(personGoesThin(partnerId))
            : Mono.empty();
    }

    /** Those from before; what was measured since stays. */
    private Mono<?> figuresGo(String brandId, String partnerId, Instant at) {
        return mongo.remove(
            query(where("brandId").is(brandId).and("partnerId").is(partnerId).and("recordedAt").lte(at)),
            Metrics.class
        );
    }

    /** The person of the whole installation is called by their account where no brand keeps more of them. */
    private Mono<Void> personGoesThin(String partnerId) {
        return mongo
            .find(query(where("partnerId").is(partnerId)), Relationship.class)
            .any(Relationship::isFull)
            .filter(isKept -> !isKept)
            .flatMap(_ -> mongo.findById(partnerId, Partner.class))
            .flatMap(person -> ledger.change(Mono.just(person), now -> Decision.accepted(now.thinned())))
            .then();
    }
}
