package relais.partners;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import relais.platform.decision.ChangedMeanwhileException;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;

/** What the rooms above ask about a partner, and how they say where things stand. */
@Service
public class Knowing {

    private static final int TRIES = 5;

    private final Partners partners;
    private final Relationships relationships;
    private final Measurements measurements;
    private final Ledger ledger;
    private final Clock clock;

    Knowing(Partners partners, Relationships relationships, Measurements measurements, Ledger ledger, Clock clock) {
        this.partners = partners;
        this.relationships = relationships;
        this.measurements = measurements;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The partner as the brand knows them; an error when it does not. */
    public Mono<KnownPartner> get(String brandId, String partnerId) {
        return relationships.get(brandId, partnerId).flatMap(this::whole);
    }

    private Mono<KnownPartner> whole(Relationship known) {
        return Mono.zip(
            partners.get(known.partnerId()),
            measurements.of(known.brandId(), known.partnerId()).collectList(),
            (partner, metrics) -> new KnownPartner(partner, known, metrics)
        );
    }

    /** What the brand keeps of the partner, without figures; an error when it knows no such partner. */
    public Mono<Relationship> relationship(String brandId, String partnerId) {
        return relationships.get(brandId, partnerId);
    }

    /** What the brand keeps of these partners; those it does not know are left out. */
    public Flux<Relationship> relationships(String brandId, java.util.Collection<String> partnerIds) {
        return relationships.find(brandId, partnerIds);
    }

    /** A room above heard its own news: this is where the brand now stands with the partner. */
    public Mono<Relationship> standing(String brandId, String partnerId, UnaryOperator<Standing> change) {
        return ledger.change(relationships.get(brandId, partnerId), known ->
            Decision.accepted(known.standing(change.apply(known.standing()), clock.instant()))
        );
    }

    /** A letter with the notice of article 14 left for the person; saying it twice changes nothing. */
    public Mono<Relationship> informed(
        String brandId,
        String partnerId,
        String letterId,
        Instant left,
        String actorId
    ) {
        LocalDate day = LocalDate.ofInstant(left, ZoneOffset.UTC);
        return ledger
            .change(relationships.get(brandId, partnerId), known ->
                Decision.accepted(known.informedBy(letterId, day, actorId, clock.instant()))
            )
            .retryWhen(Retry.max(TRIES).filter(ChangedMeanwhileException.class::isInstance));
    }

    /** The letter was given up: nobody was informed by it. */
    public Flux<Relationship> notInformed(String letterId) {
        return relationships
            .informedBy(letterId)
            .concatMap(found ->
                ledger.change(relationships.getItself(found.brandId(), found.partnerId()), known ->
                    Decision.accepted(known.notInformedBy(letterId, clock.instant()))
                )
            );
    }
}
