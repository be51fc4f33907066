package relais.partners;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import relais.identity.Actors;
import relais.identity.Brand;
import relais.identity.Branding;
import relais.platform.Ids;
import relais.platform.decision.Birth;
import relais.platform.decision.ChangedMeanwhileException;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;

/**
 * A person says no: whoever they are here is closed, and what they are known by is remembered as hashes, so that no list
 * brings them back. All of it may be told again.
 */
@Service
public class Objecting {

    private static final int TRIES = 5;

    private final Objections objections;
    private final Relationships relationships;
    private final Branding branding;
    private final Actors actors;
    private final Ledger ledger;
    private final Clock clock;

    Objecting(
        Objections objections,
        Relationships relationships,
        Branding branding,
        Actors actors,
        Ledger ledger,
        Clock clock
    ) {
        this.objections = objections;
        this.relationships = relationships;
        this.branding = branding;
        this.actors = actors;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Somebody a brand keeps, who may be the one who asks.
     *
     * @param isMeant whether it is the one they speak of: named by the account, or the only one this brand knows there. Enough
     *     to close them to contact, which may be lifted again; nothing is told or erased for it
     */
    public record Holding(String brandId, String partnerId, boolean isMeant, Lead lead) {}

    /** What leads from whoever asks to somebody a brand keeps. Of what they typed only the address is proved. */
    public enum Lead {
        /** The address is theirs, and nobody else's. */
        ADDRESS,
        /** The address is theirs, and of others, too. */
        SHARED_ADDRESS,
        /** The account that was named, which nobody has proved. */
        ACCOUNT,
        /** Legal found out who asks. */
        LEGAL;

        /** Whether it can be nobody else. */
        public boolean isSure() {
            return this == ADDRESS || this == LEGAL;
        }
    }

    /** Whom the brands keep at this address or under this account. */
    public Mono<List<Holding>> holders(String email, @Nullable String account) {
        List<String> keys = account == null ? List.of(email) : List.of(email, account);
        return relationships
            .findByKeys(keys)
            .filter(Relationship::isHere)
            .collectList()
            .map(known -> holdings(known, email, account));
    }

    static List<Holding> holdings(List<Relationship> known, String email, @Nullable String account) {
        List<String> named = known
            .stream()
            .filter(one -> account != null && one.keys().contains(account))
            .map(Relationship::partnerId)
            .toList();
        boolean isAlone = count(known.stream().filter(one -> one.keys().contains(email))) == 1;
        return known
            .stream()
            .map(one -> {
                Lead lead = lead(one, email, isAlone);
                boolean isOnlyHere = count(known.stream().filter(other -> other.brandId().equals(one.brandId()))) == 1;
                boolean isMeant = isOnlyHere || lead.isSure() || named.contains(one.partnerId());
                return new Holding(one.brandId(), one.partnerId(), isMeant, lead);
            })
            .toList();
    }

    private static long count(Stream<Relationship> known) {
        return known.map(Relationship::partnerId).distinct().count();
    }

    private static Lead lead(Relationship one, String email, boolean isAlone) {
        if (!one.keys().contains(email)) {
            return Lead.ACCOUNT;
        }
        return isAlone ? Lead.ADDRESS : Lead.SHARED_ADDRESS;
    }

    /** The no of somebody known by these keys, to all brands: it holds from now on for whoever is found by them. */
    public Mono<Objection> toAll(String requestId, List<String> keys, List<Holding> theirs) {
        return Flux.fromIterable(theirs)
            .concatMap(one -> relationships.find(one.brandId(), one.partnerId()))
            .collectList()
            .flatMap(known -> raise(requestId, null, allKeys(keys, known), Objection.Cause.PAGE))
            .delayUntil(objection ->
                Flux.fromIterable(theirs).concatMap(one ->
                    close(one.brandId(), one.partnerId(), objection.id(), Objection.Cause.PAGE)
                )
            );
    }

    /** Legal found out that the one who said no is this partner: from now on the no knows them by their accounts, too. */
    public Mono<Relationship> isAlso(String objectionId, String brandId, String partnerId) {
        return relationships
            .get(brandId, partnerId)
            .map(known -> allKeys(List.of(), List.of(known)))
            .flatMap(keys ->
                objections
                    .hashesOf(keys)
                    .flatMap(hashes ->
                        ledger.change(objections.get(objectionId), no ->
                            Decision.accepted(no.alsoAbout(hashes, kindsOf(keys)))
                        )
                    )
            )
            .retryWhen(Retry.max(TRIES).filter(ChangedMeanwhileException.class::isInstance))
            .then(Mono.defer(() -> close(brandId, partnerId, objectionId, Objection.Cause.PAGE)));
    }

    /** The no of a partner to one brand, by the link of a letter. */
    public Mono<Relationship> toOne(String brandId, String partnerId) {
        return relationships
            .get(brandId, partnerId)
            .flatMap(known ->
                raise(
                    Ids.derivedFrom("no-by-letter", brandId, known.partnerId()),
                    brandId,
                    allKeys(List.of(), List.of(known)),
                    Objection.Cause.LETTER
                )
            )
            .flatMap(objection -> close(brandId, partnerId, objection.id(), Objection.Cause.LETTER));
    }

    /** This brand may write again to somebody who said no. */
    public Mono<Relationship> lift(String brandId, String partnerId, long seenVersion, String reason) {
        return ledger
            .change(relationships.getSeen(brandId, partnerId), actors.current(), seenVersion, (known, actor) ->
                known.readmitted(reason, actor.id(), clock.instant())
            )
            .delayUntil(known -> liftAll(brandId, known, reason));
    }

    /** The same for a no whose person this brand does not keep. */
    public Mono<Objection> lift(String brandId, String objectionId, String reason) {
        return actors
            .current()
            .flatMap(actor ->
                ledger.change(objections.get(objectionId), no ->
                    no.lifted(brandId, reason, actor.id(), clock.instant())
                )
            );
    }

    /** A page of those this brand has to heed. */
    public Mono<Listed> list(String brandId, int skip, int limit) {
        return Mono.zip(objections.of(brandId, skip, limit).collectList(), objections.count(brandId), Listed::new);
    }

    /** The objections about one of these keys that bind this brand. */
    public Flux<Objection> about(String brandId, List<String> keys) {
        return objections
            .about(keys)
            .filter(no -> no.binds(brandId))
            .distinct(Objection::id);
    }

    /** A page of the list. */
    public record Listed(List<Objection> items, long total) {}

    private Mono<Long> liftAll(String brandId, Relationship known, String reason) {
        return actors.current().flatMap(actor ->
            objections
                .about(known.keys())
                .distinct(Objection::id)
                .filter(no -> no.binds(brandId))
                .concatMap(no ->
                    ledger.change(objections.get(no.id()), now ->
                        now.lifted(brandId, reason, actor.id(), clock.instant())
                    )
                )
                .count()
        );
    }

    private Mono<Objection> raise(String id, @Nullable String brandId, List<String> keys, Objection.Cause cause) {
        List<String> kinds = kindsOf(keys);
        return objections
            .hashesOf(keys)
            .flatMap(hashes ->
                ledger
                    .change(objections.find(id), no -> Decision.accepted(no.renewed(hashes, kinds)))
                    .switchIfEmpty(
                        Mono.defer(() ->
                            ledger.enterOnce(
                                new Birth(id, id),
                                Decision.accepted(
                                    Objection.raised(id, brandId, hashes, kinds, cause, clock.instant()),
                                    new ObjectionNews.ObjectionRaised(brandId, id)
                                )
                            )
                        )
                    )
            );
    }

    private Mono<Relationship> close(String brandId, String partnerId, String objectionId, Objection.Cause cause) {
        return branding
            .get(brandId)
            .flatMap(brand ->
                ledger.change(relationships.get(brandId, partnerId), known ->
                    known.objected(objectionId, words(brand, cause), clock.instant())
                )
            )
            .retryWhen(Retry.max(TRIES).filter(ChangedMeanwhileException.class::isInstance));
    }

    /** The accounts of whoever was found say who they are; of their addresses only what they told, for others may share them. */
    private static List<String> allKeys(List<String> told, List<Relationship> known) {
        List<String> keys = new ArrayList<>(told);
        for (Relationship one : known) {
            List<String> accounts = one
                .accounts()
                .stream()
                .map(account -> account.handle().key())
                .toList();
            keys.addAll(accounts.isEmpty() ? one.keys() : accounts);
        }
        return keys.stream().distinct().toList();
    }

    private static List<String> kindsOf(List<String> keys) {
        return keys
            .stream()
            .map(key -> key.substring(0, key.indexOf(':')).toUpperCase(Locale.ROOT))
            .toList();
    }

    private static String words(Brand brand, Objection.Cause cause) {
        boolean french = brand.locale().getLanguage().equals(Locale.FRENCH.getLanguage());
        return switch (cause) {
            case PAGE -> french
                ? "Opposition de la personne, par la page « Vos données »"
                : "The person objected, on the page “Your data”";
            case LETTER -> french
                ? "Demande de la personne, par le lien d'une lettre"
                : "The person asked for it, through the link of a letter";
        };
    }
}
