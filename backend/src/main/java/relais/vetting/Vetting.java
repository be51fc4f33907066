package relais.vetting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.identity.Actors;
import relais.partners.Knowing;
import relais.partners.KnownPartner;
import relais.platform.Ids;
import relais.platform.decision.ChangedMeanwhileException;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;
import relais.platform.decision.NotFoundException;
import relais.vetting.AccountFigures.Reactions.Posts;
import relais.vetting.Fact.Standing;

/** Finding out whether we may write to a partner: recording what was seen, confirming the lights, opening the gate. */
@Service
public class Vetting {

    private static final String TYPED = "typed";

    private final VettingReports reports;
    private final BrandUniverses universes;
    private final Knowing knowing;
    private final Benchmark benchmark;
    private final Ledger ledger;
    private final Actors actors;
    private final Clock clock;
    private final Clock dated;

    @Autowired
    Vetting(
        VettingReports reports,
        BrandUniverses universes,
        Knowing knowing,
        Benchmark benchmark,
        Ledger ledger,
        Actors actors,
        Clock clock
    ) {
        this(reports, universes, knowing, benchmark, ledger, actors, clock, clock);
    }

    private Vetting(
        VettingReports reports,
        BrandUniverses universes,
        Knowing knowing,
        Benchmark benchmark,
        Ledger ledger,
        Actors actors,
        Clock clock,
        Clock dated
    ) {
        this.dated = dated;
        this.reports = reports;
        this.universes = universes;
        this.knowing = knowing;
        this.benchmark = benchmark;
        this.ledger = ledger;
        this.actors = actors;
        this.clock = clock;
    }

    /** The same, dating what is done by another clock, for telling how things came about; lights are read as of today. */
    public Vetting at(Clock then) {
        return new Vetting(reports, universes, knowing, benchmark, ledger.at(then), actors, clock, then);
    }

    /** A report with what it would be computed from today. */
    private record Open(VettingReport report, KnownPartner partner, Lights.Basis basis) {}

    private interface Deciding {
        Decision<VettingReport> decide(Open open, Actor.Member by, Instant now);
    }

    /** The lights as {@code who} sees them today; an error when the brand does not know the partner. */
    public Mono<SeenReport> get(String brandId, String partnerId) {
        return Mono.zip(open(brandId, partnerId), actors.member(), this::seen);
    }

    public Mono<SeenReport> recompute(String brandId, String partnerId, long seen) {
        return change(brandId, partnerId, seen, (open, by, _) -> open.report().recompute(open.basis(), by.id()));
    }

    /** Somebody looked for what is said of the partner. */
    public Mono<SeenReport> search(String brandId, String partnerId, long seen, SearchTold told) {
        return change(brandId, partnerId, seen, (open, by, now) ->
            open.report().search(told.by(by, now), open.basis())
        );
    }

    /** Something was published about the partner; {@code isChecked} when this person has read the source. */
    public Mono<SeenReport> fact(String brandId, String partnerId, long seen, FactTold told, boolean isChecked) {
        return change(brandId, partnerId, seen, (open, by, now) ->
            open.report().fact(told.by(by, now, isChecked), open.basis())
        );
    }

    /** Somebody read the source of a fact: it is so, or {@code dismissal} says why not. */
    public Mono<SeenReport> judge(
        String brandId,
        String partnerId,
        long seen,
        String factId,
        @Nullable String dismissal
    ) {
        return change(brandId, partnerId, seen, (open, by, now) -> {
            Signature signed = Signature.of(by, now);
            Standing verdict =
                dismissal == null ? new Standing.Upheld(signed) : new Standing.Dismissed(signed, dismissal);
            return open.report().judge(fact(open.report(), factId), verdict, by.id(), open.basis());
        });
    }

    public Mono<SeenReport> mediaKit(String brandId, String partnerId, long seen, MediaKitTold told) {
        return change(brandId, partnerId, seen, (open, by, now) ->
            open.report().mediaKit(told.by(by, now), open.basis())
        );
    }

    public Mono<SeenReport> vendorFigure(String brandId, String partnerId, long seen, VendorFigureTold told) {
        return change(brandId, partnerId, seen, (open, by, now) ->
            open.report().vendorFigure(told.by(by, now), open.basis())
        );
    }

    /** The counters of an account's last posts, typed by hand. */
    public Mono<SeenReport> posts(String brandId, String partnerId, long seen, AccountFigures typed) {
        return change(brandId, partnerId, seen, (open, by, _) -> open.report().posts(typed, by.id(), open.basis()));
    }

    public Mono<SeenReport> exclusion(String brandId, String partnerId, long seen, ExclusionTold told) {
        return change(brandId, partnerId, seen, (open, by, now) ->
            open.report().exclusion(told.by(by, now), open.basis())
        );
    }

    /** A person stands behind the lights that {@code fingerprint} names. */
    public Mono<SeenReport> confirm(String brandId, String partnerId, long seen, String fingerprint) {
        return change(brandId, partnerId, seen, (open, by, now) -> shown(open).confirm(fingerprint, by, now));
    }

    /** A manager opens the gate in spite of the lights. */
    public Mono<SeenReport> override(String brandId, String partnerId, long seen, String reason) {
        return change(brandId, partnerId, seen, (open, by, now) -> shown(open).override(reason, by, now));
    }

    public Mono<SeenReport> withdrawOverride(String brandId, String partnerId, long seen) {
        return change(brandId, partnerId, seen, (open, by, _) -> open.report().withdrawOverride(by));
    }

    /** The product noticed that something changed: the lights follow, whatever version they are at. */
    Mono<VettingReport> follow(String brandId, String partnerId) {
        return on(brandId, partnerId, UnaryOperator.identity());
    }

    /** The same, on a dossier that a merge changed. */
    Mono<VettingReport> on(String brandId, String partnerId, UnaryOperator<Dossier> change) {
        return open(brandId, partnerId).flatMap(open ->
            open.report().version() == 0
                ? ledger.enter(on(open.report(), change, open.basis()))
                : ledger.change(Mono.just(open.report()), report -> on(report, change, open.basis()))
        );
    }

    /** Of two who were one person until now, this one. */
    Mono<VettingReport> apart(String brandId, String partnerId, Instant since, UnaryOperator<Dossier> change) {
        return open(brandId, partnerId)
            .filter(open -> open.report().version() > 0)
            .flatMap(open ->
                ledger.change(Mono.just(open.report()), report ->
                    report.apart(change.apply(report.dossier()), since, open.basis(), new Actor.System().id())
                )
            );
    }

    private static Decision<VettingReport> on(VettingReport report, UnaryOperator<Dossier> change, Lights.Basis basis) {
        return report.on(change.apply(report.dossier()), basis, new Actor.System().id());
    }

    private Mono<SeenReport> change(String brandId, String partnerId, long seen, Deciding deciding) {
        return Mono.zip(open(brandId, partnerId), actors.member(), Working::new).flatMap(working ->
            enter(working.open(), seen, deciding.decide(working.open(), working.by(), dated.instant())).map(after ->
                seen(new Open(after, working.open().partner(), working.open().basis()), working.by())
            )
        );
    }

    private record Working(Open open, Actor.Member by) {}

    private Mono<VettingReport> enter(Open open, long seen, Decision<VettingReport> decision) {
        if (open.report().version() == 0 && seen == 0) {
            return ledger
                .enter(decision)
                .onErrorMap(DuplicateKeyException.class, _ -> new ChangedMeanwhileException(open.report().id()));
        }
        return ledger.change(Mono.just(open.report()), seen, _ -> decision);
    }

    private Mono<Open> open(String brandId, String partnerId) {
        return Mono.zip(knowing.get(brandId, partnerId), universes.get(brandId), Sources::new)
            .zipWhen(sources -> report(brandId, sources.partner().partnerId()))
            .map(found -> found.getT1().open(found.getT2(), benchmark, clock.instant()));
    }

    private Mono<VettingReport> report(String brandId, String partnerId) {
        return reports.find(brandId, partnerId).defaultIfEmpty(VettingReport.blank(brandId, partnerId));
    }

    private record Sources(KnownPartner partner, BrandUniverse universe) {
        Open open(VettingReport report, Benchmark benchmark, Instant now) {
            return new Open(
                report,
                partner,
                new Lights.Basis(WhatIsKnown.of(partner.relationship()), universe, benchmark, now)
            );
        }
    }

    /** A report that nobody worked on yet shows what is known already. */
    private static VettingReport shown(Open open) {
        return open.report().version() == 0 ? open.report().asOf(open.basis()) : open.report();
    }

    private SeenReport seen(Open open, Actor.Member who) {
        LocalDate today = Formula.day(open.basis().now());
        VettingReport report = shown(open);
        return new SeenReport(
            report,
            open.partner().name(),
            open.basis().known().accounts(),
            report.gate(today),
            report.allowed(who, today),
            today
        );
    }

    private static Fact fact(VettingReport report, String factId) {
        return report
            .dossier()
            .facts()
            .stream()
            .filter(fact -> fact.id().equals(factId))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("fact", factId));
    }

    /** A search as somebody tells it. */
    public record SearchTold(
        LocalDate on,
        String where,
        @Nullable Integer adsSeen,
        @Nullable Integer adsUndisclosed,
        @Nullable String note
    ) {
        Search by(Actor who, Instant now) {
            return new Search(
                Ids.next(),
                on,
                where.strip(),
                adsSeen,
                adsUndisclosed,
                Objects.requireNonNullElse(note, "").strip(),
                Signature.of(who, now)
            );
        }
    }

    /** A fact as somebody tells it. */
    public record FactTold(LocalDate on, int severity, String title, String link) {
        Fact by(Actor who, Instant now, boolean isChecked) {
            Signature signed = Signature.of(who, now);
            return new Fact(
                Ids.next(),
                on,
                severity,
                title.strip(),
                link.strip(),
                signed,
                isChecked ? new Standing.Upheld(signed) : new Standing.ToCheck()
            );
        }
    }

    /** A media kit as somebody tells it. */
    public record MediaKitTold(LocalDate on, String source, Audience audience) {
        MediaKit by(Actor who, Instant now) {
            return new MediaKit(Ids.next(), on, source.strip(), audience, Signature.of(who, now));
        }
    }

    /** A vendor's figure as somebody tells it. */
    public record VendorFigureTold(
        String vendor,
        LocalDate on,
        double percent,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Integer sample
    ) {
        VendorFigure by(Actor who, Instant now) {
            return new VendorFigure(Ids.next(), vendor.strip(), on, percent, low, high, sample, Signature.of(who, now));
        }
    }

    /** A tie to a competitor as somebody tells it. */
    public record ExclusionTold(String competitor, LocalDate until, String source) {
        Exclusion by(Actor who, Instant now) {
            return new Exclusion(Ids.next(), competitor.strip(), until, source.strip(), Signature.of(who, now));
        }
    }

    /** The figures of an account as somebody typed them. */
    public static AccountFigures typed(
        relais.partners.Network network,
        String handle,
        long followers,
        LocalDate on,
        List<AccountFigures.Post> posts
    ) {
        return new AccountFigures(network, handle.strip(), followers, new Posts(posts), on, TYPED);
    }
}
