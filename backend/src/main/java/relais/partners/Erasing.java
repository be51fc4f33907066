package relais.partners;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static relais.partners.PartnerRefusal.STILL_NEEDED;

import com.mongodb.client.result.DeleteResult;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.Actors;
import relais.platform.decision.RefusedException;

/**
 * Erases somebody who asked for it, as far as no work hangs on them: whatever is stored with the brand and the partner goes,
 * as it is in the file that answers what is kept. What a person has to decide on is told by kind, and stays.
 */
@Service
public class Erasing {

    /** What goes with the person: nobody's work and no law keeps it. Notes and checks are what they ask to be rid of. */
    private static final Set<MergePart> GOES_ALONG = EnumSet.of(
        MergePart.EVIDENCE,
        MergePart.FIGURES,
        MergePart.EVENTS,
        MergePart.NOTES,
        MergePart.PROFILE,
        MergePart.ACCOUNTS,
        MergePart.CONTACTS,
        MergePart.TAGS,
        MergePart.RATES,
        MergePart.MANDATES
    );

    private final Relationships relationships;
    private final ReactiveMongoTemplate mongo;
    private final StoredOfPartner stored;
    private final Notifying notifying;
    private final ObjectProvider<Belongings> rooms;
    private final ObjectProvider<LetsGo> leaving;
    private final Actors actors;

    Erasing(
        Relationships relationships,
        ReactiveMongoTemplate mongo,
        StoredOfPartner stored,
        Notifying notifying,
        ObjectProvider<Belongings> rooms,
        ObjectProvider<LetsGo> leaving,
        Actors actors
    ) {
        this.relationships = relationships;
        this.mongo = mongo;
        this.stored = stored;
        this.notifying = notifying;
        this.rooms = rooms;
        this.leaving = leaving;
        this.actors = actors;
    }

    /**
     * What hangs on whoever stands for them today that somebody has to decide on, by kind; nothing where they can be erased.
     */
    public Mono<Map<MergePart, Long>> work(String brandId, String partnerId) {
        return relationships
            .find(brandId, partnerId)
            .map(Relationship::partnerId)
            .defaultIfEmpty(partnerId)
            .flatMap(today -> hanging(brandId, today));
    }

    private Mono<Map<MergePart, Long>> hanging(String brandId, String partnerId) {
        Set<MergePart> goes = EnumSet.copyOf(GOES_ALONG);
        leaving.forEach(room -> goes.add(room.part()));
        return Flux.fromStream(rooms::orderedStream)
            .concatMap(room -> room.count(brandId, partnerId))
            .flatMapIterable(Map::entrySet)
            .filter(part -> part.getValue() > 0 && !goes.contains(part.getKey()))
            .collect(
                Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, () ->
                    new java.util.EnumMap<>(MergePart.class)
                )
            );
    }

    /** Told again after a crash it goes on: the record that leads to the rest goes last. */
    public Mono<Boolean> erase(String brandId, String partnerId) {
        return relationships
            .get(brandId, partnerId)
            .delayUntil(this::isSettled)
            .delayUntil(known -> hanging(brandId, known.partnerId()).flatMap(Erasing::nothingHangs))
            .delayUntil(known -> roomsLetGo(brandId, known.partnerId()))
            .zipWhen(known -> mergesInto(known).collectList())
            .delayUntil(both -> Flux.fromIterable(both.getT2()).concatMap(this::absorbedGoes).then())
            .delayUntil(both -> takenBackGo(both.getT1(), both.getT2()))
            .zipWith(actors.current(), (both, actor) ->
                notifying.gone(both.getT1(), both.getT2().stream().map(Merge::absorbedId).toList(), actor)
            )
            .flatMap(gone -> gone);
    }

    /** While two become one, or two again, it moves between them what each has. */
    private Mono<Boolean> isSettled(Relationship known) {
        return mongo
            .exists(query(where("busy").is(known.id())), Merge.class)
            .flatMap(isBusy ->
                isBusy ? Mono.error(() -> new RefusedException(MergeRefusal.MERGE_UNDER_WAY)) : Mono.just(true)
            );
    }

    private static Mono<Boolean> nothingHangs(Map<MergePart, Long> work) {
        return work.isEmpty()
            ? Mono.just(true)
            : Mono.error(() ->
                  new RefusedException(
                      STILL_NEEDED.with(
                          Map.of("parts", work.keySet().stream().map(Enum::name).collect(Collectors.joining(",")))
                      )
                  )
              );
    }

    private Mono<Long> roomsLetGo(String brandId, String partnerId) {
        var theirs = where("brandId").is(brandId).and("partnerId").is(partnerId);
        return Flux.fromStream(leaving::orderedStream)
            .concatMap(room -> room.letGo(brandId, partnerId))
            .thenMany(stored.collections().filter(collection -> !isLast(collection)))
            .concatMap(collection -> mongo.remove(query(theirs), collection))
            .count();
    }

    /** The record itself goes last, and papers with the bytes they stand for. */
    private boolean isLast(String collection) {
        return (
            collection.equals(mongo.getCollectionName(Relationship.class)) ||
            collection.equals(mongo.getCollectionName(MandatePaper.class))
        );
    }

    /** The merges that made the record what it is: what went into the absorbed ones first. */
    private Flux<Merge> mergesInto(Relationship known) {
        return mongo
            .find(
                query(
                    where("_id")
                        .in(known.merges().by())
                        .and("brandId")
                        .is(known.brandId())
                        .and("keptId")
                        .is(known.partnerId())
                ),
                Merge.class
            )
            .collectList()
            .flatMapMany(Flux::fromIterable)
            .concatMap(merge ->
                relationships
                    .find(merge.brandId(), List.of(merge.absorbedId()))
                    .concatMap(this::mergesInto)
                    .concatWith(Mono.just(merge))
            );
    }

    /** All that is left of a record that became one with theirs; last the merge, which leads there. */
    private Mono<Boolean> absorbedGoes(Merge merge) {
        return roomsLetGo(merge.brandId(), merge.absorbedId())
            .then(Mono.defer(() -> notifying.absorbedGone(merge.brandId(), merge.absorbedId())))
            .then(Mono.defer(() -> mongo.remove(query(where("_id").is(merge.id())), Merge.class)))
            .map(_ -> true);
    }

    /** Merges that were taken back keep both records as they were. */
    private Mono<DeleteResult> takenBackGo(Relationship known, List<Merge> merges) {
        List<String> ids = Stream.concat(Stream.of(known.partnerId()), merges.stream().map(Merge::absorbedId)).toList();
        return mongo.remove(
            query(
                where("brandId").is(known.brandId()).orOperator(where("keptId").in(ids), where("absorbedId").in(ids))
            ),
            Merge.class
        );
    }
}
