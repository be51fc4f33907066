package relais.partners;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.identity.audit.AuditTrail;
import relais.identity.audit.Occurrence;
import relais.platform.decision.ChangedMeanwhileException;
import relais.platform.decision.RefusedException;
import relais.platform.decision.Witnesses;

/**
 * Somebody goes, on whom nothing hangs that anybody has to decide on: what the brand keeps of them, under whichever record
 * it came to know them, and the person themselves where no other brand keeps them. Told again after a crash it goes on:
 * whatever leads to the rest goes last.
 */
@Component
class Leaving {

    private final AbsorbedRecords records;
    private final ReactiveMongoTemplate mongo;
    private final StoredOfPartner stored;
    private final ObjectProvider<LetsGo> rooms;
    private final MandatePapers papers;
    private final Witnesses witnesses;
    private final AuditTrail trail;
    private final Clock clock;

    Leaving(
        AbsorbedRecords records,
        ReactiveMongoTemplate mongo,
        StoredOfPartner stored,
        ObjectProvider<LetsGo> rooms,
        MandatePapers papers,
        Witnesses witnesses,
        AuditTrail trail,
        Clock clock
    ) {
        this.records = records;
        this.mongo = mongo;
        this.stored = stored;
        this.rooms = rooms;
        this.papers = papers;
        this.witnesses = witnesses;
        this.trail = trail;
        this.clock = clock;
    }

    /** While two become one, or two again, it moves between them what each has. */
    Mono<Boolean> isSettled(Relationship known) {
        return mongo
            .exists(query(where("busy").is(known.id())), Merge.class)
            .flatMap(isBusy ->
                isBusy ? Mono.error(() -> new RefusedException(MergeRefusal.MERGE_UNDER_WAY)) : Mono.just(true)
            );
    }

    /** Everything goes, whatever leads to it last: told again after a crash, or when somebody wrote meanwhile, it goes on. */
    Mono<Boolean> gone(Relationship known, Actor actor) {
        return records
            .mergesInto(known)
            .collectList()
            .delayUntil(merges -> restGoes(known, merges))
            .delayUntil(_ -> recordGoes(known))
            .delayUntil(merges -> nobodyNeeds(known, merges))
            .flatMap(_ -> told(known, actor));
    }

    /** The same for somebody of whom only this state may go: where somebody wrote meanwhile, all of it stays. */
    Mono<Boolean> goneAsSeen(Relationship known, Actor actor) {
        return records
            .mergesInto(known)
            .collectList()
            .delayUntil(_ -> recordGoes(known))
            .delayUntil(merges -> restGoes(known, merges))
            .delayUntil(merges -> nobodyNeeds(known, merges))
            .flatMap(_ -> told(known, actor));
    }

    private Mono<Boolean> restGoes(Relationship known, List<Merge> merges) {
        return roomsLetGo(known.brandId(), known.partnerId())
            .thenMany(Flux.fromIterable(merges).concatMap(this::absorbedGoes))
            .then(Mono.defer(() -> takenBackGo(known, merges)));
    }

    private Mono<Void> roomsLetGo(String brandId, String partnerId) {
        var theirs = where("brandId").is(brandId).and("partnerId").is(partnerId);
        return Flux.fromStream(rooms::orderedStream)
            .concatMap(room -> room.letGo(brandId, partnerId))
            .thenMany(stored.collections().filter(collection -> !isLast(collection)))
            .concatMap(collection -> mongo.remove(query(theirs), collection))
            .then();
    }

    /** The record itself goes last, and papers with the bytes they stand for. */
    private boolean isLast(String collection) {
        return (
            collection.equals(mongo.getCollectionName(Relationship.class)) ||
            collection.equals(mongo.getCollectionName(MandatePaper.class))
        );
    }

    /** All that is left of a record that became one with theirs; last the merge, which leads there. */
    private Mono<Boolean> absorbedGoes(Merge merge) {
        String id = Relationship.idOf(merge.brandId(), merge.absorbedId());
        return roomsLetGo(merge.brandId(), merge.absorbedId())
            .then(Mono.defer(() -> mongo.remove(query(where("_id").is(id)), Relationship.class)))
            .doOnNext(_ -> witnesses.written(Relationship.class, List.of(id)))
            .then(Mono.defer(() -> orphanGoes(merge.absorbedId())))
            .then(Mono.defer(() -> mongo.remove(query(where("_id").is(merge.id())), Merge.class)))
            .map(_ -> true);
    }

    /** Merges that were taken back keep both records as they were. */
    private Mono<Boolean> takenBackGo(Relationship known, List<Merge> merges) {
        List<String> ids = Stream.concat(Stream.of(known.partnerId()), merges.stream().map(Merge::absorbedId)).toList();
        var either = where("brandId")
            .is(known.brandId())
            .orOperator(where("keptId").in(ids), where("absorbedId").in(ids));
        return mongo.remove(query(either), Merge.class).map(_ -> true);
    }

    private Mono<Boolean> recordGoes(Relationship known) {
        return mongo
            .remove(query(where("_id").is(known.id()).and("version").is(known.version())), Relationship.class)
            .flatMap(answer ->
                answer.getDeletedCount() == 1
                    ? Mono.just(true)
                    : Mono.error(() -> new ChangedMeanwhileException(known.id()))
            )
            .doOnNext(_ -> witnesses.written(Relationship.class, List.of(known.id())));
    }

    /** Papers that no record names any more, and the person whom no brand keeps. */
    private Mono<Boolean> nobodyNeeds(Relationship known, List<Merge> merges) {
        return Flux.fromIterable(merges)
            .map(Merge::absorbedId)
            .concatWith(Mono.just(known.partnerId()))
            .concatMap(whose -> papers.letGo(known.brandId(), whose))
            .then(Mono.defer(() -> orphanGoes(known.partnerId())));
    }

    private Mono<Boolean> told(Relationship known, Actor actor) {
        return trail
            .append(
                new Occurrence(
                    "partner-removed:" + known.id() + ":" + known.version(),
                    clock.instant(),
                    "partner-removed",
                    actor.id(),
                    known.brandId(),
                    known.partnerId(),
                    Map.of()
                )
            )
            .thenReturn(true);
    }

    private Mono<Boolean> orphanGoes(String partnerId) {
        return mongo.exists(query(where("partnerId").is(partnerId)), Relationship.class).flatMap(isKept ->
            isKept
                ? Mono.just(false)
                : mongo.remove(query(where("_id").is(partnerId)), Partner.class).map(_ -> {
                      witnesses.written(Partner.class, List.of(partnerId));
                      return true;
                  })
        );
    }
}
