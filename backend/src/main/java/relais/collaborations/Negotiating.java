package relais.collaborations;

import static relais.collaborations.CollaborationRefusal.ALREADY_IN_CAMPAIGN;
import static relais.collaborations.CollaborationRefusal.CLAUSE_UNKNOWN;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import relais.campaigns.Campaigning;
import relais.identity.Actor;
import relais.identity.Actors;
import relais.partners.Knowing;
import relais.platform.decision.Birth;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;
import relais.platform.decision.RefusedException;

/** From a name added to a campaign to terms that both sides agree on, or to a no. */
@Service
public class Negotiating {

    private final Collaborations collaborations;
    private final Campaigning campaigns;
    private final Knowing partners;
    private final Clearing clearing;
    private final Manners manners;
    private final ContractTemplates templates;
    private final Actors actors;
    private final Ledger ledger;
    private final Clock clock;

    Negotiating(
        Collaborations collaborations,
        Campaigning campaigns,
        Knowing partners,
        Clearing clearing,
        Manners manners,
        ContractTemplates templates,
        Actors actors,
        Ledger ledger,
        Clock clock
    ) {
        this.collaborations = collaborations;
        this.campaigns = campaigns;
        this.partners = partners;
        this.clearing = clearing;
        this.manners = manners;
        this.templates = templates;
        this.actors = actors;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The same at another time, for telling how things came about. */
    public Negotiating at(Clock then) {
        Ledger past = ledger.at(then);
        return new Negotiating(collaborations, campaigns, partners, clearing, manners, templates, actors, past, then);
    }

    /** Adds a partner to a campaign, once. */
    public Mono<Collaboration> begin(String brandId, String campaignId, String partnerId, @Nullable UUID key) {
        return campaigns
            .get(brandId, campaignId)
            .then(partners.relationship(brandId, partnerId))
            .then(Mono.zip(actors.current(), clearing.read(brandId, partnerId), Beginning::new))
            .flatMap(beginning -> {
                Birth birth = Birth.of(beginning.actor().id(), key, campaignId + partnerId);
                return ledger.enterOnce(
                    birth,
                    Collaboration.begin(
                        birth.id(),
                        brandId,
                        campaignId,
                        partnerId,
                        beginning.clearance(),
                        beginning.actor().id(),
                        clock.instant()
                    )
                );
            })
            .onErrorMap(DuplicateKeyException.class, _ -> new RefusedException(ALREADY_IN_CAMPAIGN));
    }

    /** Somebody was written to elsewhere; nobody writes to whoever said no. */
    public Mono<Collaboration> contact(String brandId, String id, long seen, String channel) {
        return proposed(brandId, id, seen, (known, step) ->
            known.contact(channel, step.clearance(), step.by(), step.now())
        );
    }

    public Mono<Collaboration> discuss(String brandId, String id, long seen) {
        return change(brandId, id, seen, (known, actor) -> known.discuss(actor.id(), clock.instant()));
    }

    /** Proposes terms; the gate is read at this moment, and whether the partner may be written to. */
    public Mono<Collaboration> offer(String brandId, String id, long seen, Terms terms, String message) {
        return offer(brandId, id, seen, terms, false, message);
    }

    /** The same; {@code unpaid} where somebody said that neither fee nor gift is meant. */
    public Mono<Collaboration> offer(
        String brandId,
        String id,
        long seen,
        Terms terms,
        boolean unpaid,
        String message
    ) {
        return templates.clauses().containsAll(terms.clauses())
            ? proposed(brandId, id, seen, (known, step) ->
                  known.offer(terms, unpaid, message, step.clearance(), step.by(), step.now())
              )
            : Mono.error(() -> new RefusedException(CLAUSE_UNKNOWN));
    }

    /** Takes back an offer that awaits its answer. */
    public Mono<Collaboration> withdrawOffer(String brandId, String id, long seen, String reason) {
        return change(brandId, id, seen, (known, actor) -> known.withdrawOffer(reason, actor.id(), clock.instant()));
    }

    public Mono<Collaboration> acceptCounter(String brandId, String id, long seen, String fingerprint) {
        return cleared(brandId, id, seen, (known, step) ->
            known.acceptCounter(fingerprint, step.clearance(), step.by(), step.now())
        );
    }

    public Mono<Collaboration> drop(String brandId, String id, long seen, String reason) {
        return change(brandId, id, seen, (known, actor) -> known.drop(reason, actor.id(), clock.instant()));
    }

    public Mono<Collaboration> complete(String brandId, String id, long seen) {
        return change(brandId, id, seen, (known, actor) -> known.complete(actor.id(), clock.instant()));
    }

    public Mono<Collaboration> suspend(String brandId, String id, long seen, String reason) {
        return change(brandId, id, seen, (known, actor) -> known.suspend(reason, actor.id(), clock.instant()));
    }

    public Mono<Collaboration> resume(String brandId, String id, long seen) {
        return change(brandId, id, seen, (known, actor) -> known.resume(actor.id(), clock.instant()));
    }

    public Mono<Collaboration> terminate(String brandId, String id, long seen, String reason) {
        return change(brandId, id, seen, (known, actor) -> known.terminate(reason, actor.id(), clock.instant()));
    }

    private Mono<Collaboration> change(
        String brandId,
        String id,
        long seen,
        BiFunction<Collaboration, Actor, Decision<Collaboration>> decide
    ) {
        return ledger.change(collaborations.get(brandId, id), actors.current(), seen, decide);
    }

    /** A step that writes to the partner. */
    private Mono<Collaboration> proposed(
        String brandId,
        String id,
        long seen,
        BiFunction<Collaboration, Step, Decision<Collaboration>> decide
    ) {
        return collaborations
            .get(brandId, id)
            .flatMap(known -> manners.heed(known, clock.instant()))
            .then(Mono.defer(() -> cleared(brandId, id, seen, decide)));
    }

    private Mono<Collaboration> cleared(
        String brandId,
        String id,
        long seen,
        BiFunction<Collaboration, Step, Decision<Collaboration>> decide
    ) {
        return collaborations
            .get(brandId, id)
            .flatMap(known -> clearing.read(brandId, known.partnerId()))
            .flatMap(clearance ->
                change(brandId, id, seen, (known, actor) ->
                    decide.apply(known, new Step(clearance, actor.id(), clock.instant()))
                )
            );
    }

    private record Beginning(Actor actor, Clearance clearance) {}

    /** What a step behind the gate is decided on. */
    private record Step(Clearance clearance, String by, Instant now) {}
}
