package relais.content;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.identity.OwnThings;
import relais.platform.decision.NotFoundException;
import relais.platform.paging.Cursor;

/** All contents owed, whatever became of them. */
@Component
class Deliverables {

    static final String COLLECTION = "deliverables";
    static final String OLDEST_FIRST = "since";

    private static final Map<ContentStage, String> ALIASES = Map.of(
        ContentStage.PLANNED,
        "deliverable-planned",
        ContentStage.AWAITING_DRAFT,
        "deliverable-awaiting-draft",
        ContentStage.SUBMITTED,
        "deliverable-submitted",
        ContentStage.IN_REVIEW,
        "deliverable-in-review",
        ContentStage.CHANGES_REQUESTED,
        "deliverable-changes-requested",
        ContentStage.APPROVED,
        "deliverable-approved",
        ContentStage.PUBLISHED,
        "deliverable-published",
        ContentStage.REJECTED,
        "deliverable-rejected",
        ContentStage.CANCELLED,
        "deliverable-cancelled"
    );

    private final ReactiveMongoTemplate mongo;

    Deliverables(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The content of this brand; another brand's is as absent as none. */
    Mono<Deliverable> get(String brandId, String id) {
        return one(where("_id").is(id).and("brandId").is(brandId), id);
    }

    /** The partner's own content; another partner's, or of a brand that never wrote to them, is as absent as none. */
    Mono<Deliverable> getOwn(Actor.PartnerActor partner, String id) {
        return one(own(partner).and("_id").is(id), id);
    }

    /** For listeners, who were told the id by news. */
    Mono<Deliverable> get(String id) {
        return one(where("_id").is(id), id);
    }

    private Mono<Deliverable> one(Criteria criteria, String id) {
        return mongo
            .findOne(query(criteria), Deliverable.class)
            .switchIfEmpty(Mono.error(() -> new NotFoundException("deliverable", id)));
    }

    Flux<Deliverable> findOwn(Actor.PartnerActor partner) {
        return mongo.find(
            query(own(partner)).with(Sort.by("owed.dueOn", "_id")).cursorBatchSize(200),
            Deliverable.class
        );
    }

    private static Criteria own(Actor.PartnerActor partner) {
        return OwnThings.of(partner);
    }

    Flux<Deliverable> findByCollaboration(String collaborationId) {
        return mongo.find(query(where("collaborationId").is(collaborationId)), Deliverable.class);
    }

    /** All contents of a partner of this brand. */
    Flux<Deliverable> findByPartner(String brandId, String partnerId) {
        return mongo.find(
            query(where("partnerId").is(partnerId).and("brandId").is(brandId)).cursorBatchSize(200),
            Deliverable.class
        );
    }

    /** A page in the order in which things have waited, longest first. */
    Flux<Deliverable> find(Wanted wanted, int limit, @Nullable String cursor) {
        var criteria = wanted.criteria();
        if (cursor != null) {
            var last = Cursor.decode(cursor, OLDEST_FIRST, 1);
            var since = last.instant(0);
            criteria = new Criteria().andOperator(
                criteria,
                new Criteria().orOperator(
                    where("progress.since").gt(since),
                    where("progress.since").is(since).and("_id").gt(last.id())
                )
            );
        }
        Query page = query(criteria).with(Sort.by("progress.since", "_id")).limit(limit).cursorBatchSize(limit);
        return mongo.find(page, Deliverable.class);
    }

    Mono<Long> count(Wanted wanted) {
        return mongo.count(query(wanted.criteria()), Deliverable.class);
    }

    /** Which contents of a brand are asked for; an absent filter filters nothing. */
    record Wanted(
        String brandId,
        Collection<ContentStage> stages,
        @Nullable String collaborationId,
        @Nullable String partnerId
    ) {
        private Criteria criteria() {
            List<String> aliases = stages.stream().map(ALIASES::get).toList();
            var criteria = where("brandId").is(brandId);
            if (!aliases.isEmpty()) {
                criteria = criteria.and("progress._class").in(aliases);
            }
            if (collaborationId != null) {
                criteria = criteria.and("collaborationId").is(collaborationId);
            }
            return partnerId == null ? criteria : criteria.and("partnerId").is(partnerId);
        }
    }
}
