package relais.campaigns.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import relais.testing.Cast;
import relais.testing.WholeHouse;
import relais.wire.model.CampaignPage;
import relais.wire.model.CampaignView;

/** A CM plans a campaign, changes it, and finds it again. */
@WholeHouse
class CampaignsAtTheDoorTests {

    private static final String CAMPAIGNS = "/api/brands/{brandId}/campaigns";

    @Autowired
    private Cast cast;

    private Cast.Troupe troupe;

    @BeforeEach
    void aBrand() {
        troupe = cast.troupe();
    }

    private static Map<String, Object> plan(String name, String from) {
        return Map.of(
            "name",
            name,
            "objective",
            "Faire connaître Marée Haute",
            "classification",
            "PAID",
            "from",
            from,
            "budget",
            Map.of("amount", "18000.00", "currency", "EUR")
        );
    }

    @Test
    void aPlannedCampaignIsFoundAgain() {
        CampaignView planned = planned(plan("Marée Haute", "2026-11-03"), null);
        assertThat(planned.getTargetCountries()).containsExactly("FR");
        CampaignView found = troupe
            .legal()
            .get()
            .uri(CAMPAIGNS + "/{id}", troupe.brandId(), planned.getId())
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(CampaignView.class)
            .returnResult()
            .getResponseBody();
        assertThat(found).isNotNull();
        assertThat(found.getBudget().getAmount()).isEqualTo("18000.00");
        assertThat(found.getActions()).isEmpty();
    }

    @Test
    void theSameRequestTwicePlansOneCampaignAndAnotherUnderItsKeyIsRefused() {
        UUID key = UUID.randomUUID();
        var first = planned(plan("Marée Haute", "2026-11-03"), key);
        assertThat(planned(plan("Marée Haute", "2026-11-03"), key).getId()).isEqualTo(first.getId());
        post(plan("Autre", "2026-11-03"), key)
            .expectStatus()
            .isEqualTo(409)
            .expectBody()
            .jsonPath("$.code")
            .isEqualTo("KEY_REUSED");
        assertThat(page(null).getTotal()).isOne();
    }

    @Test
    void campaignsComeAPageAtATimeTheLatestToStartFirst() {
        planned(plan("Un", "2026-01-01"), null);
        planned(plan("Deux", "2026-02-01"), null);
        planned(plan("Trois", "2026-03-01"), null);
        CampaignPage first = page(null);
        assertThat(first.getItems()).extracting(CampaignView::getName).containsExactly("Trois", "Deux");
        CampaignPage second = page(first.getNextCursor());
        assertThat(second.getItems()).extracting(CampaignView::getName).containsExactly("Un");
        assertThat(second.getNextCursor()).isNull();
    }

    @Test
    void aChangeNamesTheVersionItSaw() {
        CampaignView planned = planned(plan("Marée Haute", "2026-11-03"), null);
        Map<String, Object> change = Map.of("version", planned.getVersion(), "plan", plan("Marée Basse", "2026-11-03"));
        put(planned, change).expectStatus().isOk();
        put(planned, change)
            .expectStatus()
            .isEqualTo(409)
            .expectBody()
            .jsonPath("$.code")
            .isEqualTo("CHANGED_MEANWHILE");
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        var backwards = new HashMap<>(plan("Marée Haute", "2026-11-03"));
        backwards.put("to", "2026-11-01");
        post(backwards, null)
            .expectStatus()
            .isEqualTo(409)
            .expectBody()
            .jsonPath("$.code")
            .isEqualTo("CAMPAIGN_ENDS_BEFORE_IT_STARTS");
        var nowhere = new HashMap<>(plan("Marée Haute", "2026-11-03"));
        nowhere.put("targetCountries", List.of("ZZ"));
        post(nowhere, null)
            .expectStatus()
            .isEqualTo(409)
            .expectBody()
            .jsonPath("$.code")
            .isEqualTo("CAMPAIGN_COUNTRY_UNKNOWN");
    }

    @Test
    void anotherBrandsCampaignIsNotThere() {
        CampaignView planned = planned(plan("Marée Haute", "2026-11-03"), null);
        Cast.Troupe neighbours = troupe.neighbours();
        neighbours
            .cm()
            .get()
            .uri(CAMPAIGNS + "/{id}", neighbours.brandId(), planned.getId())
            .exchange()
            .expectStatus()
            .isNotFound();
    }

    private WebTestClient.ResponseSpec put(CampaignView seen, Map<String, Object> change) {
        return troupe
            .cm()
            .put()
            .uri(CAMPAIGNS + "/{id}", troupe.brandId(), seen.getId())
            .bodyValue(change)
            .exchange();
    }

    private WebTestClient.ResponseSpec post(Map<String, Object> plan, @Nullable UUID key) {
        return troupe
            .cm()
            .post()
            .uri(CAMPAIGNS, troupe.brandId())
            .headers(headers -> {
                if (key != null) {
                    headers.set("Idempotency-Key", key.toString());
                }
            })
            .bodyValue(plan)
            .exchange();
    }

    private CampaignView planned(Map<String, Object> plan, @Nullable UUID key) {
        return Objects.requireNonNull(
            post(plan, key).expectStatus().isOk().expectBody(CampaignView.class).returnResult().getResponseBody()
        );
    }

    private CampaignPage page(@Nullable String cursor) {
        return Objects.requireNonNull(
            troupe
                .cm()
                .get()
                .uri(uri -> {
                    uri.path(CAMPAIGNS).queryParam("limit", 2);
                    return (cursor == null ? uri : uri.queryParam("cursor", cursor)).build(troupe.brandId());
                })
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(CampaignPage.class)
                .returnResult()
                .getResponseBody()
        );
    }
}
