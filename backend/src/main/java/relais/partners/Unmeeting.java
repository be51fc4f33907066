package relais.partners;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.result.DeleteResult;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.platform.decision.Witnesses;

/**
 * Lets go whom an import made known and with whom nobody has worked since, some at a time: what the brand keeps of them, and
 * the person themselves where no brand keeps them any more. Told again after a crash it goes on.
 */
@Component
class Unmeeting {

    private final ReactiveMongoTemplate mongo;
    private final Relationships relationships;
    private final ObjectProvider<Belongings> rooms;
    private final ObjectProvider<OpenRequests> asked;
    private final Witnesses witnesses;

    Unmeeting(
        ReactiveMongoTemplate mongo,
        Relationships relationships,
        ObjectProvider<Belongings> rooms,
        ObjectProvider<OpenRequests> asked,
        Witnesses witnesses
    ) {
        this.mongo = mongo;
        this.relationships = relationships;
        this.rooms = rooms;
        this.asked = asked;
        this.witnesses = witnesses;
    }

    /** Those who are going at this moment: without their relationship nothing else would lead to them. */
    @org.springframework.data.mongodb.core.mapping.Document("import_going")
    @TypeAlias("going")
    record Going(@Id String id, String brandId, String importJobId, List<String> partnerIds) {
        private List<String> without(List<Document> kept) {
            Set<String> staying = kept
                .stream()
                .map(one -> one.getString("partnerId"))
                .collect(Collectors.toSet());
            return partnerIds
                .stream()
                .filter(partnerId -> !staying.contains(partnerId))
                .toList();
        }

        private List<Document> here(List<Document> kept) {
            return kept
                .stream()
                .filter(one -> brandId.equals(one.getString("brandId")))
                .toList();
        }
    }

    /** Answers how many went. */
    Mono<Long> unmeet(String brandId, String importJobId) {
        return mongo
            .find(query(where("importJobId").is(importJobId)), Going.class)
            .concatMap(this::rest)
            .then(asked(brandId))
            .flatMapMany(asked ->
                untouched(brandId, importJobId)
                    .filter(partnerId -> !asked.contains(partnerId))
                    .buffer(Roster.BATCH)
            )
            .concatMap(some -> unworked(brandId, some))
            .concatMap(some -> go(new Going(importJobId + ":" + some.getFirst(), brandId, importJobId, some)))
            .reduce(0L, Long::sum);
    }

    /** Version 1 with no news: written by the import and by nobody since. */
    private Flux<String> untouched(String brandId, String importJobId) {
        return relationships
            .idsOf(where("brandId").is(brandId).and("origin.importJobId").is(importJobId).and("version").is(1L))
            .map(id -> id.substring(Relationship.idOf(brandId, "").length()));
    }

    private Mono<Set<String>> asked(String brandId) {
        return Flux.fromStream(asked::orderedStream)
            .concatMap(one -> one.in(brandId))
            .flatMapIterable(ids -> ids)
            .collect(Collectors.toUnmodifiableSet());
    }

    /** Many rooms work with somebody without a word in what the brand keeps of them; nobody left is an empty answer. */
    private Mono<List<String>> unworked(String brandId, List<String> partnerIds) {
        return Flux.fromStream(rooms::orderedStream)
            .concatMap(room -> room.workedWith(brandId, partnerIds))
            .collect(Collectors.toUnmodifiableSet())
            .map(worked ->
                partnerIds
                    .stream()
                    .filter(partnerId -> !worked.contains(partnerId))
                    .toList()
            )
            .filter(free -> !free.isEmpty());
    }

    private Mono<Long> go(Going going) {
        List<String> ids = going
            .partnerIds()
            .stream()
            .map(partnerId -> Relationship.idOf(going.brandId(), partnerId))
            .toList();
        return mongo
            .save(going)
            .then(Mono.defer(() -> mongo.remove(query(where("_id").in(ids).and("version").is(1L)), Relationship.class)))
            .map(DeleteResult::getDeletedCount)
            .doOnNext(_ -> witnesses.written(Relationship.class, ids))
            .delayUntil(_ -> rest(going));
    }

    private Mono<DeleteResult> rest(Going going) {
        return mongo
            .getCollection(mongo.getCollectionName(Relationship.class))
            .flatMapMany(stored ->
                stored
                    .find(Filters.in("partnerId", going.partnerIds()))
                    .projection(Projections.include("partnerId", "brandId"))
                    .batchSize(Roster.BATCH)
            )
            .collectList()
            .delayUntil(kept -> linesGo(going.brandId(), going.without(going.here(kept))))
            .map(going::without)
            .delayUntil(nobodys -> mongo.remove(query(where("_id").in(nobodys)), Partner.class))
            .doOnNext(nobodys -> witnesses.written(Partner.class, nobodys))
            .then(Mono.defer(() -> mongo.remove(going)));
    }

    private Mono<DeleteResult> linesGo(String brandId, List<String> partnerIds) {
        return mongo.remove(query(where("brandId").is(brandId).and("partnerId").in(partnerIds)), Timeline.Line.class);
    }
}
