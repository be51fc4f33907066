package relais.collaborations;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.identity.OwnThings;
import relais.platform.decision.NotFoundException;
import relais.platform.paging.Cursor;

/** All collaborations; always asked for one brand or for one partner. */
@Component
class Collaborations {

    private static final int AT_ONCE = 200;
    private static final String BEGUN = "begunAt";
    private static final String CONTRACT_SINCE = "summary.contractSince";

    private final ReactiveMongoTemplate mongo;

    Collaborations(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The collaboration of this brand; an error when it has none by this id. */
    Mono<Collaboration> get(String brandId, String id) {
        return one(where("_id").is(id).and("brandId").is(brandId), id);
    }

    /** The collaboration of this partner; an error when they have none by this id with a brand that wrote to them. */
    Mono<Collaboration> getOwn(Actor.PartnerActor partner, String id) {
        return one(own(partner).and("_id").is(id), id);
    }

    /** What the brands that wrote to this partner have with them, newest first. */
    Flux<Collaboration> findOwn(Actor.PartnerActor partner) {
        return mongo.find(
            query(own(partner)).with(Sort.by(Sort.Direction.DESC, BEGUN)).cursorBatchSize(AT_ONCE),
            Collaboration.class
        );
    }

    private static Criteria own(Actor.PartnerActor partner) {
        return OwnThings.of(partner);
    }

    Flux<Collaboration> ofPartner(String brandId, String partnerId) {
        return ofPartner(List.of(brandId), partnerId);
    }

    /** What these brands have with one partner. */
    Flux<Collaboration> ofPartner(Collection<String> brandIds, String partnerId) {
        return mongo.find(
            query(where("partnerId").is(partnerId).and("brandId").in(brandIds)).cursorBatchSize(AT_ONCE),
            Collaboration.class
        );
    }

    /** What a brand has with anybody in one campaign. */
    Flux<Collaboration> ofCampaign(String brandId, String campaignId) {
        return mongo.find(
            query(where("brandId").is(brandId).and("campaignId").is(campaignId)).cursorBatchSize(AT_ONCE),
            Collaboration.class
        );
    }

    /** A page of one brand's collaborations, newest first. */
    Mono<Page> page(String brandId, Wanted wanted, int limit, @Nullable String cursor) {
        return page(wanted.in(where("brandId").is(brandId)), BEGUN, limit, cursor);
    }

    /** A page of one brand's collaborations that have a contract, by what happened to it last. */
    Mono<Page> contracts(String brandId, @Nullable ContractStateName state, int limit, @Nullable String cursor) {
        Criteria ofBrand = where("brandId").is(brandId);
        return page(
            state == null
                ? ofBrand.and("summary.contract").exists(true)
                : ofBrand.and("summary.contract").is(state.name()),
            CONTRACT_SINCE,
            limit,
            cursor
        );
    }

    private Mono<Collaboration> one(Criteria which, String id) {
        return mongo
            .findOne(query(which), Collaboration.class)
            .switchIfEmpty(Mono.error(() -> new NotFoundException("collaboration", id)));
    }

    private Mono<Page> page(Criteria which, String by, int limit, @Nullable String cursor) {
        Criteria rest = cursor == null ? which : new Criteria().andOperator(which, after(by, cursor));
        return mongo
            .find(
                query(rest)
                    .with(Sort.by(Sort.Direction.DESC, by, "_id"))
                    .limit(limit + 1)
                    .cursorBatchSize(limit + 1),
                Collaboration.class
            )
            .collectList()
            .zipWith(mongo.count(query(which), Collaboration.class), (found, total) ->
                Page.of(found, by, limit, total)
            );
    }

    private static Criteria after(String by, String cursor) {
        Cursor last = Cursor.decode(cursor, by, 1);
        Instant at = last.instant(0);
        return new Criteria().orOperator(
            where(by).lt(at),
            new Criteria().andOperator(where(by).is(at), where("_id").lt(last.id()))
        );
    }

    /** What a list is narrowed to. */
    record Wanted(@Nullable String campaignId, @Nullable String partnerId, @Nullable StageName stage) {
        Criteria in(Criteria which) {
            Criteria narrowed = campaignId == null ? which : which.and("campaignId").is(campaignId);
            narrowed = partnerId == null ? narrowed : narrowed.and("partnerId").is(partnerId);
            return stage == null ? narrowed : narrowed.and("summary.stage").is(stage.name());
        }
    }

    /** A page of a list. */
    record Page(List<Collaboration> items, @Nullable String nextCursor, long total) {
        static Page of(List<Collaboration> found, String by, int limit, long total) {
            List<Collaboration> page = found.subList(0, Math.min(limit, found.size()));
            return new Page(page, found.size() > limit ? cursor(page.getLast(), by) : null, total);
        }

        private static String cursor(Collaboration last, String by) {
            Instant at = by.equals(BEGUN) ? last.begunAt() : last.summary().contractSince();
            return new Cursor(by, List.of(String.valueOf(at == null ? 0 : at.toEpochMilli())), last.id()).encode();
        }
    }
}
