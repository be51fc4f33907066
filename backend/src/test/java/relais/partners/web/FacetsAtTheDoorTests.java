package relais.partners.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import relais.identity.Role;
import relais.testing.Cast;
import relais.testing.WholeHouse;
import relais.wire.model.Choice;
import relais.wire.model.FacetView;
import relais.wire.model.PartnerView;

/** Somebody looks for a value of a facet by its name. */
@WholeHouse
class FacetsAtTheDoorTests {

    private static final String LOOK = "/api/brands/{brandId}/partners/facet-values";

    @Autowired
    private Cast cast;

    private Cast.Troupe troupe;

    @BeforeEach
    void aBrandWithTwo() {
        troupe = cast.troupe();
        added("FR", "Vélo");
        added("BE", "Élevage");
    }

    @Test
    void aCategoryIsFoundWithoutItsAccentsAndCountedAsTheListIs() {
        assertThat(values(Map.of("facet", "CATEGORY", "words", "ELEV")))
            .singleElement()
            .isEqualTo(new Choice("elevage", "Élevage", 1L));
        var inFrance = Map.of("filter", List.of("COUNTRY:FR", "CATEGORY:velo"));
        assertThat(values(Map.of("facet", "CATEGORY", "words", "v", "question", inFrance)))
            .extracting(Choice::getLabel)
            .containsExactly("Vélo");
    }

    @Test
    void aColleagueIsFoundByTheirName() {
        PartnerView followed = added("FR", "Vélo");
        String cm = troupe.person(Role.CM).id();
        troupe
            .cm()
            .patch()
            .uri("/api/brands/{brandId}/partners/{partnerId}/cells", troupe.brandId(), followed.getId())
            .bodyValue(Map.of("version", followed.getVersion(), "ownerId", cm))
            .exchange()
            .expectStatus()
            .isOk();
        assertThat(values(Map.of("facet", "OWNER", "words", "cm"))).containsExactly(new Choice(cm, "CM", 1L));
        assertThat(values(Map.of("facet", "OWNER", "words", cm.substring(4)))).isEmpty();
    }

    @Test
    void financeSeesNamesOnlyAndAnotherBrandNothing() {
        look(troupe.finance(), troupe.brandId(), Map.of("facet", "TAG", "words", ""))
            .expectStatus()
            .isForbidden();
        FacetView theirs = body(
            look(troupe.otherBrandsCm(), troupe.neighbours().brandId(), Map.of("facet", "CATEGORY", "words", "velo"))
        );
        assertThat(theirs.getValues()).isEmpty();
    }

    private List<Choice> values(Map<String, Object> asked) {
        return body(look(troupe.legal(), troupe.brandId(), asked)).getValues();
    }

    private static WebTestClient.ResponseSpec look(WebTestClient who, String brandId, Map<String, Object> asked) {
        return who.post().uri(LOOK, brandId).bodyValue(asked).exchange();
    }

    private static FacetView body(WebTestClient.ResponseSpec answer) {
        return Objects.requireNonNull(
            answer.expectStatus().isOk().expectBody(FacetView.class).returnResult().getResponseBody()
        );
    }

    private PartnerView added(String country, String category) {
        var who = Map.of(
            "handle",
            "@" + UUID.randomUUID().toString().substring(0, 12).replace("-", ""),
            "network",
            "TIKTOK",
            "country",
            country,
            "categories",
            List.of(category)
        );
        return Objects.requireNonNull(
            troupe
                .cm()
                .post()
                .uri("/api/brands/{brandId}/partners", troupe.brandId())
                .bodyValue(who)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(PartnerView.class)
                .returnResult()
                .getResponseBody()
        );
    }
}
