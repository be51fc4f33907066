package relais.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.partners.PartnerRefusal.NEVER_NEEDS_A_REASON;
import static relais.platform.decision.Decision.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import relais.platform.decision.Decision;

/** How long people are kept whom nobody wrote to, and what stays of them. */
class RetentionTests {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2024, 11, 23);
    private static final Origin LIST = new Origin("Liste", DAY, "Prospection", "u1", NOW, null, null);
    private static final Instant CAME = DAY.atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Retention USUAL = Retention.usual("b1");
    private static final RetentionRecord NOTHING = RetentionRecord.nothing("b1", "p1");
    private static final Handle PIA = Handle.of(Network.INSTAGRAM, "pia");

    @Test
    void neverNeedsAReason() {
        Retention usual = Retention.usual("b1");
        assertThat(usual.dueOn(DAY)).isEqualTo("2026-11-23");
        assertThat(usual.said(0, " ", "u1", NOW)).isEqualTo(refused(NEVER_NEEDS_A_REASON));
        assertThat(accepted(usual.said(0, "Annuaire public", "u1", NOW)).ends()).isFalse();
        assertThat(accepted(usual.said(12, "", "u1", NOW)).dueOn(DAY)).isEqualTo("2025-11-23");
    }

    @Test
    void thePublicAccountAndWhatCountingNeedsStay() {
        Relationship full = pia();
        assertThat(full.isFull()).isTrue();
        Decision<Relationship> decided = full.thinned("system", NOW);
        Relationship thin = accepted(decided);
        assertThat(thin.displayName()).isEqualTo("@pia");
        assertThat(thin.contacts()).isEmpty();
        assertThat(thin.notes()).isEmpty();
        assertThat(thin.rates()).isEmpty();
        assertThat(thin.tags()).isEmpty();
        assertThat(thin.profile().bio()).isEmpty();
        assertThat(thin.keys()).containsExactly("instagram:pia");
        assertThat(thin.profile().country()).isEqualTo("FR");
        assertThat(thin.profile().categories()).containsExactly("Beauté");
        assertThat(thin.accounts().getFirst().latest()).isNotNull();
        assertThat(thin.origin()).isEqualTo(full.origin());
    }

    @Test
    void thinnedTwiceIsThinnedOnce() {
        Relationship thin = accepted(pia().thinned("system", NOW));
        assertThat(thin.isFull()).isFalse();
        assertThat(thin.thinned("system", NOW.plusSeconds(60))).isEqualTo(Decision.accepted(thin));
    }

    @Test
    void whatCameToBeKnownAfterwardsHasATimeOfItsOwn() {
        assertThat(NOTHING.since(DAY)).isEqualTo(DAY);
        var thinned = new RetentionRecord("b1:p1", "b1", "p1", null, null, null, null, DAY.plusYears(2));
        assertThat(thinned.since(DAY)).isEqualTo(DAY.plusYears(2));
    }

    @Test
    void theTimeRunsFromTheDayOnWhichSomethingWasToldLast() {
        Relationship old = longAgo();
        assertThat(USUAL.dueOn(old, NOTHING, TODAY)).contains(DAY.plusMonths(24));
        Origin today = new Origin("Autre liste", TODAY.minusYears(3), "Prospection", "u1", NOW, "j2", null);
        assertThat(USUAL.dueOn(old.learning(row(), today), NOTHING, TODAY)).isEmpty();
        assertThat(USUAL.dueOn(old.learning(row(), today), NOTHING, TODAY.plusMonths(24))).contains(
            TODAY.plusMonths(24)
        );
        Relationship noted = accepted(old.noted("n2", "Rappelle demain", "u1", NOW));
        assertThat(USUAL.dueOn(noted, NOTHING, TODAY)).isEmpty();
        var sheet = new PartnerSheet(old.profile(), old.contacts(), List.of("salon", "Rennes"), List.of(), null, null);
        assertThat(USUAL.dueOn(accepted(old.edited(sheet, "u1", NOW)), NOTHING, TODAY)).isEmpty();
        assertThat(USUAL.dueOn(old.lit(old.standing().lights()), NOTHING, TODAY)).isPresent();
        assertThat(USUAL.dueOn(old.learning(row(), old.origin()), NOTHING, TODAY)).isPresent();
    }

    @Test
    void whoeverCameWithAnOldListStaysAtLeastAMonth() {
        var today = new Origin("Vieille liste", DAY.minusYears(5), "Prospection", "u1", NOW, "j1", null);
        Relationship fresh = Relationship.begun("b1", "p1", Profile.named("Pia"), List.of(), today).learning(
            row(),
            today
        );
        assertThat(USUAL.dueOn(fresh, NOTHING, TODAY.plusDays(29))).isEmpty();
        assertThat(USUAL.dueOn(fresh, NOTHING, TODAY.plusDays(30))).contains(TODAY.plusDays(30));
    }

    @Test
    void whoeverIsKeptOrInTouchOrMergedOrNotToBeWrittenToOrUnderAMandateStays() {
        Relationship old = longAgo();
        var kept = new RetentionRecord("b1:p1", "b1", "p1", "Contrat", "u1", "Carol", NOW, null);
        assertThat(USUAL.dueOn(old, kept, TODAY)).isEmpty();
        assertThat(USUAL.dueOn(old.standing(old.standing().inTouch(NOW), NOW), NOTHING, TODAY)).isEmpty();
        assertThat(USUAL.dueOn(old.merged(new Merged(null, List.of("m1")), NOW), NOTHING, TODAY)).isEmpty();
        assertThat(USUAL.dueOn(accepted(old.closed("Concurrent", null, "u1", NOW)), NOTHING, TODAY)).isEmpty();
        assertThat(
            USUAL.dueOn(accepted(old.closed("Congé", DAY.plusMonths(1), "u1", NOW)), NOTHING, TODAY)
        ).isPresent();
        for (LocalDate until : new LocalDate[] { null, TODAY, TODAY.plusDays(1) }) {
            assertThat(USUAL.dueOn(under(old, until), NOTHING, TODAY)).isEmpty();
        }
        assertThat(USUAL.dueOn(under(old, TODAY.minusDays(1)), NOTHING, TODAY)).isPresent();
        assertThat(USUAL.dueOn(accepted(old.thinned("system", NOW)), NOTHING, TODAY)).isEmpty();
    }

    @Test
    void anOlderRecordSaysWhenItWasWritten() {
        Relationship old = longAgo();
        assertThat(old.toldAt()).isEqualTo(CAME);
        Relationship relit = old.informedBy("l1", TODAY, "u1", NOW);
        assertThat(relit.toldAt()).isEqualTo(CAME);
        assertThat(withoutMark(relit).toldAt()).isEqualTo(NOW);
    }

    private static Relationship withoutMark(Relationship one) {
        return new Relationship(
            one.id(),
            one.version(),
            one.brandId(),
            one.partnerId(),
            one.profile(),
            one.accounts(),
            one.contacts(),
            one.agencyId(),
            one.ownerId(),
            one.tags(),
            one.rates(),
            one.notes(),
            one.standing(),
            one.doNotContact(),
            one.origin(),
            one.sortName(),
            one.keys(),
            one.updatedAt(),
            one.merged(),
            one.informed(),
            one.cast(),
            one.fields(),
            null,
            List.of(),
            null,
            null
        );
    }

    private static Relationship under(Relationship known, @org.jspecify.annotations.Nullable LocalDate until) {
        var powers = Set.of(Mandate.Power.NEGOTIATE);
        var talent = Mandate.Payee.TALENT;
        var mandate = new Mandate("m1", "a1", powers, DAY, until, talent, "", null, "u1", CAME);
        return accepted(known.mandated(mandate, DAY, "u1", CAME));
    }

    /** Somebody on a list that came in on the day it was made. */
    private static Relationship longAgo() {
        var then = new Origin("Liste", DAY, "Prospection", "u1", CAME, null, null);
        return Relationship.begun("b1", "p1", Profile.named("Pia"), List.of(), then).learning(row(), then);
    }

    private static Newcomer row() {
        var mail = new Contact(Contact.Channel.EMAIL, "pia@exemple.test", "", "Liste", DAY);
        var profile = Profile.named("Pia Lormeau");
        return new Newcomer("1", profile, List.of(PIA), Map.of(), null, List.of(mail), List.of("salon"), null);
    }

    private static Relationship pia() {
        var profile = new Profile(
            "Pia Lormeau",
            Set.of(PartnerKind.INFLUENCER),
            "FR",
            null,
            List.of("fr"),
            List.of("Beauté"),
            "Mes trois enfants, ma rue"
        );
        var mail = new Contact(Contact.Channel.EMAIL, "pia@exemple.test", "", "Liste", DAY);
        var row = new Newcomer(
            "1",
            profile,
            List.of(PIA),
            Map.of(PIA.key(), Figures.followers(1200)),
            null,
            List.of(mail),
            List.of("salon"),
            null
        );
        Relationship known = Relationship.begun("b1", "p1", profile, List.of(), LIST).learning(row, LIST);
        return accepted(known.noted("n1", "Rencontrée au salon", "u1", NOW));
    }

    private static <T> T accepted(Decision<T> decision) {
        return switch (decision) {
            case Decision.Accepted<T>(T result, _) -> result;
            case Decision.Refused<T>(var reason) -> throw new AssertionError(reason.name());
        };
    }
}
