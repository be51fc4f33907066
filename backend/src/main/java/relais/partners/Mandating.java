package relais.partners;

import static relais.partners.PartnerRefusal.NO_SUCH_AGENCY;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.identity.Actors;
import relais.identity.Branding;
import relais.platform.Ids;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;
import relais.platform.decision.NotFoundException;
import relais.platform.decision.RefusedException;
import relais.platform.files.StoredFile;

/** What talents leave to agencies: whom an agency stands for, and by which mandate. */
@Service
public class Mandating {

    private final Relationships relationships;
    private final Agencies agencies;
    private final Branding brands;
    private final MandatePapers papers;
    private final Actors actors;
    private final Ledger ledger;
    private final Clock clock;

    Mandating(
        Relationships relationships,
        Agencies agencies,
        Branding brands,
        MandatePapers papers,
        Actors actors,
        Ledger ledger,
        Clock clock
    ) {
        this.relationships = relationships;
        this.agencies = agencies;
        this.brands = brands;
        this.papers = papers;
        this.actors = actors;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What a colleague typed of a mandate. */
    public record Wish(
        String agencyId,
        Set<Mandate.Power> powers,
        LocalDate from,
        @Nullable LocalDate until,
        Mandate.Payee paid,
        String seen
    ) {
        Mandate kept(String id, String actorId, Instant now) {
            return new Mandate(id, agencyId, powers, from, until, paid, seen, null, actorId, now);
        }
    }

    /** Writes a mandate down. */
    public Mono<Relationship> add(String brandId, String partnerId, long seenVersion, Wish wish) {
        String id = Ids.next();
        return change(brandId, partnerId, seenVersion, wish, (known, actor, today) ->
            known.mandated(wish.kept(id, actor.id(), clock.instant()), today, actor.id(), clock.instant())
        );
    }

    /** Types over a mandate; its paper stays. */
    public Mono<Relationship> edit(String brandId, String partnerId, String mandateId, long seenVersion, Wish wish) {
        return change(brandId, partnerId, seenVersion, wish, (known, actor, _) -> {
            Mandate typed = wish.kept(mandateId, actor.id(), clock.instant());
            Mandate next = known.casting().mandate(mandateId).retyped(typed);
            return known.remandated(next, actor.id(), clock.instant());
        });
    }

    /** It was written down by mistake. */
    public Mono<Relationship> remove(String brandId, String partnerId, String mandateId, long seenVersion) {
        return ledger.change(
            relationships.getSeen(brandId, partnerId),
            actors.current(),
            seenVersion,
            (Relationship known, Actor actor) -> known.unmandated(mandateId, actor.id(), clock.instant())
        );
    }

    /** Keeps the paper itself; refused when it is neither a PDF nor a picture, or too large. */
    public Mono<Relationship> prove(
        String brandId,
        String partnerId,
        String mandateId,
        long seenVersion,
        String name,
        Flux<DataBuffer> content
    ) {
        return relationships
            .getSeen(brandId, partnerId)
            .doOnNext(known -> known.casting().mandate(mandateId))
            .flatMap(known -> papers.keep(brandId, known.partnerId(), content, name))
            .flatMap(file -> proven(brandId, partnerId, mandateId, seenVersion, file));
    }

    private Mono<Relationship> proven(
        String brandId,
        String partnerId,
        String mandateId,
        long seenVersion,
        StoredFile file
    ) {
        return ledger.change(
            relationships.getSeen(brandId, partnerId),
            actors.current(),
            seenVersion,
            (Relationship known, Actor actor) ->
                known.remandated(known.casting().mandate(mandateId).proven(file), actor.id(), clock.instant())
        );
    }

    /** The paper of a mandate; an error where there is none. */
    public Mono<StoredFile> paper(String brandId, String partnerId, String mandateId) {
        return relationships
            .get(brandId, partnerId)
            .mapNotNull(known -> known.casting().mandate(mandateId).file())
            .switchIfEmpty(Mono.error(() -> new NotFoundException("mandate file", mandateId)));
    }

    /** An agency of the brand stands for all of these from now on. */
    public Mono<Void> represent(String brandId, String agencyId, Collection<String> partnerIds) {
        return agencies
            .get(brandId, agencyId)
            .thenMany(Flux.fromIterable(partnerIds))
            .concatMap(partnerId -> relationships.get(brandId, partnerId))
            .collectList()
            .flatMapMany(Flux::fromIterable)
            .concatMap(known -> stand(brandId, known.partnerId(), agencyId))
            .then();
    }

    private Mono<Relationship> stand(String brandId, String partnerId, @Nullable String agencyId) {
        return actors
            .current()
            .flatMap(actor ->
                ledger.change(relationships.get(brandId, partnerId), known ->
                    known.standsFor(agencyId, actor.id(), clock.instant())
                )
            );
    }

    /** The agency does not stand for the partner any more; where it does not anyway, nothing changes. */
    public Mono<Void> release(String brandId, String agencyId, String partnerId) {
        return agencies
            .get(brandId, agencyId)
            .then(relationships.get(brandId, partnerId))
            .filter(known -> agencyId.equals(known.agencyId()))
            .flatMap(_ -> stand(brandId, partnerId, null))
            .then();
    }

    private Mono<Relationship> change(String brandId, String partnerId, long seenVersion, Wish wish, Change change) {
        return relationships
            .getSeen(brandId, partnerId)
            .then(Mono.defer(() -> agencies.find(brandId, wish.agencyId)))
            .switchIfEmpty(Mono.error(() -> new RefusedException(NO_SUCH_AGENCY)))
            .then(brands.get(brandId))
            .map(brand -> LocalDate.ofInstant(clock.instant(), brand.zone()))
            .flatMap(today ->
                ledger.change(
                    relationships.getSeen(brandId, partnerId),
                    actors.current(),
                    seenVersion,
                    (Relationship known, Actor actor) -> change.decide(known, actor, today)
                )
            );
    }

    private interface Change {
        Decision<Relationship> decide(Relationship known, Actor actor, LocalDate today);
    }
}
