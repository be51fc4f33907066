package relais.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.campaigns.CampaignRefusal.*;
import static relais.platform.decision.Decision.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import relais.campaigns.Campaign.Plan;
import relais.platform.Money;
import relais.platform.decision.Decision;

class CampaignTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate START = LocalDate.of(2026, 11, 3);

    private static Plan plan(String name, @Nullable LocalDate to, List<String> countries, String budget) {
        return new Plan(
            name,
            "Faire connaître",
            Classification.PAID,
            START,
            to,
            countries,
            Money.euros(budget),
            "",
            "La démo bat l'avant-après"
        );
    }

    private static Decision<Campaign> planned(Plan plan) {
        return Campaign.planned("c1", "b1", plan, "u-leonie", MONDAY);
    }

    private static Campaign accepted(Decision<Campaign> decision) {
        return ((Decision.Accepted<Campaign>) decision).result();
    }

    @Test
    void aCampaignIsForFranceUnlessSaidOtherwise() {
        assertThat(accepted(planned(plan("Marée Haute", null, List.of(), "18000"))).targetCountries()).containsExactly(
            "FR"
        );
    }

    @Test
    void aCampaignCannotEndBeforeItStarts() {
        assertThat(planned(plan("Marée Haute", START.minusDays(1), List.of("FR"), "0"))).isEqualTo(
            refused(CAMPAIGN_ENDS_BEFORE_IT_STARTS)
        );
    }

    @Test
    void aCampaignMayStayOpen() {
        assertThat(accepted(planned(plan("Les Salles de bain", null, List.of("FR"), "3000"))).to()).isNull();
    }

    @Test
    void aCampaignHasAName() {
        assertThat(planned(plan("  ", null, List.of("FR"), "0"))).isEqualTo(refused(CAMPAIGN_NAMELESS));
    }

    @Test
    void aBudgetIsNotNegative() {
        assertThat(planned(plan("Marée Haute", null, List.of("FR"), "-1"))).isEqualTo(
            refused(CAMPAIGN_BUDGET_NEGATIVE)
        );
    }

    @Test
    void aCountryMustExist() {
        assertThat(planned(plan("Marée Haute", null, List.of("FR", "ZZ"), "0"))).isEqualTo(
            refused(CAMPAIGN_COUNTRY_UNKNOWN.with(Map.of("country", "ZZ")))
        );
    }

    @Test
    void changingNothingIsNoNews() {
        var plan = plan("Marée Haute", null, List.of("FR"), "18000");
        var campaign = accepted(planned(plan));
        assertThat(campaign.changed(plan, "u-leonie")).isEqualTo(Decision.accepted(campaign));
    }
}
