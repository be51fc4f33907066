package relais.partners;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.result.DeleteResult;
import java.util.List;
import java.util.Map;
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
    private final Measurements measurements;
    private final ObjectProvider<Belongings> rooms;
    private final ObjectProvider<OpenRequests> asked;
    private final Witnesses witnesses;

    Unmeeting(
        ReactiveMongoTemplate mongo,
        Relationships relationships,
        Measurements measurements,
        ObjectProvider<Belongings> rooms,
        ObjectProvider<OpenRequests> asked,
        Witnesses witnesses
    ) {
        this.mongo = mongo;
        this.relationships = relationships;
        this.measurements = measurements;
        this.rooms = rooms;
        this.asked = asked;
        this.witnesses = witnesses;
    }

    /** Those who are going at this moment: without their relationship nothing else would lead to them. */
    @org.springframework.data.mongodb.core.mapping.Document("import_going")
    @TypeAlias("going")
    record Going(@Id String id, String brandId, String importJobId, List<String> partnerIds) {
        private static Going of(String brandId, String importJobId, List<OnlyListed> some) {
            List<String> partnerIds = some.stream().map(OnlyListed::partnerId).toList();
            return new Going(importJobId + ":" + partnerIds.getFirst(), brandId, importJobId, partnerIds);
        }

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
                relationships
                    .onlyListed(brandId, importJobId)
                    .filter(one -> !asked.contains(one.partnerId()))
                    .buffer(Roster.BATCH)
            )
            .concatMap(some -> nowhereElse(brandId, importJobId, some))
            .concatMap(some -> unworked(brandId, some))
            .concatMap(some -> go(Going.of(brandId, importJobId, some), some))
            .reduce(0L, Long::sum);
    }

    /** Without those of whom another list has figures, which would be left with nobody. */
    private Mono<List<OnlyListed>> nowhereElse(String brandId, String importJobId, List<OnlyListed> some) {
        List<String> metAgain = some.stream().filter(OnlyListed::isMetAgain).map(OnlyListed::partnerId).toList();
        return measurements
            .measuredElsewhere(brandId, metAgain, importJobId)
            .collect(Collectors.toUnmodifiableSet())
            .map(staying -> without(some, staying));
    }

    private static List<OnlyListed> without(List<OnlyListed> some, Set<String> staying) {
        return some
            .stream()
            .filter(one -> !staying.contains(one.partnerId()))
            .toList();
    }

    private Mono<Set<String>> asked(String brandId) {
        return Flux.fromStream(asked::orderedStream)
            .concatMap(one -> one.in(brandId))
            .flatMapIterable(ids -> ids)
            .collect(Collectors.toUnmodifiableSet());
    }

    /** Many rooms work with somebody without a word in what the brand keeps of them; nobody left is an empty answer. */
    private Mono<List<OnlyListed>> unworked(String brandId, List<OnlyListed> some) {
        List<String> partnerIds = some.stream().map(OnlyListed::partnerId).toList();
        return Flux.fromStream(rooms::orderedStream)
            .concatMap(room -> room.workedWith(brandId, partnerIds))
            .collect(Collectors.toUnmodifiableSet())
            .map(worked -> without(some, worked))
            .filter(free -> !free.isEmpty());
    }

    private Mono<Long> go(Going going, List<OnlyListed> some) {
        Map<Long, List<String>> asSeen = some
            .stream()
            .collect(
                Collectors.groupingBy(
                    OnlyListed::version,
                    Collectors.mapping(
                        one -> Relationship.idOf(going.brandId(), one.partnerId()),
                        Collectors.toUnmodifiableList()
                    )
                )
            );
        return mongo
            .save(going)
            .thenMany(Flux.fromIterable(asSeen.entrySet()))
            .concatMap(these -> leave(these.getKey(), these.getValue()))
            .reduce(0L, Long::sum)
            .delayUntil(_ -> rest(going));
    }

    /** Whoever is written at this moment stays. */
    private Mono<Long> leave(long version, List<String> ids) {
        return mongo
            .remove(query(where("_id").in(ids).and("version").is(version)), Relationship.class)
            .map(DeleteResult::getDeletedCount)
            .doOnNext(_ -> witnesses.written(Relationship.class, ids));
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
