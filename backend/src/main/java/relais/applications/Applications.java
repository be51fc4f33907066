package relais.applications;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.applications.Application.State;
import relais.platform.decision.NotFoundException;

/** All forms and applications; the team's are always asked for one brand. */
@Component
class Applications {

    /** Those of somebody who confirmed, and did not say it otherwise since. */
    static final List<State> COUNTED = List.of(State.FRESH, State.TAKEN, State.DECLINED);

    private final ReactiveMongoTemplate mongo;

    Applications(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The form at this address; an error when there is none. */
    Mono<ApplicationForm> formAt(String key) {
        return mongo
            .findOne(query(where("key").is(key)), ApplicationForm.class)
            .switchIfEmpty(Mono.error(() -> new NotFoundException("application form", "")));
    }

    Mono<ApplicationForm> form(String brandId, String campaignId) {
        return findForm(brandId, campaignId).switchIfEmpty(
            Mono.error(() -> new NotFoundException("application form of campaign", campaignId))
        );
    }

    Mono<ApplicationForm> findForm(String brandId, String campaignId) {
        return mongo
            .findById(ApplicationForm.idOf(campaignId), ApplicationForm.class)
            .filter(form -> form.brandId().equals(brandId));
    }

    Mono<Application> get(String applicationId) {
        return mongo
            .findById(applicationId, Application.class)
            .switchIfEmpty(Mono.error(() -> new NotFoundException("application", "")));
    }

    /** This brand's, once it was confirmed. */
    Mono<Application> get(String brandId, String applicationId) {
        return mongo
            .findById(applicationId, Application.class)
            .filter(one -> one.brandId().equals(brandId) && one.isConfirmed())
            .switchIfEmpty(Mono.error(() -> new NotFoundException("application", applicationId)));
    }

    Flux<Application> of(String brandId, String campaignId, @Nullable State state, int skip, int limit) {
        return mongo.find(
            query(which(brandId, campaignId, state))
                .with(Sort.by(Sort.Direction.DESC, "confirmedAt", "_id"))
                .skip(skip)
                .limit(limit)
                .cursorBatchSize(limit),
            Application.class
        );
    }

    Mono<Long> count(String brandId, String campaignId, @Nullable State state) {
        return mongo.count(query(which(brandId, campaignId, state)), Application.class);
    }

    /** Campaigns of the brand in which somebody waits to be read, and since when. */
    Flux<FreshApplications.Fresh> fresh(String brandId) {
        return mongo
            .aggregate(
                newAggregation(
                    match(where("brandId").is(brandId).and("state").is(State.FRESH)),
                    group("campaignId").min("confirmedAt").as("since")
                ),
                Application.class,
                Document.class
            )
            .map(one -> new FreshApplications.Fresh(one.getString("_id"), one.getDate("since").toInstant()));
    }

    /** The earlier ones of the same person that this one stands for. */
    Flux<Application> earlierOf(Application one) {
        return of(one.brandId(), one.campaignId(), State.FRESH, 0, 1000).filter(one::standsFor);
    }

    private static Criteria which(String brandId, String campaignId, @Nullable State state) {
        Collection<State> states = state == null ? COUNTED : List.of(state);
        return where("brandId").is(brandId).and("campaignId").is(campaignId).and("state").in(states);
    }
}
