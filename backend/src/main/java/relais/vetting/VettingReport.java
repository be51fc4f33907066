package relais.vetting;

import static relais.platform.decision.Decision.accepted;
import static relais.platform.decision.Decision.refused;
import static relais.vetting.VettingRefusal.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.identity.Actor;
import relais.identity.Role;
import relais.platform.Ids;
import relais.platform.decision.Aggregate;
import relais.platform.decision.Decision;
import relais.vetting.Fact.Standing;
import relais.vetting.GateReading.Blocker;
import relais.vetting.GateReading.Why;
import relais.vetting.VettingNews.Input;

/**
 * The five lights of a partner for a brand, what they were computed from, who stands behind them, and whether they open
 * the gate. A light that says something new waits to be confirmed again; the others keep their confirmation.
 */
@Document("vetting_reports")
@TypeAlias("vetting-report")
public record VettingReport(
    @Id String id,
    long version,
    String brandId,
    String partnerId,
    Dossier dossier,
    List<Reading> readings,
    List<Reading> earlier,
    GateOverride override
) implements Aggregate {
    private static final int SHORTEST_REASON = 10;
    private static final int MOST_EARLIER = 50;
    private static final double WHOLE = 100.5;

    public VettingReport {
        readings = List.copyOf(readings);
        earlier = List.copyOf(earlier);
    }

    /** The report nobody has worked on yet. */
    static VettingReport blank(String brandId, String partnerId) {
        return new VettingReport(
            idOf(brandId, partnerId),
            0,
            brandId,
            partnerId,
            Dossier.EMPTY,
            List.of(),
            List.of(),
            new GateOverride.None()
        );
    }

    static String idOf(String brandId, String partnerId) {
        return brandId + ":" + partnerId;
    }

    /** The light of {@code axis}. */
    public Reading of(Axis axis) {
        return readings.get(axis.ordinal());
    }

    /** What all five lights say together: a person confirms what that person saw, and nothing else. */
    public String fingerprint() {
        return Ids.derivedFrom(
            readings
                .stream()
                .flatMap(one ->
                    Stream.of(
                        one.axis().name(),
                        one.light().name(),
                        String.valueOf(one.expiresOn()),
                        one.formula(),
                        one.inputs().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList().toString()
                    )
                )
                .toArray(String[]::new)
        );
    }

    Decision<VettingReport> search(Search search, Lights.Basis basis) {
        if (isAhead(search.on(), basis)) {
            return refused(DATED_IN_THE_FUTURE);
        }
        boolean isOneUntold = (search.adsSeen() == null) != (search.adsUndisclosed() == null);
        boolean isMore =
            !isOneUntold &&
            search.adsSeen() != null &&
            Objects.requireNonNull(search.adsUndisclosed()) > search.adsSeen();
        return isOneUntold || isMore
            ? refused(ADS_COUNT_IMPOSSIBLE)
            : computed(dossier.with(search), basis, search.by().actorId(), Input.SEARCH);
    }

    Decision<VettingReport> fact(Fact fact, Lights.Basis basis) {
        return isAhead(fact.on(), basis)
            ? refused(DATED_IN_THE_FUTURE)
            : computed(dossier.with(fact), basis, fact.by().actorId(), Input.FACT);
    }

    Decision<VettingReport> judge(Fact fact, Standing verdict, String actorId, Lights.Basis basis) {
        if (!fact.isToCheck()) {
            return refused(FACT_JUDGED_ALREADY);
        }
        if (verdict instanceof Standing.Dismissed(_, String reason) && isTooShort(reason)) {
            return refused(REASON_TOO_SHORT);
        }
        return computed(dossier.judging(fact.id(), verdict), basis, actorId, Input.FACT_CHECKED);
    }

    Decision<VettingReport> vendorFigure(VendorFigure figure, Lights.Basis basis) {
        if (isAhead(figure.on(), basis)) {
            return refused(DATED_IN_THE_FUTURE);
        }
        boolean isOneUntold = (figure.low() == null) != (figure.high() == null);
        boolean isOutside =
            figure.low() != null &&
            figure.high() != null &&
            (figure.low() > figure.percent() || figure.high() < figure.percent());
        return isOneUntold || isOutside
            ? refused(RANGE_IMPOSSIBLE)
            : computed(dossier.with(figure), basis, figure.by().actorId(), Input.VENDOR_FIGURE);
    }

    Decision<VettingReport> mediaKit(MediaKit kit, Lights.Basis basis) {
        if (isAhead(kit.on(), basis)) {
            return refused(DATED_IN_THE_FUTURE);
        }
        if (kit.audience().isUnknown()) {
            return refused(AUDIENCE_EMPTY);
        }
        for (Audience.Part part : Audience.Part.values()) {
            double sum = kit.audience().sum(part);
            if (sum > WHOLE) {
                return refused(
                    AUDIENCE_ABOVE_WHOLE.with(
                        Map.of("part", part.name().toLowerCase(java.util.Locale.ROOT), "sum", Figures.plain(sum, 1))
                    )
                );
            }
        }
        return computed(dossier.with(kit), basis, kit.by().actorId(), Input.MEDIA_KIT);
    }

    Decision<VettingReport> posts(AccountFigures typed, String actorId, Lights.Basis basis) {
        if (isAhead(typed.on(), basis)) {
            return refused(DATED_IN_THE_FUTURE);
        }
        if (!(typed.reactions() instanceof AccountFigures.Reactions.Posts(var posts)) || posts.isEmpty()) {
            return refused(NO_POSTS);
        }
        boolean lacksViews = Variant.of(typed.network())
            .filter(variant -> posts.stream().noneMatch(variant::counts))
            .isPresent();
        return lacksViews ? refused(VIEWS_NEEDED) : computed(dossier.with(typed), basis, actorId, Input.POSTS);
    }

    Decision<VettingReport> exclusion(Exclusion exclusion, Lights.Basis basis) {
        return exclusion.until().isBefore(Formula.day(basis.now()))
            ? refused(EXCLUSION_OVER)
            : computed(dossier.with(exclusion), basis, exclusion.by().actorId(), Input.EXCLUSION);
    }

    /** Computes the lights again from what is known today; nothing is said when nothing changed. */
    Decision<VettingReport> recompute(Lights.Basis basis, String actorId) {
        List<Reading> fresh = Lights.read(dossier, basis);
        boolean isSame =
            readings.size() == fresh.size() &&
            fresh.stream().allMatch(one -> isStillGood(one, basis) && one.evidence().equals(of(one.axis()).evidence()));
        return isSame ? accepted(this) : computed(dossier, basis, actorId, Input.NOTHING_NEW);
    }

    /** Read again on another dossier: two partners turned out to be one person, or two after all. */
    Decision<VettingReport> on(Dossier other, Lights.Basis basis, String actorId) {
        return other.equals(dossier) ? recompute(basis, actorId) : computed(other, basis, actorId, Input.NOTHING_NEW);
    }

    /** Two people after all: read again on this one's own dossier; what was read since, on both, speaks of nobody. */
    Decision<VettingReport> apart(Dossier own, Instant since, Lights.Basis basis, String actorId) {
        return switch (on(own, basis, actorId)) {
            case Decision.Refused<VettingReport> refused -> refused;
            case Decision.Accepted<VettingReport>(VettingReport read, var news) -> new Decision.Accepted<>(
                read.with(
                    read.dossier,
                    read.readings,
                    read.earlier
                        .stream()
                        .filter(one -> one.computedAt().isBefore(since))
                        .toList()
                ),
                news
            );
        };
    }

    /** The lights as they read now, entered nowhere. */
    VettingReport asOf(Lights.Basis basis) {
        return with(
            dossier,
            Lights.read(dossier, basis)
                .stream()
                .map(one -> keeping(one, basis))
                .toList(),
            earlier
        );
    }

    Decision<VettingReport> confirm(String seenFingerprint, Actor.Member by, Instant now) {
        if (!seenFingerprint.equals(fingerprint())) {
            return refused(LIGHTS_CHANGED);
        }
        List<Axis> axes = readings
            .stream()
            .filter(one -> one.light() != Light.GREY && !one.isConfirmed())
            .map(Reading::axis)
            .toList();
        if (axes.isEmpty()) {
            return refused(readings.stream().anyMatch(Reading::isConfirmed) ? ALREADY_CONFIRMED : NOTHING_TO_CONFIRM);
        }
        var given = new Confirmation.Given(Signature.of(by, now));
        List<Reading> confirmed = readings
            .stream()
            .map(one -> axes.contains(one.axis()) ? one.confirmed(given) : one)
            .toList();
        return accepted(
            with(dossier, confirmed, earlier),
            new VettingNews.LightsConfirmed(brandId, partnerId, by.id(), axes)
        );
    }

    Decision<VettingReport> override(String reason, Actor.Member manager, Instant now) {
        if (isTooShort(reason)) {
            return refused(REASON_TOO_SHORT);
        }
        if (gate(Formula.day(now)).isOpen()) {
            return refused(GATE_OPEN_ALREADY);
        }
        List<Axis> red = readings
            .stream()
            .filter(one -> one.light() == Light.RED)
            .map(Reading::axis)
            .toList();
        return accepted(
            overridden(new GateOverride.Granted(Signature.of(manager, now), reason.strip(), red)),
            new VettingNews.GateOverridden(brandId, partnerId, manager.id())
        );
    }

    Decision<VettingReport> withdrawOverride(Actor.Member manager) {
        return override instanceof GateOverride.None
            ? refused(NO_OVERRIDE)
            : accepted(
                  overridden(new GateOverride.None()),
                  new VettingNews.OverrideWithdrawn(brandId, partnerId, manager.id())
              );
    }

    /** Whether a proposal may be made today. */
    public GateReading gate(LocalDate today) {
        List<Blocker> blockers = readings.isEmpty()
            ? Arrays.stream(Axis.values())
                  .map(axis -> new Blocker(axis, Light.GREY, Why.GREY))
                  .toList()
            : readings
                  .stream()
                  .flatMap(one -> blocker(one, today).stream())
                  .toList();
        if (blockers.isEmpty()) {
            return new GateReading.Open(new GateReading.Key.FiveGreens());
        }
        return switch (override) {
            case GateOverride.Granted granted when blockers.stream().allMatch(granted::covers) -> new GateReading.Open(
                new GateReading.Key.Overridden(
                    granted.by().actorId(),
                    granted.by().name(),
                    granted.reason(),
                    granted.by().at()
                )
            );
            case GateOverride.Granted _, GateOverride.None _ -> new GateReading.Closed(blockers);
        };
    }

    /** What {@code who} may do with these lights today. */
    List<VettingAction> allowed(Actor.Member who, LocalDate today) {
        var actions = new ArrayList<VettingAction>();
        boolean manages = who.is(Role.MANAGER, brandId);
        if (manages || who.is(Role.CM, brandId)) {
            actions.add(VettingAction.RECORD);
            if (readings.stream().anyMatch(one -> one.light() != Light.GREY && !one.isConfirmed())) {
                actions.add(VettingAction.CONFIRM);
            }
        }
        if (manages && !gate(today).isOpen()) {
            actions.add(VettingAction.OVERRIDE);
        }
        if (manages && override instanceof GateOverride.Granted) {
            actions.add(VettingAction.WITHDRAW_OVERRIDE);
        }
        return actions;
    }

    private static List<Blocker> blocker(Reading one, LocalDate today) {
        Why why = switch (one.light()) {
            case AMBER -> Why.AMBER;
            case RED -> Why.RED;
            case GREY -> Why.GREY;
            case GREEN -> one.isExpired(today) ? Why.EXPIRED : Why.NOT_CONFIRMED;
        };
        boolean isFree = one.light() == Light.GREEN && one.isConfirmed() && !one.isExpired(today);
        return isFree ? List.of() : List.of(new Blocker(one.axis(), one.light(), why));
    }

    private Decision<VettingReport> computed(Dossier next, Lights.Basis basis, String actorId, Input input) {
        List<Reading> fresh = Lights.read(next, basis)
            .stream()
            .map(one -> keeping(one, basis))
            .toList();
        List<VettingNews.Change> changes = fresh
            .stream()
            .map(one -> new VettingNews.Change(one.axis(), lightOf(one.axis()), one.light()))
            .filter(change -> change.before() != change.after())
            .toList();
        List<Reading> replaced = readings
            .stream()
            .filter(one -> !fresh.get(one.axis().ordinal()).saysTheSameAs(one))
            .toList();
        var kept = new ArrayList<>(replaced);
        kept.addAll(earlier);
        return accepted(
            with(
                next,
                fresh,
                kept.stream().sorted(Comparator.comparing(Reading::computedAt).reversed()).limit(MOST_EARLIER).toList()
            ),
            new VettingNews.LightsComputed(brandId, partnerId, actorId, input, changes)
        );
    }

    private Light lightOf(Axis axis) {
        return readings.isEmpty() ? Light.GREY : of(axis).light();
    }

    /** A light that still says the same keeps its confirmation and its day of expiry: looking again renews nothing. */
    private Reading keeping(Reading fresh, Lights.Basis basis) {
        return isStillGood(fresh, basis) ? fresh.asConfirmedIn(of(fresh.axis())) : fresh;
    }

    private boolean isStillGood(Reading fresh, Lights.Basis basis) {
        return (
            !readings.isEmpty() &&
            fresh.saysTheSameAs(of(fresh.axis())) &&
            !of(fresh.axis()).isExpired(Formula.day(basis.now()))
        );
    }

    private VettingReport with(Dossier next, List<Reading> lights, List<Reading> past) {
        return new VettingReport(id, version, brandId, partnerId, next, lights, past, override);
    }

    private VettingReport overridden(GateOverride next) {
        return new VettingReport(id, version, brandId, partnerId, dossier, readings, earlier, next);
    }

    private static boolean isAhead(LocalDate on, Lights.Basis basis) {
        return on.isAfter(Formula.day(basis.now()).plusDays(1));
    }

    private static boolean isTooShort(String reason) {
        return reason.strip().length() < SHORTEST_REASON;
    }
}
