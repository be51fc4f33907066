package relais.partners;

import static relais.partners.PartnerRefusal.STILL_NEEDED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.Actors;
import relais.platform.Ids;
import relais.platform.decision.ChangedMeanwhileException;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;
import relais.platform.decision.RefusedException;

/** What a brand owes to whom it keeps: to tell them, or to let them go. */
@Service
public class Notifying {

    /** What goes with a person on whom no work hangs. */
    private static final Set<MergePart> GOES_ALONG = Set.of(MergePart.FIGURES, MergePart.EVENTS);

    private final Relationships relationships;
    private final Objections objections;
    private final ObjectProvider<Belongings> rooms;
    private final Leaving leaving;
    private final Actors actors;
    private final Ledger ledger;
    private final Clock clock;

    Notifying(
        Relationships relationships,
        Objections objections,
        ObjectProvider<Belongings> rooms,
        Leaving leaving,
        Actors actors,
        Ledger ledger,
        Clock clock
    ) {
        this.relationships = relationships;
        this.objections = objections;
        this.rooms = rooms;
        this.leaving = leaving;
        this.actors = actors;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Those nothing proves to be informed, who came on one of these days; all of them where {@code limit} is nought. */
    public Flux<Relationship> uninformed(String brandId, @Nullable LocalDate from, LocalDate to, int skip, int limit) {
        return relationships.uninformed(brandId, from, to, skip, limit);
    }

    /** How many they are, by the day on which they came. */
    public Mono<Map<LocalDate, Long>> uninformedByDay(String brandId) {
        return relationships.uninformedByDay(brandId);
    }

    /** Those of them at whose address somebody said no, as whomever the brand knows them: no letter goes there. */
    public Mono<Set<String>> unreached(String brandId, List<Relationship> people) {
        return objections.among(brandId, people.stream().flatMap(Notifying::addressKey).toList()).map(noes ->
            people
                .stream()
                .filter(known -> addressKey(known).anyMatch(noes::contains))
                .map(Relationship::partnerId)
                .collect(Collectors.toUnmodifiableSet())
        );
    }

    private static Stream<String> addressKey(Relationship known) {
        return known
            .email()
            .map(mail -> new Contact(Contact.Channel.EMAIL, mail, "", "", LocalDate.EPOCH).key())
            .stream();
    }

    /** Sends the notice; false where no letter reaches the person, or none may, or they were told already. */
    public Mono<Boolean> notify(String brandId, String partnerId, LocalDate today, String actorId) {
        String letterId = letterId(brandId, partnerId);
        return relationships
            .find(brandId, partnerId)
            .filter(known -> known.informed() == null && known.mayBeContacted(today) && known.email().isPresent())
            .filterWhen(known -> unreached(brandId, List.of(known)).map(Set::isEmpty))
            .flatMap(known ->
                ledger.change(Mono.just(known), now -> now.noticed(letterId, today, actorId, clock.instant()))
            )
            .map(_ -> true)
            .onErrorReturn(ChangedMeanwhileException.class, false)
            .defaultIfEmpty(false);
    }

    /** The one letter that is nothing but this notice. */
    public static String letterId(String brandId, String partnerId) {
        return Ids.derivedFrom("notice", brandId, partnerId);
    }

    /** A colleague told the person otherwise, and says how. */
    public Mono<Relationship> told(
        String brandId,
        String partnerId,
        long seenVersion,
        LocalDate on,
        String proof,
        LocalDate today
    ) {
        return ledger.change(relationships.getSeen(brandId, partnerId), actors.current(), seenVersion, (known, actor) ->
            known.toldOtherwise(on, proof, today, actor.id(), clock.instant())
        );
    }

    /**
     * Lets somebody go on whom no work hangs: what the brand keeps, its figures and its timeline, and the person
     * themselves where no other brand keeps them. Refused where any room keeps more, or a colleague has noted something.
     */
    public Mono<Boolean> remove(String brandId, String partnerId, long seenVersion) {
        return relationships
            .getItself(brandId, partnerId)
            .flatMap(known ->
                known.edition() == seenVersion
                    ? Mono.just(known)
                    : Mono.error(() -> new ChangedMeanwhileException(known.id()))
            )
            .delayUntil(leaving::isSettled)
            .delayUntil(this::isFree)
            .zipWith(actors.current(), leaving::goneAsSeen)
            .flatMap(gone -> gone);
    }

    private Mono<Boolean> isFree(Relationship known) {
        return Flux.fromStream(rooms::orderedStream)
            .concatMap(room -> room.count(known.brandId(), known.partnerId()))
            .flatMapIterable(Map::entrySet)
            .filter(part -> part.getValue() > 0 && !GOES_ALONG.contains(part.getKey()))
            .map(part -> part.getKey().name())
            .concatWith(known.notes().isEmpty() ? Flux.empty() : Flux.just(MergePart.NOTES.name()))
            .distinct()
            .collect(Collectors.joining(","))
            .flatMap(parts ->
                parts.isEmpty()
                    ? Mono.just(true)
                    : Mono.error(() -> new RefusedException(STILL_NEEDED.with(Map.of("parts", parts))))
            );
    }
}
