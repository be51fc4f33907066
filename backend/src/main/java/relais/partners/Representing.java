package relais.partners;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.Actors;
import relais.platform.decision.Birth;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;

/** Which agencies stand for whom. */
@Service
public class Representing {

    private final Agencies agencies;
    private final Relationships relationships;
    private final Actors actors;
    private final Ledger ledger;
    private final Clock clock;

    Representing(Agencies agencies, Relationships relationships, Actors actors, Ledger ledger, Clock clock) {
        this.agencies = agencies;
        this.relationships = relationships;
        this.actors = actors;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** An agency and its talents; an error when the brand has no such agency. */
    public Mono<Represented> get(String brandId, String agencyId) {
        return Mono.zip(agencies.get(brandId, agencyId), talents(brandId), Represented::of);
    }

    /** The agency itself; empty when the brand has none of this id. */
    public Mono<Agency> find(String brandId, String agencyId) {
        return agencies.find(brandId, agencyId);
    }

    /** What the agencies of a brand are called, by id. */
    public Mono<Map<String, String>> names(String brandId) {
        return agencies.of(brandId).collectMap(Agency::id, Agency::name);
    }

    /** All agencies of a brand, by name. */
    public Flux<Represented> all(String brandId) {
        return Mono.zip(agencies.of(brandId).collectList(), talents(brandId), Represented::each).flatMapIterable(
            each -> each
        );
    }

    /** A brand hears of an agency. */
    public Mono<Represented> meet(String brandId, @Nullable UUID key, Wishes wishes) {
        return actors
            .current()
            .map(actor -> Birth.of(actor.id(), key, List.of("agency", brandId, wishes)))
            .flatMap(birth -> meet(birth, brandId, wishes))
            .map(Represented::alone);
    }

    /** Someone else made the first step of {@link #meet}: for seeds and imports. */
    public Mono<Agency> meet(Birth birth, String brandId, Wishes wishes) {
        return ledger.enterOnce(
            birth,
            Agency.met(birth.id(), brandId, wishes.name, wishes.agent, wishes.contacts, clock.instant())
        );
    }

    /** Names and contacts, typed over. */
    public Mono<Represented> edit(String brandId, String agencyId, long seenVersion, Wishes wishes) {
        return ledger
            .change(agencies.get(brandId, agencyId), seenVersion, agency ->
                agency.edited(wishes.name, wishes.agent, wishes.contacts, clock.instant())
            )
            .zipWith(talents(brandId), Represented::of);
    }

    /** An agency of the brand stands for a partner from now on. */
    public Mono<Relationship> represent(String brandId, String partnerId, String agencyId) {
        return agencies
            .get(brandId, agencyId)
            .flatMap(agency ->
                ledger.change(relationships.get(brandId, partnerId), known ->
                    Decision.accepted(known.represented(agency.id(), clock.instant()))
                )
            );
    }

    private Mono<Map<String, List<Talent>>> talents(String brandId) {
        return relationships
            .represented(brandId)
            .collectMultimap(known -> String.valueOf(known.agencyId()), Talent::of)
            .map(found -> {
                Map<String, List<Talent>> lists = new java.util.HashMap<>();
                found.forEach((agencyId, talents) -> lists.put(agencyId, List.copyOf(talents)));
                return lists;
            });
    }

    /** What a colleague typed of an agency. */
    public record Wishes(String name, String agent, List<Contact> contacts) {}

    /** Someone whom an agency represents. */
    public record Talent(
        String partnerId,
        String displayName,
        long version,
        String agencyId,
        RelationshipStage stage,
        @Nullable LocalDate nextDue,
        @Nullable DoNotContact closed,
        List<Mandate> mandates
    ) {
        static Talent of(Relationship known) {
            String agencyId = String.valueOf(known.agencyId());
            return new Talent(
                known.partnerId(),
                known.displayName(),
                known.edition(),
                agencyId,
                known.standing().stage(),
                known.standing().nextDue(),
                known.doNotContact(),
                known
                    .casting()
                    .mandates()
                    .stream()
                    .filter(mandate -> mandate.agencyId().equals(agencyId))
                    .toList()
            );
        }

        /** Whether the brand may write to them, or to the agent about them. */
        public boolean mayBeContacted(LocalDate today) {
            return closed == null || !closed.holds(today);
        }
    }

    /** An agency with those it represents. */
    public record Represented(Agency agency, List<Talent> talents) {
        static Represented of(Agency agency, Map<String, List<Talent>> talents) {
            return new Represented(agency, talents.getOrDefault(agency.id(), List.of()));
        }

        static List<Represented> each(List<Agency> agencies, Map<String, List<Talent>> talents) {
            return agencies
                .stream()
                .map(agency -> of(agency, talents))
                .toList();
        }

        static Represented alone(Agency agency) {
            return new Represented(agency, List.of());
        }
    }
}
