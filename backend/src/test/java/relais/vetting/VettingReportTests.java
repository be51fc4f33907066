package relais.vetting;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.platform.decision.Decision.refused;
import static relais.vetting.VettingExamples.*;
import static relais.vetting.VettingRefusal.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import relais.platform.decision.Decision;
import relais.vetting.Fact.Standing;
import relais.vetting.GateReading.Blocker;
import relais.vetting.GateReading.Closed;
import relais.vetting.GateReading.Key;
import relais.vetting.GateReading.Open;
import relais.vetting.GateReading.Why;

class VettingReportTests {

    private static final String BECAUSE = "Le kit média arrive jeudi, l'agence l'a confirmé.";

    private static VettingReport accepted(Decision<VettingReport> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<VettingReport>) decision).result();
    }

    private static VettingReport confirmed(VettingReport report) {
        return accepted(report.confirm(report.fingerprint(), LEONIE, MONDAY));
    }

    @Test
    void fiveGreensOpenTheGateOnlyOnceAPersonConfirmedThem() {
        var computed = reportOf(allGreen(), MAELLE);
        assertThat(computed.gate(TODAY)).isInstanceOfSatisfying(Closed.class, closed ->
            assertThat(closed.blockers()).extracting(Blocker::why).containsOnly(Why.NOT_CONFIRMED)
        );
        assertThat(confirmed(computed).gate(TODAY)).isEqualTo(new Open(new Key.FiveGreens()));
    }

    @Test
    void aLightThatExpiresClosesTheGateAgain() {
        var confirmed = confirmed(reportOf(allGreen(), MAELLE));
        assertThat(confirmed.gate(TODAY.plusDays(29)).isOpen()).isTrue();
        assertThat(confirmed.gate(TODAY.plusDays(30))).isEqualTo(
            new Closed(List.of(new Blocker(Axis.REPUTATION, Light.GREEN, Why.EXPIRED)))
        );
    }

    @Test
    void aReportNobodyWorkedOnIsClosedByFiveGreys() {
        var blank = VettingReport.blank("b1", "p1").asOf(basis(Known.NOTHING));
        assertThat(blank.gate(TODAY)).isInstanceOfSatisfying(Closed.class, closed ->
            assertThat(closed.blockers())
                .hasSize(5)
                .allMatch(one -> one.why() == Why.GREY)
        );
    }

    @Test
    void whatIsConfirmedIsWhatWasSeen() {
        var report = reportOf(allGreen(), MAELLE);
        assertThat(report.confirm("another", LEONIE, MONDAY)).isEqualTo(refused(LIGHTS_CHANGED));
        var later = accepted(report.search(search(TODAY.minusDays(1)), basis(MAELLE)));
        assertThat(later.fingerprint()).isEqualTo(report.fingerprint());
        var worse = accepted(report.fact(fact(3, TODAY), basis(MAELLE)));
        assertThat(worse.confirm(report.fingerprint(), LEONIE, MONDAY)).isEqualTo(refused(LIGHTS_CHANGED));
    }

    @Test
    void confirmingTwiceOrConfirmingNothingIsRefused() {
        var confirmed = confirmed(reportOf(allGreen(), MAELLE));
        assertThat(confirmed.confirm(confirmed.fingerprint(), LEONIE, MONDAY)).isEqualTo(refused(ALREADY_CONFIRMED));
        var grey = reportOf(Dossier.EMPTY, Known.NOTHING);
        assertThat(grey.confirm(grey.fingerprint(), LEONIE, MONDAY)).isEqualTo(refused(NOTHING_TO_CONFIRM));
    }

    @Test
    void aNewInputUnconfirmsItsOwnLightAndNoOther() {
        var confirmed = confirmed(reportOf(allGreen(), MAELLE));
        var after = accepted(confirmed.vendorFigure(vendorFigure(11, null, null, TODAY), basis(MAELLE)));
        assertThat(after.readings())
            .filteredOn(one -> !one.isConfirmed())
            .extracting(Reading::axis)
            .containsExactly(Axis.AUTHENTICITY);
    }

    @Test
    void aFactNobodyCheckedLeavesTheGateOpenAndACheckedOneClosesIt() {
        var confirmed = confirmed(reportOf(allGreen(), MAELLE));
        var rumour = accepted(confirmed.fact(unchecked(3), basis(MAELLE)));
        assertThat(rumour.gate(TODAY).isOpen()).isTrue();
        var fact = rumour.dossier().facts().getFirst();
        var upheld = accepted(rumour.judge(fact, new Standing.Upheld(SIGNED), "u-leonie", basis(MAELLE)));
        assertThat(upheld.gate(TODAY)).isEqualTo(new Closed(List.of(new Blocker(Axis.REPUTATION, Light.RED, Why.RED))));
        var judged = upheld.dossier().facts().getFirst();
        assertThat(upheld.judge(judged, new Standing.Upheld(SIGNED), "u-leonie", basis(MAELLE))).isEqualTo(
            refused(FACT_JUDGED_ALREADY)
        );
    }

    @Test
    void aDismissalNeedsAReason() {
        var report = accepted(reportOf(allGreen(), MAELLE).fact(unchecked(3), basis(MAELLE)));
        var fact = report.dossier().facts().getFirst();
        assertThat(report.judge(fact, new Standing.Dismissed(SIGNED, "non"), "u-leonie", basis(MAELLE))).isEqualTo(
            refused(REASON_TOO_SHORT)
        );
    }

    @Test
    void lookingAgainRenewsNothing() {
        var confirmed = confirmed(reportOf(allGreen(), MAELLE));
        var nextWeek = new Lights.Basis(MAELLE, CLAIREMBRUN, BENCHMARK, MONDAY.plus(Duration.ofDays(7)));
        var again = accepted(confirmed.recompute(nextWeek, "system"));
        assertThat(again.of(Axis.UNIVERSE).expiresOn()).isEqualTo(confirmed.of(Axis.UNIVERSE).expiresOn());
        assertThat(again.gate(TODAY.plusDays(7)).isOpen()).isTrue();
    }

    @Test
    void whatALightSaidBeforeIsKept() {
        var after = accepted(reportOf(allGreen(), MAELLE).fact(fact(3, TODAY), basis(MAELLE)));
        assertThat(after.earlier()).extracting(Reading::axis).containsExactly(Axis.REPUTATION);
        assertThat(after.earlier().getFirst().light()).isEqualTo(Light.GREEN);
    }

    @Test
    void aManagerOpensTheGateWithAReason() {
        var report = reportOf(Dossier.EMPTY, MAELLE);
        assertThat(report.override("parce que", KARIM, MONDAY)).isEqualTo(refused(REASON_TOO_SHORT));
        var opened = accepted(report.override(BECAUSE, KARIM, MONDAY));
        assertThat(opened.gate(TODAY)).isEqualTo(new Open(new Key.Overridden("u-karim", "Karim", BECAUSE, MONDAY)));
        assertThat(accepted(opened.withdrawOverride(KARIM)).gate(TODAY).isOpen()).isFalse();
    }

    @Test
    void anOverrideOfAnOpenGateIsRefused() {
        assertThat(confirmed(reportOf(allGreen(), MAELLE)).override(BECAUSE, KARIM, MONDAY)).isEqualTo(
            refused(GATE_OPEN_ALREADY)
        );
        assertThat(reportOf(Dossier.EMPTY, MAELLE).withdrawOverride(KARIM)).isEqualTo(refused(NO_OVERRIDE));
    }

    @Test
    void anOverrideDoesNotCoverALightThatTurnedRedSince() {
        var opened = accepted(reportOf(Dossier.EMPTY, MAELLE).override(BECAUSE, KARIM, MONDAY));
        var after = accepted(opened.fact(fact(3, TODAY), basis(MAELLE)));
        assertThat(after.gate(TODAY).isOpen()).isFalse();
        var again = accepted(after.override(BECAUSE, KARIM, MONDAY));
        assertThat(again.gate(TODAY).isOpen()).isTrue();
    }

    @Test
    void impossibleFiguresAreRefusedInWords() {
        var report = reportOf(Dossier.EMPTY, MAELLE);
        var basis = basis(MAELLE);
        assertThat(report.search(search(TODAY.plusDays(3)), basis)).isEqualTo(refused(DATED_IN_THE_FUTURE));
        assertThat(report.search(searchWithAds(3, 5), basis)).isEqualTo(refused(ADS_COUNT_IMPOSSIBLE));
        assertThat(report.vendorFigure(vendorFigure(20, 25.0, 30.0, TODAY), basis)).isEqualTo(
            refused(RANGE_IMPOSSIBLE)
        );
        assertThat(report.mediaKit(mediaKit(TODAY, Audience.UNKNOWN), basis)).isEqualTo(refused(AUDIENCE_EMPTY));
        var tooMuch = new Audience(Map.of("FR", 70.0, "BE", 40.0), Map.of(), Map.of(), Map.of());
        assertThat(report.mediaKit(mediaKit(TODAY, tooMuch), basis)).isEqualTo(
            refused(AUDIENCE_ABOVE_WHOLE.with(Map.of("part", "country", "sum", "110")))
        );
        assertThat(report.exclusion(new Exclusion("x", "Cyclorame", TODAY.minusDays(1), "", SIGNED), basis)).isEqualTo(
            refused(EXCLUSION_OVER)
        );
    }

    @Test
    void aTargetMustBeWhole() {
        var told = new BrandUniverse.Told(
            List.of("cheveux"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Audience(Map.of("FR", 60.0), Map.of(), Map.of(), Map.of())
        );
        assertThat(BrandUniverse.untold("b1").tell(told, "u-karim")).isEqualTo(
            refused(TARGET_NOT_WHOLE.with(Map.of("part", "country", "sum", "60")))
        );
    }
}
