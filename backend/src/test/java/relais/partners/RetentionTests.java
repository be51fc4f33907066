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
        Keeping keeping = Keeping.nothing("b1", "p1");
        assertThat(keeping.since(DAY)).isEqualTo(DAY);
        assertThat(keeping.thinned(DAY.plusYears(2)).since(DAY)).isEqualTo(DAY.plusYears(2));
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
