package relais.partners;

import static relais.partners.PartnerRefusal.ACCOUNT_TAKEN;
import static relais.partners.PartnerRefusal.DATE_IN_THE_FUTURE;
import static relais.partners.PartnerRefusal.NETWORK_MISSING;
import static relais.partners.PartnerRefusal.NOT_A_COUNTRY;
import static relais.partners.PartnerRefusal.NOT_A_HANDLE;
import static relais.partners.PartnerRefusal.PARTNER_KNOWN;
import static relais.partners.PartnerRefusal.PERSON_SAID_NO;
import static relais.partners.PartnerRefusal.PURPOSE_MISSING;
import static relais.partners.PartnerRefusal.SOURCE_MISSING;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.identity.Actors;
import relais.identity.Branding;
import relais.platform.decision.Birth;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;
import relais.platform.decision.PlatformRefusal;
import relais.platform.decision.Refusal;
import relais.platform.decision.RefusedException;

/** A brand meets one partner, by a handle or a profile address. */
@Service
public class Meeting {

    private static final int SIMILAR = 5;
    private static final int WORTH_SEARCHING = 3;

    private final Partners partners;
    private final Relationships relationships;
    private final Measurements measurements;
    private final PartnerSearch search;
    private final Objections objections;
    private final Branding branding;
    private final Actors actors;
    private final Ledger ledger;
    private final Clock clock;

    Meeting(
        Partners partners,
        Relationships relationships,
        Measurements measurements,
        PartnerSearch search,
        Objections objections,
        Branding branding,
        Actors actors,
        Ledger ledger,
        Clock clock
    ) {
        this.partners = partners;
        this.relationships = relationships;
        this.measurements = measurements;
        this.search = search;
        this.objections = objections;
        this.branding = branding;
        this.actors = actors;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What a pasted text means, and whom of this brand it may name. Nothing is said of other brands. */
    public Mono<Recognition> recognise(String brandId, String typed, @Nullable Network network) {
        var read = Reading.of(typed, network);
        return Mono.zip(same(brandId, read.handle()), similar(brandId, typed, read.handle()), (same, similar) ->
            new Recognition(read, lines(same), without(similar, same))
        );
    }

    /** Adds a partner by hand. */
    public Mono<Relationship> add(String brandId, @Nullable UUID key, Newly newly) {
        return actors.current().flatMap(actor -> add(brandId, key, newly, actor));
    }

    /** Someone already known is found on one more account. */
    public Mono<Relationship> addAccount(
        String brandId,
        String partnerId,
        long seenVersion,
        String typed,
        @Nullable Network network
    ) {
        return handle(typed, network).flatMap(handle ->
            same(brandId, handle)
                .flatMap(holders -> freeFor(partnerId, holders))
                .then(Mono.defer(() -> welcome(brandId, handle)))
                .then(
                    Mono.defer(() ->
                        ledger.change(
                            relationships.getSeen(brandId, partnerId),
                            actors.current(),
                            seenVersion,
                            (known, actor) -> known.alsoOn(handle, actor.id(), clock.instant())
                        )
                    )
                )
                .delayUntil(_ -> widen(partnerId, handle))
        );
    }

    private Mono<Relationship> add(String brandId, @Nullable UUID key, Newly newly, Actor actor) {
        Optional<Refusal> fault =
            newly.country() != null && !Countries.isCode(newly.country())
                ? Optional.of(NOT_A_COUNTRY)
                : newly.originFault(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1));
        return fault.isPresent()
            ? Mono.error(() -> new RefusedException(fault.get()))
            : handle(newly.typed(), newly.network())
                  .delayUntil(handle -> welcome(brandId, handle))
                  .delayUntil(handle -> nobodyElse(brandId, handle))
                  .flatMap(handle ->
                      person(brandId, key, newly, handle, actor).flatMap(partner ->
                          begin(brandId, key, newly, handle, partner, actor)
                      )
                  );
    }

    /** Nobody who said no is listed again. */
    private Mono<Boolean> welcome(String brandId, Handle handle) {
        return objections
            .among(brandId, List.of(handle.key()))
            .flatMap(found ->
                found.isEmpty() ? Mono.just(true) : Mono.error(() -> new RefusedException(PERSON_SAID_NO))
            );
    }

    /** An account nobody proved is known to this brand alone: whoever it keeps under it is not made a second time. */
    private Mono<Boolean> nobodyElse(String brandId, Handle handle) {
        return Mono.zip(
            same(brandId, handle),
            partners.findByHandle(handle.key()).map(Partner::id).defaultIfEmpty(""),
            (holders, partnerId) ->
                holders
                    .stream()
                    .filter(holder -> !holder.partnerId().equals(partnerId))
                    .findFirst()
        ).flatMap(other ->
            other.isEmpty() ? Mono.just(true) : Mono.error(() -> new RefusedException(asKnown(other.get())))
        );
    }

    private Mono<Partner> person(String brandId, @Nullable UUID key, Newly newly, Handle handle, Actor actor) {
        var birth = Birth.of(actor.id(), key, List.of("partner", brandId, newly));
        var met = Partner.met(birth.id(), newly.profile(handle), List.of(handle), clock.instant());
        return partners
            .findByHandle(handle.key())
            .switchIfEmpty(Mono.defer(() -> ledger.enterOnce(birth, Decision.accepted(met))))
            .onErrorResume(DuplicateKeyException.class, _ -> partners.findByHandle(handle.key()));
    }

    private Mono<Relationship> begin(
        String brandId,
        @Nullable UUID key,
        Newly newly,
        Handle handle,
        Partner partner,
        Actor actor
    ) {
        return branding
            .get(brandId)
            .flatMap(brand ->
                begin(brandId, key, newly, handle, partner, newly.origin(actor.id(), brand.locale(), clock.instant()))
            );
    }

    private Mono<Relationship> begin(
        String brandId,
        @Nullable UUID key,
        Newly newly,
        Handle handle,
        Partner partner,
        Origin origin
    ) {
        var source = new MetricSource(MetricSource.Kind.TYPED, origin.source());
        var account = Account.of(handle).measured(origin.collectedOn(), source, newly.figures());
        var begun = Relationship.begun(brandId, partner.id(), newly.profile(handle), List.of(account), origin);
        var birth = new Birth(begun.id(), Birth.of(origin.by(), key, List.of(brandId, newly)).fingerprint());
        return ledger
            .enterOnce(
                birth,
                Decision.accepted(begun, new PartnerNews.PartnerAdded(brandId, partner.id(), origin.by()))
            )
            .onErrorResume(Meeting::isTaken, _ -> known(brandId, partner.id()))
            .delayUntil(now -> keepFigures(now, handle, origin, source, newly.figures()));
    }

    private static boolean isTaken(Throwable failure) {
        return (
            failure instanceof DuplicateKeyException ||
            (failure instanceof RefusedException refused && refused.reason() == PlatformRefusal.KEY_REUSED)
        );
    }

    private Mono<Relationship> known(String brandId, String partnerId) {
        return relationships
            .get(brandId, partnerId)
            .flatMap(known -> Mono.error(() -> new RefusedException(asKnown(known))));
    }

    private static Refusal asKnown(Relationship known) {
        return PARTNER_KNOWN.with(Map.of("name", known.displayName(), "partnerId", known.partnerId()));
    }

    private Mono<Metrics> keepFigures(
        Relationship known,
        Handle handle,
        Origin origin,
        MetricSource source,
        Figures figures
    ) {
        return figures.isEmpty()
            ? Mono.empty()
            : measurements.keep(
                  Metrics.of(
                      known.brandId(),
                      known.partnerId(),
                      handle,
                      origin.collectedOn(),
                      source,
                      figures,
                      null,
                      origin.at()
                  )
              );
    }

    private static Mono<Boolean> freeFor(String partnerId, List<Relationship> holders) {
        return holders
            .stream()
            .filter(holder -> !holder.partnerId().equals(partnerId))
            .findFirst()
            .<Mono<Boolean>>map(holder -> Mono.error(() -> new RefusedException(taken(holder))))
            .orElseGet(() -> Mono.just(true));
    }

    private static Refusal taken(Relationship holder) {
        return ACCOUNT_TAKEN.with(Map.of("name", holder.displayName(), "partnerId", holder.partnerId()));
    }

    /** An account that another brand gave to somebody else stays theirs; this brand still keeps it on its own page. */
    private Mono<Partner> widen(String partnerId, Handle handle) {
        return ledger
            .change(partners.get(partnerId), partner -> Decision.accepted(partner.alsoOn(List.of(handle))))
            .onErrorResume(DuplicateKeyException.class, _ -> Mono.empty());
    }

    private static Mono<Handle> handle(String typed, @Nullable Network network) {
        var read = Reading.of(typed, network);
        return switch (read.verdict()) {
            case RECOGNISED -> Mono.justOrEmpty(read.handle());
            case NETWORK_MISSING -> Mono.error(() -> new RefusedException(NETWORK_MISSING));
            case NAME_NOT_HANDLE, NOBODY -> Mono.error(() -> new RefusedException(NOT_A_HANDLE));
        };
    }

    private Mono<List<Relationship>> same(String brandId, @Nullable Handle handle) {
        return handle == null
            ? Mono.just(List.of())
            : relationships.findByKeys(brandId, List.of(handle.key())).collectList();
    }

    private Mono<List<PartnerLine>> similar(String brandId, String typed, @Nullable Handle handle) {
        String words = handle == null ? typed : handle.normal();
        return Folding.fold(words).length() < WORTH_SEARCHING
            ? Mono.just(List.of())
            : search
                  .search(brandId, PartnerQuery.named(words, SIMILAR))
                  .map(found -> found.items().stream().map(PartnerSearch.Hit::line).toList());
    }

    private List<PartnerLine> lines(List<Relationship> known) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return known
            .stream()
            .map(one -> PartnerLine.of(one, today))
            .toList();
    }

    private static List<PartnerLine> without(List<PartnerLine> list, List<Relationship> others) {
        var ids = others.stream().map(Relationship::partnerId).toList();
        return list
            .stream()
            .filter(line -> !ids.contains(line.partnerId()))
            .toList();
    }

    /** How a text reads. */
    public record Reading(Verdict verdict, @Nullable Handle handle) {
        /** Whether the text is enough to know an account. */
        public enum Verdict {
            RECOGNISED,
            NETWORK_MISSING,
            NAME_NOT_HANDLE,
            NOBODY,
        }

        public static Reading of(String typed, @Nullable Network network) {
            return switch (HandleOrUrl.recognise(typed)) {
                case HandleOrUrl.Profile(Handle handle) -> new Reading(Verdict.RECOGNISED, handle);
                case HandleOrUrl.Nobody _ -> new Reading(Verdict.NOBODY, null);
                case HandleOrUrl.Bare _ when network == null -> new Reading(Verdict.NETWORK_MISSING, null);
                case HandleOrUrl.Bare(String bare) -> on(network, bare);
            };
        }

        private static Reading on(Network network, String bare) {
            Handle handle = Handle.of(network, bare);
            return new Reading(handle.isName() ? Verdict.NAME_NOT_HANDLE : Verdict.RECOGNISED, handle);
        }
    }

    /** What a text means, who has that very account, and who only looks similar. */
    public record Recognition(Reading reading, List<PartnerLine> same, List<PartnerLine> similar) {}

    /** What a colleague typed to add a partner. */
    public record Newly(
        String typed,
        @Nullable Network network,
        String displayName,
        Set<PartnerKind> kinds,
        @Nullable String country,
        List<String> categories,
        @Nullable Long followers,
        @Nullable String source,
        @Nullable LocalDate collectedOn,
        @Nullable String purpose
    ) {
        Profile profile(Handle handle) {
            String name = displayName.isBlank() ? "@" + handle.normal() : displayName.strip();
            var kindsOrFirst = kinds.isEmpty() ? Set.of(PartnerKind.INFLUENCER) : kinds;
            return new Profile(name, kindsOrFirst, country, null, List.of(), categories, "");
        }

        Figures figures() {
            return followers == null ? Figures.NONE : Figures.followers(followers);
        }

        /** Why it cannot be said so of where the person comes from, since when and what for. */
        Optional<Refusal> originFault(LocalDate today) {
            if (source != null && source.isBlank()) {
                return Optional.of(SOURCE_MISSING);
            }
            if (purpose != null && purpose.isBlank()) {
                return Optional.of(PURPOSE_MISSING);
            }
            return collectedOn != null && collectedOn.isAfter(today)
                ? Optional.of(DATE_IN_THE_FUTURE)
                : Optional.empty();
        }

        /** What nobody said is the plain truth: read off the public profile today, to propose a partnership. */
        Origin origin(String actorId, Locale locale, Instant now) {
            boolean french = locale.getLanguage().equals(Locale.FRENCH.getLanguage());
            return new Origin(
                source == null ? (french ? "Profil public" : "Public profile") : source.strip(),
                collectedOn == null ? LocalDate.ofInstant(now, ZoneOffset.UTC) : collectedOn,
                purpose == null ? (french ? "Proposer un partenariat" : "To propose a partnership") : purpose.strip(),
                actorId,
                now,
                null,
                null
            );
        }
    }
}
