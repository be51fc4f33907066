package relais.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import relais.testing.Cast;
import relais.testing.WholeHouse;

/** What the browser is given, and what it is told not to do. */
@WholeHouse
class FrontDoorTests {

    @Autowired
    Cast cast;

    @ParameterizedTest
    @ValueSource(strings = { "/", "/today", "/b/clairembrun/partners/01ABC", "/l/some-token", "/index.html" })
    void everyAddressOfTheInterfaceIsItsOnePage(String path) {
        cast.nobody()
            .get()
            .uri(path)
            .accept(MediaType.TEXT_HTML)
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .contentTypeCompatibleWith(MediaType.TEXT_HTML)
            .expectHeader()
            .valueEquals("Cache-Control", "no-store")
            .expectHeader()
            .value("Content-Security-Policy", policy ->
                assertThat(policy).contains("script-src 'self'", "frame-ancestors 'none'").doesNotContain("unsafe-eval")
            );
    }

    @Test
    void eachPageHasANonceOfItsOwn() {
        assertThat(policy()).isNotEqualTo(policy());
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/nothing", "/api", "/assets/nothing.js", "/nothing.png" })
    void whatDoesNotExistIsAProblemAndNeverThePage(String path) {
        cast.nobody()
            .get()
            .uri(path)
            .exchange()
            .expectStatus()
            .isNotFound()
            .expectBody()
            .jsonPath("$.code")
            .isEqualTo("NOT_FOUND");
    }

    @Test
    void dataIsNotKeptAndNotFramed() {
        cast.nobody()
            .get()
            .uri("/api/session")
            .exchange()
            .expectHeader()
            .valueEquals("X-Content-Type-Options", "nosniff")
            .expectHeader()
            .valueEquals("X-Frame-Options", "DENY")
            .expectHeader()
            .valueEquals("Cache-Control", "no-store");
    }

    private String policy() {
        WebTestClient.ResponseSpec page = cast.nobody().get().uri("/").exchange();
        return String.valueOf(
            page.expectBody().returnResult().getResponseHeaders().getFirst("Content-Security-Policy")
        );
    }
}
