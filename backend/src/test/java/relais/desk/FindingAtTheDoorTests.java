package relais.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import relais.testing.Cast;
import relais.testing.WholeHouse;

/** A few words lead to whom or what one means, and never further than one may see. */
@WholeHouse
class FindingAtTheDoorTests {

    @Autowired
    private Cast cast;

    private Cast.Troupe troupe;

    @BeforeEach
    void somebodyToFind() {
        troupe = cast.troupe();
        posted(
            "/partners",
            Map.of("handle", "@ysaline.dorvaux", "network", "INSTAGRAM", "displayName", "Ysaline Dorvaux")
        );
        posted(
            "/campaigns",
            Map.of(
                "name",
                "Été d’Ysaline",
                "objective",
                "Faire connaître",
                "classification",
                "PAID",
                "from",
                "2026-11-03",
                "budget",
                Map.of("amount", "18000.00", "currency", "EUR")
            )
        );
        posted(
            "/views",
            Map.of(
                "name",
                "Autour d’Ysaline",
                "shared",
                true,
                "question",
                Map.of(),
                "columns",
                List.of(),
                "density",
                "COMPACT"
            )
        );
    }

    @Test
    void aCmFindsPeopleCampaignsAndViewsByTheBeginningsOfWords() {
        String found = found(troupe.cm(), "ysal");
        assertThat(names(found, "partners")).containsExactly("Ysaline Dorvaux");
        assertThat(names(found, "campaigns")).containsExactly("Été d’Ysaline");
        assertThat(names(found, "views")).containsExactly("Autour d’Ysaline");
        assertThat(JsonPath.<String>read(found, "$.partners[0].about")).isEqualTo("@ysaline.dorvaux");
        assertThat(JsonPath.<String>read(found, "$.partners[0].brandSlug")).isEqualTo(troupe.slug());
        assertThat(names(found(troupe.cm(), "ete ysa"), "campaigns")).containsExactly("Été d’Ysaline");
        assertThat(names(found(troupe.cm(), "@ysaline.dorvaux"), "partners")).containsExactly("Ysaline Dorvaux");
    }

    @Test
    void financeFindsNamesOnly() {
        String found = found(troupe.finance(), "ysaline");
        assertThat(names(found, "partners")).containsExactly("Ysaline Dorvaux");
        assertThat(JsonPath.<String>read(found, "$.partners[0].about")).isEmpty();
        assertThat(names(found, "views")).isEmpty();
    }

    @Test
    void anAdministratorAndAnotherBrandFindNothing() {
        for (WebTestClient other : List.of(troupe.admin(), troupe.otherBrandsCm())) {
            String found = found(other, "ysaline");
            assertThat(names(found, "partners")).isEmpty();
            assertThat(names(found, "campaigns")).isEmpty();
            assertThat(names(found, "views")).isEmpty();
        }
    }

    @Test
    void wordsAreMetAtTheirBeginnings() {
        assertThat(Finding.isMeant("mar hau", "Marée Haute")).isTrue();
        assertThat(Finding.isMeant("aute", "Marée Haute")).isFalse();
        assertThat(Finding.isMeant(" … ", "Marée Haute")).isFalse();
    }

    private void posted(String path, Map<String, ?> body) {
        troupe
            .cm()
            .post()
            .uri("/api/brands/" + troupe.brandId() + path)
            .bodyValue(body)
            .exchange()
            .expectStatus()
            .isOk();
    }

    private static String found(WebTestClient by, String words) {
        return by
            .get()
            .uri("/api/find?q={q}", words)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    }

    private static List<String> names(String found, String kind) {
        return JsonPath.read(found, "$." + kind + "[*].name");
    }
}
