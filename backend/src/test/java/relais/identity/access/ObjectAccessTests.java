package relais.identity.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import relais.identity.Role;
import relais.platform.Ids;
import relais.testing.Cast;
import relais.testing.WholeHouse;

/**
 * Real things of one brand, asked for by people of another brand under their own brand's address, and by another partner
 * in the portal: every path with an id, and never a way in.
 */
@WholeHouse
class ObjectAccessTests {

    @Autowired
    Cast cast;

    @Autowired
    ContractTable contract;

    Cast.Troupe owners;
    Map<String, String> theirs;
    PlausibleBody bodies;

    @BeforeEach
    void thingsOfABrand() throws IOException {
        owners = cast.troupe();
        bodies = new PlausibleBody();
        theirs = new HashMap<>();
        theirs.put(
            "partnerId",
            made(
                "/partners",
                Map.of("handle", "@ines." + owners.slug().replace('-', '.') + ".demo", "network", "INSTAGRAM")
            )
        );
        theirs.put(
            "agencyId",
            made("/agencies", Map.of("name", "Agence " + owners.slug(), "contacts", java.util.List.of()))
        );
        theirs.put("campaignId", made("/campaigns", campaign()));
        theirs.put(
            "collaborationId",
            made(
                "/collaborations",
                Map.of("campaignId", theirs.get("campaignId"), "partnerId", theirs.get("partnerId"))
            )
        );
    }

    @TestFactory
    Stream<DynamicTest> thingsOfAnotherBrandDoNotExist() {
        Cast.Person stranger = owners.neighbours().person(Role.MANAGER, Role.CM, Role.LEGAL, Role.FINANCE);
        String ownBrand = owners.neighbours().brandId();
        return withIds(Set.of("MANAGER", "CM", "LEGAL", "FINANCE")).map(operation ->
            dynamicTest(operation.id(), () -> nothingThere(operation, call(operation, ownBrand, stranger.browser())))
        );
    }

    @TestFactory
    Stream<DynamicTest> thingsOfAnotherPartnerDoNotExist() {
        WebTestClient stranger = owners.strangePartner().browser();
        return withIds(Set.of("partner")).map(operation ->
            dynamicTest(operation.id(), () -> nothingThere(operation, call(operation, owners.brandId(), stranger)))
        );
    }

    @TestFactory
    Stream<DynamicTest> nobodyIsAskedToSignIn() {
        WebTestClient nobody = cast.nobody();
        return withIds(Set.of("MANAGER", "CM", "LEGAL", "FINANCE", "partner", "admin")).map(operation ->
            dynamicTest(operation.id(), () -> assertThat(call(operation, owners.brandId(), nobody)).isEqualTo(401))
        );
    }

    private Stream<Operation> withIds(Set<String> access) {
        return contract
            .operations()
            .stream()
            .filter(operation -> operation.access().stream().anyMatch(access::contains))
            .filter(operation -> operation.path().getPatternString().replace("{brandId}", "").contains("{"));
    }

    /** A reader finds nothing; a writer finds nothing or is stopped by the shape of what was sent, never gets in. */
    private static void nothingThere(Operation operation, int status) {
        if (operation.method() == HttpMethod.GET || operation.method() == HttpMethod.DELETE) {
            assertThat(status).isEqualTo(404);
        } else {
            assertThat(status).isIn(404, 400, 415);
        }
    }

    private int call(Operation operation, String brandId, WebTestClient browser) {
        String path = operation.path().getPatternString().replace("{brandId}", brandId).replace("{number}", "1");
        for (Map.Entry<String, String> id : theirs.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        path = path.replaceAll("\\{\\w+}", Ids.next()) + bodies.question(operation);
        WebTestClient.RequestBodySpec request = browser.method(operation.method()).uri(path);
        Object body = bodies.of(operation);
        var sent = body == null ? request : request.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
        return sent.exchange().expectBody().returnResult().getStatus().value();
    }

    private String made(String path, Map<String, ?> body) {
        Map<?, ?> thing = owners
            .person(Role.MANAGER, Role.CM)
            .browser()
            .post()
            .uri("/api/brands/" + owners.brandId() + path)
            .bodyValue(body)
            .exchange()
            .expectStatus()
            .is2xxSuccessful()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();
        return String.valueOf(thing.get("id"));
    }

    private static Map<String, ?> campaign() {
        return Map.of(
            "name",
            "Marée Haute",
            "objective",
            "Faire connaître",
            "classification",
            "PAID",
            "from",
            "2026-11-20",
            "budget",
            Map.of("amount", "18000.00", "currency", "EUR")
        );
    }
}
