package relais.partners;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static relais.partners.MergeRefusal.ALREADY_MERGED;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.platform.decision.NotFoundException;
import relais.platform.decision.RefusedException;

/** What brands keep of partners; always asked for one brand. */
@Component
class Relationships {

    private static final int AT_ONCE = 500;

    private final ReactiveMongoTemplate mongo;

    Relationships(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    Mono<Relationship> get(String brandId, String partnerId) {
        return find(brandId, partnerId).switchIfEmpty(Mono.error(() -> new NotFoundException("partner", partnerId)));
    }

    /** Whoever stands for this partner today: a record that went into another one leads to that one. */
    Mono<Relationship> find(String brandId, String partnerId) {
        return findItself(brandId, partnerId).flatMap(known -> {
            String into = known.merges().into();
            return into == null ? Mono.just(known) : find(brandId, into);
        });
    }

    /** This very record, also when another one carries on for it. */
    Mono<Relationship> getItself(String brandId, String partnerId) {
        return findItself(brandId, partnerId).switchIfEmpty(
            Mono.error(() -> new NotFoundException("partner", partnerId))
        );
    }

    /**
     * This very record, for whoever names the version of it that they saw: what they typed over one person is never written
     * over another one. Refused where another record carries on for it.
     */
    Mono<Relationship> getSeen(String brandId, String partnerId) {
        return getItself(brandId, partnerId).delayUntil(known ->
            known.isHere() ? Mono.empty() : isPartOfAnother(brandId, partnerId)
        );
    }

    private Mono<Relationship> isPartOfAnother(String brandId, String partnerId) {
        return get(brandId, partnerId).flatMap(today ->
            Mono.error(() ->
                new RefusedException(
                    ALREADY_MERGED.with(Map.of("name", today.displayName(), "partnerId", today.partnerId()))
                )
            )
        );
    }

    private Mono<Relationship> findItself(String brandId, String partnerId) {
        return mongo.findById(Relationship.idOf(brandId, partnerId), Relationship.class);
    }

    /** These very records, also those for which another one carries on. */
    Flux<Relationship> find(String brandId, Collection<String> partnerIds) {
        return Flux.fromIterable(partnerIds)
            .map(partnerId -> Relationship.idOf(brandId, partnerId))
            .buffer(AT_ONCE)
            .concatMap(ids -> mongo.find(query(where("_id").in(ids)).cursorBatchSize(AT_ONCE), Relationship.class));
    }

    /** Whoever in this brand has one of these handles, e-mail addresses or phone numbers. */
    Flux<Relationship> findByKeys(String brandId, Collection<String> keys) {
        return Flux.fromIterable(keys)
            .buffer(AT_ONCE)
            .concatMap(some ->
                mongo.find(
                    query(where("brandId").is(brandId).and("keys").in(some)).cursorBatchSize(AT_ONCE),
                    Relationship.class
                )
            );
    }

    /** Whoever in any brand has one of these handles, e-mail addresses or phone numbers. */
    Flux<Relationship> findByKeys(Collection<String> keys) {
        return Flux.fromIterable(keys)
            .buffer(AT_ONCE)
            .concatMap(some -> mongo.find(query(where("keys").in(some)).cursorBatchSize(AT_ONCE), Relationship.class))
            .distinct(Relationship::id);
    }

    /** Whom this letter informed. */
    Flux<Relationship> informedBy(String letterId) {
        return mongo.find(query(where("informed.letterId").is(letterId)), Relationship.class);
    }

    /** Those nothing proves to be informed, by the day on which they came, of a stretch of days. */
    Flux<Relationship> uninformed(String brandId, @Nullable LocalDate from, LocalDate to, int skip, int limit) {
        return mongo.find(
            query(uninformed(brandId, from, to))
                .with(Sort.by("origin.collectedOn", "sortName", "_id"))
                .skip(skip)
                .limit(limit)
                .cursorBatchSize(AT_ONCE),
            Relationship.class
        );
    }

    /** How many came on each day of whom nothing proves that they are informed. */
    Mono<Map<LocalDate, Long>> uninformedByDay(String brandId) {
        return mongo
            .aggregate(
                newAggregation(
                    match(uninformed(brandId, null, LocalDate.MAX)),
                    group("origin.collectedOn").count().as("people")
                ),
                Relationship.class,
                Document.class
            )
            .collectMap(day -> LocalDate.parse(day.getString("_id")), day -> ((Number) day.get("people")).longValue());
    }

    private static Criteria uninformed(String brandId, @Nullable LocalDate from, LocalDate to) {
        Criteria which = where("brandId")
            .is(brandId)
            .and("informed")
            .isNull()
            .and("doNotContact.objectionId")
            .isNull()
            .and("merged.into")
            .isNull();
        if (from != null && !to.equals(LocalDate.MAX)) {
            return which.and("origin.collectedOn").gte(from.toString()).lte(to.toString());
        }
        return to.equals(LocalDate.MAX)
            ? from == null
                ? which
                : which.and("origin.collectedOn").gte(from.toString())
            : which.and("origin.collectedOn").lte(to.toString());
    }

    /** Everyone of this brand. */
    Flux<Relationship> of(String brandId) {
        return mongo
            .find(query(where("brandId").is(brandId)).cursorBatchSize(AT_ONCE), Relationship.class)
            .filter(Relationship::isHere);
    }

    /** Whom an import began and nobody but lists has told of since. */
    Flux<OnlyListed> onlyListed(String brandId, String importJobId) {
        return mongo
            .getCollection(mongo.getCollectionName(Relationship.class))
            .flatMapMany(stored ->
                stored
                    .find(where("brandId").is(brandId).and("origin.importJobId").is(importJobId).getCriteriaObject())
                    .projection(OnlyListed.ASKED)
                    .batchSize(AT_ONCE)
            )
            .mapNotNull(OnlyListed::of);
    }

    /** Everyone of this brand whom an agency represents, by name. */
    Flux<Relationship> represented(String brandId) {
        return mongo
            .find(
                query(where("brandId").is(brandId).and("agencyId").exists(true))
                    .with(Sort.by("sortName", "_id"))
                    .cursorBatchSize(AT_ONCE),
                Relationship.class
            )
            .filter(Relationship::isHere);
    }
}
