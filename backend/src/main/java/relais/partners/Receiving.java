package relais.partners;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import relais.platform.decision.ChangedMeanwhileException;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;

/**
 * Somebody comes to a brand of their own accord, and has proved their address. Whoever is known is met and stays as they
 * are known; whoever is not becomes a partner; whoever objected is left alone. All of it may be told again.
 */
@Service
public class Receiving {

    private static final int TRIES = 5;

    private final Roster roster;
    private final Relationships relationships;
    private final Objections objections;
    private final Ledger ledger;
    private final Clock clock;

    Receiving(Roster roster, Relationships relationships, Objections objections, Ledger ledger, Clock clock) {
        this.roster = roster;
        this.relationships = relationships;
        this.objections = objections;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What somebody says of themselves.
     *
     * @param email proved to be theirs
     * @param accounts said to be theirs
     */
    public record Caller(String name, Contact email, List<Handle> accounts, @Nullable String country) {
        public Caller {
            accounts = List.copyOf(accounts);
        }

        private List<String> accountKeys() {
            return accounts.stream().map(Handle::key).toList();
        }

        private List<String> keys() {
            var keys = new ArrayList<>(accountKeys());
            keys.add(email.key());
            return keys;
        }
    }

    /** As whom they were met. */
    public sealed interface Met {
        record NewHere(String partnerId) implements Met {}

        /** At this very address. */
        record Known(String partnerId) implements Met {}

        /** By an account, at another address: it may be somebody else. */
        record Claimed(String partnerId) implements Met {}

        /** They said no earlier. */
        record Objected() implements Met {}
    }

    /**
     * Meets them, or makes them known. Whoever {@code origin} names as its author is this call, so that it is told from
     * others; {@code proof} says how the person was told what is kept.
     */
    public Mono<Met> receive(String brandId, Caller caller, Origin origin, String proof) {
        return Mono.zip(
            objections.among(brandId, caller.keys()),
            relationships.findByKeys(brandId, caller.keys()).distinct(Relationship::id).collectList(),
            (noes, known) -> noes.isEmpty() ? among(known, caller, origin) : Optional.<Met>of(new Met.Objected())
        )
            .flatMap(met -> met.map(Mono::just).orElseGet(() -> welcomed(brandId, caller, origin)))
            .delayUntil(met -> told(brandId, met, origin, proof));
    }

    /** An account names one person; an address may be an agent's, and then names nobody. */
    static Optional<Met> among(List<Relationship> known, Caller caller, Origin origin) {
        List<Relationship> here = known.stream().filter(Relationship::isHere).toList();
        Optional<Relationship> named = here
            .stream()
            .filter(one -> one.keys().stream().anyMatch(caller.accountKeys()::contains))
            .findFirst();
        List<Relationship> reached = here
            .stream()
            .filter(one -> one.keys().contains(caller.email().key()))
            .toList();
        if (named.isPresent()) {
            return named.map(one -> reached.contains(one) ? met(one, origin) : claimed(one));
        }
        return reached.size() == 1 ? Optional.of(met(reached.getFirst(), origin)) : Optional.empty();
    }

    /** Told again after a crash, it finds the one it made. */
    private static Met met(Relationship known, Origin origin) {
        if (known.saidNo()) {
            return new Met.Objected();
        }
        return known.origin().by().equals(origin.by())
            ? new Met.NewHere(known.partnerId())
            : new Met.Known(known.partnerId());
    }

    private static Met claimed(Relationship known) {
        return known.saidNo() ? new Met.Objected() : new Met.Claimed(known.partnerId());
    }

    private Mono<Met> welcomed(String brandId, Caller caller, Origin origin) {
        var profile = new Profile(
            caller.name(),
            Set.of(PartnerKind.INFLUENCER),
            caller.country(),
            null,
            List.of(),
            List.of(),
            ""
        );
        var row = new Newcomer(
            origin.by(),
            profile,
            caller.accounts(),
            Map.of(),
            null,
            List.of(caller.email()),
            List.of(),
            null
        );
        return roster.welcomeUnproved(brandId, origin, row).map(done -> new Met.NewHere(done.partnerId()));
    }

    /** They read what is kept before they sent it: the clock of article 14 has nothing left to run for. */
    private Mono<Boolean> told(String brandId, Met met, Origin origin, String proof) {
        return switch (met) {
            case Met.NewHere(String partnerId) -> change(brandId, partnerId, origin, proof, true);
            case Met.Known(String partnerId) -> change(brandId, partnerId, origin, proof, false);
            case Met.Claimed _, Met.Objected _ -> Mono.just(false);
        };
    }

    private Mono<Boolean> change(String brandId, String partnerId, Origin origin, String proof, boolean isNew) {
        LocalDate on = origin.collectedOn();
        return ledger
            .change(relationships.get(brandId, partnerId), known ->
                known.informed() != null
                    ? Decision.accepted(known.cameBy(origin, clock.instant()))
                    : known.cameBy(origin, clock.instant()).toldThemselves(on, proof, isNew, clock.instant())
            )
            .retryWhen(Retry.max(TRIES).filter(ChangedMeanwhileException.class::isInstance))
            .thenReturn(true);
    }
}
