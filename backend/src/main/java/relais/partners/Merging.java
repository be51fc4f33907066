package relais.partners;

import static relais.partners.MergeRefusal.*;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.identity.Actors;
import relais.platform.decision.Birth;
import relais.platform.decision.ChangedMeanwhileException;
import relais.platform.decision.Ledger;
import relais.platform.decision.PlatformRefusal;
import relais.platform.decision.Refusal;
import relais.platform.decision.RefusedException;

/** A brand finds that two of its records are one person, or that it was wrong about that. */
@Service
public class Merging {

    private final Merges merges;
    private final Relationships relationships;
    private final Knowing knowing;
    private final Suggesting suggesting;
    private final Resembling resembling;
    private final ObjectProvider<Belongings> rooms;
    private final Actors actors;
    private final Ledger ledger;
    private final Clock clock;

    Merging(
        Merges merges,
        Relationships relationships,
        Knowing knowing,
        Suggesting suggesting,
        Resembling resembling,
        ObjectProvider<Belongings> rooms,
        Actors actors,
        Ledger ledger,
        Clock clock
    ) {
        this.merges = merges;
        this.relationships = relationships;
        this.knowing = knowing;
        this.suggesting = suggesting;
        this.resembling = resembling;
        this.rooms = rooms;
        this.actors = actors;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Both side by side, with what is attached to each; changes nothing. */
    public Mono<Preview> preview(String brandId, String keptId, String absorbedId) {
        return both(brandId, keptId, absorbedId).flatMap(both ->
            Mono.zip(
                Mono.zip(knowing.get(brandId, keptId), knowing.get(brandId, absorbedId)),
                Mono.zip(parts(both.kept), parts(both.absorbed)),
                resembling.of(both.kept),
                objections(brandId, keptId, absorbedId).collectList(),
                suggesting.isApart(brandId, keptId, absorbedId)
            ).map(found ->
                new Preview(
                    found.getT1().getT1(),
                    found.getT1().getT2(),
                    found.getT2().getT1(),
                    found.getT2().getT2(),
                    reasons(found.getT3(), absorbedId),
                    found.getT4(),
                    found.getT5()
                )
            )
        );
    }

    /** Begins a merge; {@link Merger} carries it out. */
    public Mono<Merge> begin(String brandId, @Nullable UUID key, Wish wish) {
        return actors.current().flatMap(actor -> {
            Birth birth = Birth.of(actor.id(), key, List.of("merge", brandId, wish.inOrder()));
            return merges
                .find(brandId, birth.id())
                .flatMap(before -> sameAsBefore(before, wish))
                .switchIfEmpty(Mono.defer(() -> begin(brandId, birth, wish, actor)));
        });
    }

    public Mono<Merge> get(String brandId, String mergeId) {
        return merges.get(brandId, mergeId);
    }

    /** Begins to take a merge back. */
    public Mono<Merge> undo(String brandId, String mergeId, long seen) {
        return Mono.zip(merges.get(brandId, mergeId), actors.current())
            .flatMap(found ->
                isLatest(found.getT1()).flatMap(latest ->
                    ledger.change(Mono.just(found.getT1()), seen, merge ->
                        merge.undo(latest, found.getT2().id(), clock.instant())
                    )
                )
            )
            .onErrorMap(DuplicateKeyException.class, _ -> new RefusedException(MERGE_UNDER_WAY));
    }

    private Mono<Merge> begin(String brandId, Birth birth, Wish wish, Actor actor) {
        return both(brandId, wish.keptId, wish.absorbedId)
            .doOnNext(both -> both.seen(wish))
            .delayUntil(_ ->
                objections(brandId, wish.keptId, wish.absorbedId)
                    .next()
                    .flatMap(reason -> Mono.error(() -> new RefusedException(reason)))
            )
            .flatMap(both ->
                parts(both.absorbed).flatMap(parts ->
                    ledger.enter(
                        Merge.begun(
                            birth.id(),
                            both.kept,
                            both.absorbed,
                            wish.taken,
                            wish.takenFields,
                            parts,
                            actor.id(),
                            clock.instant()
                        )
                    )
                )
            )
            .onErrorMap(DuplicateKeyException.class, _ -> new RefusedException(MERGE_UNDER_WAY));
    }

    private static Mono<Merge> sameAsBefore(Merge before, Wish wish) {
        boolean isSame =
            before.keptId().equals(wish.keptId) &&
            before.absorbedId().equals(wish.absorbedId) &&
            before.taken().equals(wish.taken) &&
            before.takenFields().equals(wish.takenFields);
        return isSame ? Mono.just(before) : Mono.error(() -> new RefusedException(PlatformRefusal.KEY_REUSED));
    }

    private Mono<Both> both(String brandId, String keptId, String absorbedId) {
        return keptId.equals(absorbedId)
            ? Mono.error(() -> new RefusedException(MERGE_SAME_PARTNER))
            : Mono.zip(relationships.getSeen(brandId, keptId), relationships.getSeen(brandId, absorbedId), Both::new);
    }

    private Flux<Refusal> objections(String brandId, String keptId, String absorbedId) {
        return Flux.fromStream(rooms::orderedStream).concatMap(room -> room.objections(brandId, keptId, absorbedId));
    }

    private Mono<Map<MergePart, Long>> parts(Relationship known) {
        return Flux.fromStream(rooms::orderedStream)
            .concatMap(room -> room.count(known.brandId(), known.partnerId()))
            .collect(() -> own(known), Map::putAll);
    }

    private static Map<MergePart, Long> own(Relationship known) {
        Map<MergePart, Long> own = new EnumMap<>(MergePart.class);
        own.put(MergePart.ACCOUNTS, (long) known.accounts().size());
        own.put(MergePart.CONTACTS, (long) known.contacts().size());
        own.put(MergePart.RATES, (long) known.rates().size());
        own.put(MergePart.NOTES, (long) known.notes().size());
        own.put(MergePart.TAGS, (long) known.tags().size());
        return own;
    }

    private static List<Resemblance.Reason> reasons(List<Resembling.Pair> pairs, String otherId) {
        return pairs
            .stream()
            .filter(pair -> pair.other().partnerId().equals(otherId))
            .findFirst()
            .map(Resembling.Pair::reasons)
            .orElse(List.of());
    }

    /** Whether nothing was merged into the kept one, or with it, since. */
    private Mono<Boolean> isLatest(Merge merge) {
        return relationships
            .getItself(merge.brandId(), merge.keptId())
            .map(kept -> kept.isHere() && !kept.merges().by().isEmpty() && isLast(kept.merges().by(), merge.id()));
    }

    private static boolean isLast(List<String> merges, String mergeId) {
        return Objects.equals(merges.getLast(), mergeId);
    }

    private record Both(Relationship kept, Relationship absorbed) {
        void seen(Wish wish) {
            if (kept.edition() != wish.keptVersion) {
                throw new ChangedMeanwhileException(kept.id());
            }
            if (absorbed.edition() != wish.absorbedVersion) {
                throw new ChangedMeanwhileException(absorbed.id());
            }
        }
    }

    /** Who is kept, who goes into them, and what is taken over, as somebody saw both. */
    public record Wish(
        String keptId,
        long keptVersion,
        String absorbedId,
        long absorbedVersion,
        Set<MergeField> taken,
        Set<String> takenFields
    ) {
        private List<Object> inOrder() {
            var all = new ArrayList<Object>(List.of(keptId, keptVersion, absorbedId, absorbedVersion));
            all.addAll(taken.stream().sorted().toList());
            all.addAll(takenFields.stream().sorted().toList());
            return all;
        }
    }

    /** What a merge would bring together. */
    public record Preview(
        KnownPartner kept,
        KnownPartner absorbed,
        Map<MergePart, Long> keptParts,
        Map<MergePart, Long> absorbedParts,
        List<Resemblance.Reason> reasons,
        List<Refusal> obstacles,
        boolean apart
    ) {}

    /** When {@code now} is, for whoever shows a merge. */
    public Instant now() {
        return clock.instant();
    }
}
