package relais.partners.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import relais.testing.Cast;
import relais.testing.WholeHouse;

/** A CM keeps a view, shares it, and everybody finds what they may. */
@WholeHouse
class SavedViewsAtTheDoorTests {

    @Autowired
    private Cast cast;

    private Cast.Troupe troupe;

    @BeforeEach
    void aBrand() {
        troupe = cast.troupe();
    }

    @Test
    void aViewIsFoundAgainAsItWasKept() {
        String id = JsonPath.read(saved(troupe.cm(), "Beauté", false), "$.id");
        String list = listed(troupe.cm());
        assertThat(JsonPath.<List<String>>read(list, "$.items[*].id")).containsExactly(id);
        assertThat(JsonPath.<Map<String, Object>>read(list, "$.items[0].sheet")).isEqualTo(sheet("Beauté", false));
    }

    @Test
    void aPersonalViewIsNobodyElsesAndASharedOneEverybodys() {
        String own = JsonPath.read(saved(troupe.cm(), "À moi", false), "$.id");
        saved(troupe.cm(), "À tous", true);
        for (WebTestClient other : List.of(troupe.manager(), troupe.legal())) {
            assertThat(JsonPath.<List<String>>read(listed(other), "$.items[*].sheet.name")).containsExactly("À tous");
        }
        change(troupe.manager(), own, 1, sheet("Volée", false)).expectStatus().isNotFound();
        assertThat(JsonPath.<List<?>>read(listed(troupe.neighbours().cm(), troupe.neighbours()), "$.items")).isEmpty();
    }

    @Test
    void aSharedViewIsChangedByManagersAndByNobodyElse() {
        String id = JsonPath.read(saved(troupe.cm(), "Beauté", true), "$.id");
        change(troupe.legal(), id, 1, sheet("Autre", true))
            .expectStatus()
            .isEqualTo(409)
            .expectBody()
            .jsonPath("$.code")
            .isEqualTo("NOT_YOUR_VIEW");
        change(troupe.manager(), id, 1, sheet("Soin", true)).expectStatus().isOk();
        change(troupe.cm(), id, 1, sheet("Trop tard", true))
            .expectStatus()
            .isEqualTo(409)
            .expectBody()
            .jsonPath("$.code")
            .isEqualTo("CHANGED_MEANWHILE");
    }

    @Test
    void aRemovedViewIsGoneForAllAndComesBack() {
        String id = JsonPath.read(saved(troupe.cm(), "Beauté", true), "$.id");
        asked(troupe.cm(), HttpMethod.DELETE, "/views/" + id + "?version=1", null)
            .expectStatus()
            .isOk();
        assertThat(JsonPath.<List<?>>read(listed(troupe.manager()), "$.items")).isEmpty();
        asked(troupe.cm(), HttpMethod.POST, "/views/" + id + "/restoration", Map.of("version", 2))
            .expectStatus()
            .isOk();
        assertThat(JsonPath.<List<String>>read(listed(troupe.manager()), "$.items[*].id")).containsExactly(id);
    }

    @Test
    void whatAGridOpensWithIsEachOnesOwnChoice() {
        String id = JsonPath.read(saved(troupe.cm(), "Beauté", true), "$.id");
        asked(troupe.cm(), HttpMethod.PUT, "/usual-view", Map.of("viewId", id)).expectStatus().isOk();
        assertThat(JsonPath.<String>read(listed(troupe.cm()), "$.usual")).isEqualTo(id);
        assertThat(JsonPath.<Map<String, Object>>read(listed(troupe.manager()), "$")).doesNotContainKey("usual");
        asked(troupe.cm(), HttpMethod.PUT, "/usual-view", Map.of()).expectStatus().isOk();
        assertThat(JsonPath.<Map<String, Object>>read(listed(troupe.cm()), "$")).doesNotContainKey("usual");
        asked(troupe.cm(), HttpMethod.PUT, "/usual-view", Map.of("viewId", "nothing")).expectStatus().isNotFound();
    }

    private String saved(WebTestClient by, String name, boolean shared) {
        return text(asked(by, HttpMethod.POST, "/views", sheet(name, shared)));
    }

    private WebTestClient.ResponseSpec change(WebTestClient by, String id, int version, Map<String, Object> sheet) {
        return asked(by, HttpMethod.PUT, "/views/" + id, Map.of("version", version, "sheet", sheet));
    }

    private String listed(WebTestClient by) {
        return listed(by, troupe);
    }

    private static String listed(WebTestClient by, Cast.Troupe troupe) {
        return text(
            by
                .get()
                .uri("/api/brands/" + troupe.brandId() + "/views")
                .exchange()
        );
    }

    private WebTestClient.ResponseSpec asked(WebTestClient by, HttpMethod method, String path, Object body) {
        var request = by.method(method).uri("/api/brands/" + troupe.brandId() + path);
        return body == null ? request.exchange() : request.bodyValue(body).exchange();
    }

    private static String text(WebTestClient.ResponseSpec answer) {
        return answer.expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }

    private static Map<String, Object> sheet(String name, boolean shared) {
        return Map.of(
            "name",
            name,
            "shared",
            shared,
            "question",
            Map.of(
                "q",
                "crème",
                "filter",
                List.of("COUNTRY:FR", "-TAG:été"),
                "followersMin",
                1000,
                "priceMax",
                500.0,
                "sort",
                "-lights"
            ),
            "columns",
            List.of(Map.of("id", "followers", "width", 120), Map.of("id", "lights")),
            "density",
            "COMPACT"
        );
    }
}
