package relais.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import relais.testing.Cast;
import relais.testing.WholeHouse;

/** Coming in, and being turned away. */
@WholeHouse
class SignInTests {

    @Autowired
    Cast cast;

    Cast.Troupe troupe;

    @BeforeEach
    void aBrand() {
        troupe = cast.troupe();
    }

    @Test
    void aMemberComesInByPasswordAndSeesTheirBrandOnly() {
        Cast.Person carol = troupe.person(Role.CM);
        signIn(cast.nobody(), carol.email().toUpperCase(java.util.Locale.ROOT), carol.password())
            .expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$.kind")
            .isEqualTo("MEMBER")
            .jsonPath("$.brands.length()")
            .isEqualTo(1)
            .jsonPath("$.brands[0].id")
            .isEqualTo(troupe.brandId())
            .jsonPath("$.brands[0].roles[0]")
            .isEqualTo("CM");
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOfOtherSites() {
        Cast.Person carol = troupe.person(Role.CM);
        signIn(cast.nobody(), carol.email(), carol.password())
            .expectCookie()
            .httpOnly("RELAIS_SESSION", true)
            .expectCookie()
            .sameSite("RELAIS_SESSION", "Lax");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreToldTheSame() {
        Cast.Person carol = troupe.person(Role.CM);
        String wrong = refusal(signIn(cast.nobody(), carol.email(), "not the right password"));
        String unknown = refusal(signIn(cast.nobody(), "personne@exemple.test", "not the right password"));
        assertThat(wrong).isEqualTo(unknown).contains("WRONG_CREDENTIALS");
    }

    @Test
    void whoTriesTooOftenWaits() {
        WebTestClient browser = cast.nobody();
        String address = "essais-" + troupe.slug() + "@exemple.test";
        for (int i = 0; i < 10; i++) {
            signIn(browser, address, "try number " + i)
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT);
        }
        signIn(browser, address, "one too many")
            .expectStatus()
            .isEqualTo(HttpStatus.TOO_MANY_REQUESTS)
            .expectBody()
            .jsonPath("$.code")
            .isEqualTo("TOO_MANY_REQUESTS")
            .jsonPath("$.params.retryAfter")
            .isNotEmpty();
    }

    @Test
    void withoutTheTokenOfThePageNothingIsChanged() {
        WebTestClient.bindToServer()
            .baseUrl(cast.address())
            .build()
            .post()
            .uri("/api/session")
            .bodyValue(Map.of("email", "a@b.c", "password", "x"))
            .exchange()
            .expectStatus()
            .isForbidden()
            .expectBody()
            .jsonPath("$.code")
            .isEqualTo("CSRF_MISSING");
    }

    @Test
    void signingOutEndsTheSession() {
        WebTestClient browser = troupe.cm();
        browser.delete().uri("/api/session").exchange().expectStatus().isOk();
        browser.get().uri("/api/brands/{id}/team", troupe.brandId()).exchange().expectStatus().isUnauthorized();
    }

    @Test
    void anInvitationWorksOnceAndOnlyPressingSpendsIt() {
        Map<?, ?> invited = cast
            .admin()
            .post()
            .uri("/api/users")
            .bodyValue(
                Map.of(
                    "name",
                    "Noé",
                    "email",
                    "noe-" + troupe.slug() + "@exemple.test",
                    "admin",
                    false,
                    "roles",
                    java.util.List.of()
                )
            )
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();
        String url = String.valueOf(invited.get("invitationUrl"));
        String token = url.substring(url.lastIndexOf('/') + 1);
        WebTestClient browser = cast.nobody();
        for (int i = 0; i < 3; i++) {
            browser
                .get()
                .uri("/api/links/{token}", token)
                .exchange()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("READY")
                .jsonPath("$.name")
                .isEqualTo("Noé");
        }
        open(browser, token, "short")
            .expectStatus()
            .isEqualTo(409)
            .expectBody()
            .jsonPath("$.code")
            .isEqualTo("WEAK_PASSWORD");
        open(browser, token, "des vagues et du savon")
            .expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$.target")
            .isEqualTo("/today");
        open(browser, token, "des vagues et du savon").expectBody().jsonPath("$.code").isEqualTo("LINK_SPENT");
        browser.get().uri("/api/links/{token}", token).exchange().expectBody().jsonPath("$.name").doesNotExist();
        browser.get().uri("/api/links/{token}", "nothing").exchange().expectStatus().isNotFound();
    }

    @Test
    void aPartnersLinkLeadsToTheirPageAndIsSpentByTheFirstPress() {
        Cast.Person partner = troupe.strangePartner();
        partner
            .browser()
            .get()
            .uri("/api/session")
            .exchange()
            .expectBody()
            .jsonPath("$.kind")
            .isEqualTo("PARTNER")
            .jsonPath("$.partnerId")
            .isEqualTo(partner.id());
    }

    @Test
    void aClosedAccountIsOutAtOnce() {
        Cast.Person carol = troupe.person(Role.CM);
        Map<String, Object> closed = Map.of(
            "version",
            2,
            "name",
            "Carol",
            "admin",
            false,
            "open",
            false,
            "roles",
            java.util.List.of()
        );
        cast.admin().put().uri("/api/users/{id}", carol.id()).bodyValue(closed).exchange().expectStatus().isOk();
        carol.browser().get().uri("/api/session").exchange().expectBody().jsonPath("$.kind").isEqualTo("NONE");
        signIn(cast.nobody(), carol.email(), carol.password())
            .expectBody()
            .jsonPath("$.code")
            .isEqualTo("WRONG_CREDENTIALS");
    }

    @Test
    void outsideTheDemoNobodyEntersAsADemoPerson() {
        cast.nobody()
            .post()
            .uri("/api/session/demo")
            .bodyValue(Map.of("personId", troupe.person(Role.CM).id()))
            .exchange()
            .expectStatus()
            .isNotFound();
    }

    @Test
    void theFirstAdministratorIsMadeOnce() {
        cast.admin();
        cast.nobody()
            .post()
            .uri("/api/first-admin")
            .bodyValue(Map.of("name", "Eve", "email", "eve@exemple.test", "password", "encore quatre autres mots"))
            .exchange()
            .expectStatus()
            .isEqualTo(409)
            .expectBody()
            .jsonPath("$.code")
            .isEqualTo("FIRST_ADMIN_EXISTS");
    }

    private static WebTestClient.ResponseSpec signIn(WebTestClient browser, String email, String password) {
        return browser
            .post()
            .uri("/api/session")
            .bodyValue(Map.of("email", email, "password", password))
            .exchange();
    }

    private static WebTestClient.ResponseSpec open(WebTestClient browser, String token, String password) {
        return browser.post().uri("/api/links/{token}", token).bodyValue(Map.of("password", password)).exchange();
    }

    private static String refusal(WebTestClient.ResponseSpec response) {
        return String.valueOf(
            response.expectStatus().isEqualTo(409).expectBody(String.class).returnResult().getResponseBody()
        );
    }
}
