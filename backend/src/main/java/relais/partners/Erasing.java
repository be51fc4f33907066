package relais.partners;

import static relais.partners.PartnerRefusal.STILL_NEEDED;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
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
    private final Leaving leaving;
    private final ObjectProvider<Belongings> rooms;
    private final ObjectProvider<LetsGo> lettingGo;
    private final Actors actors;

    Erasing(
        Relationships relationships,
        Leaving leaving,
        ObjectProvider<Belongings> rooms,
        ObjectProvider<LetsGo> lettingGo,
        Actors actors
    ) {
        this.relationships = relationships;
        this.leaving = leaving;
        this.rooms = rooms;
        this.lettingGo = lettingGo;
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
        return Mono.zip(
            summed(Flux.fromStream(rooms::orderedStream).concatMap(room -> room.count(brandId, partnerId))),
            summed(Flux.fromStream(lettingGo::orderedStream).concatMap(room -> room.mayGo(brandId, partnerId))),
            Erasing::without
        );
    }

    private static Mono<Map<MergePart, Long>> summed(Flux<Map<MergePart, Long>> counts) {
        return counts
            .flatMapIterable(Map::entrySet)
            .collect(
                Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, () ->
                    new EnumMap<>(MergePart.class)
                )
            );
    }

    private static Map<MergePart, Long> without(Map<MergePart, Long> kept, Map<MergePart, Long> free) {
        var left = new EnumMap<MergePart, Long>(MergePart.class);
        kept.forEach((part, count) -> left.put(part, count - free.getOrDefault(part, 0L)));
        left.keySet().removeAll(GOES_ALONG);
        left.values().removeIf(count -> count <= 0);
        return left;
    }

    /** Told again after a crash it goes on. */
    public Mono<Boolean> erase(String brandId, String partnerId) {
        return relationships
            .get(brandId, partnerId)
            .delayUntil(leaving::isSettled)
            .delayUntil(known -> hanging(brandId, known.partnerId()).flatMap(Erasing::nothingHangs))
            .zipWith(actors.current(), leaving::gone)
            .flatMap(gone -> gone);
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
}
