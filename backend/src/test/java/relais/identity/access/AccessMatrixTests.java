package relais.identity.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
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
import relais.platform.Ids;
import relais.testing.Cast;
import relais.testing.WholeHouse;

/** Every operation of the contract, tried by everyone: the contract agrees with the matrix, the house with both. */
@WholeHouse
class AccessMatrixTests {

    @Autowired
    Cast cast;

    @Autowired
    ContractTable contract;

    Cast.Troupe troupe;

    @BeforeEach
    void aBrand() {
        troupe = cast.troupe();
    }

    @TestFactory
    Stream<DynamicTest> theContractAgreesWithTheMatrix() {
        return contract
            .operations()
            .stream()
            .map(operation ->
                dynamicTest(operation.id(), () ->
                    assertThat(operation.access())
                        .as("x-relais-access of %s, row «%s»", operation.id(), RoleMatrix.rowOf(operation.id()))
                        .isEqualTo(RoleMatrix.allowed(operation.id()))
                )
            );
    }

    @TestFactory
    Stream<DynamicTest> whoMayMayAndWhoMayNotIsTold() {
        Map<String, WebTestClient> everyone = everyone();
        return contract
            .operations()
            .stream()
            .filter(operation -> !RoleMatrix.allowed(operation.id()).contains("public"))
            .flatMap(operation ->
                everyone
                    .entrySet()
                    .stream()
                    .map(who ->
                        dynamicTest(operation.id() + " by " + who.getKey(), () ->
                            tried(operation, who.getKey(), who.getValue())
                        )
                    )
            );
    }

    @TestFactory
    Stream<DynamicTest> anAddressSpelledOtherwiseIsTheSameAddress() {
        WebTestClient nobody = troupe.nobody();
        return contract
            .operations()
            .stream()
            .filter(operation -> !RoleMatrix.allowed(operation.id()).contains("public"))
            .map(operation ->
                dynamicTest(operation.id(), () -> {
                    String spelled = address(operation).replaceFirst("/api", "/%61pi");
                    assertThat(call(operation, nobody, URI.create(cast.address() + spelled))).isEqualTo(401);
                })
            );
    }

    private void tried(Operation operation, String who, WebTestClient browser) {
        int status = call(operation, browser, URI.create(cast.address() + address(operation)));
        Set<String> allowed = RoleMatrix.allowed(operation.id());
        boolean ofBrand = operation.path().getPatternString().contains("{brandId}");
        boolean isMember = !who.equals("nobody") && !who.equals("partner");
        boolean may = switch (who) {
            case "nobody" -> false;
            case "partner", "admin" -> allowed.contains(who) || (isMember && !ofBrand && allowed.contains("member"));
            case "stranger" -> !ofBrand && (allowed.contains("member") || allowed.contains("CM"));
            default -> allowed.contains(who) || allowed.contains("member");
        };
        if (may) {
            assertThat(status).as("a way in, and no failure").isNotIn(401, 403, 405).isLessThan(500);
        } else {
            assertThat(status).isEqualTo(refusal(who, ofBrand));
        }
    }

    private static int refusal(String who, boolean ofBrand) {
        return switch (who) {
            case "nobody" -> 401;
            case "partner", "admin", "stranger" -> ofBrand ? 404 : 403;
            default -> 403;
        };
    }

    private String address(Operation operation) {
        return operation
            .path()
            .getPatternString()
            .replace("{brandId}", troupe.brandId())
            .replaceAll("\\{number}", "1")
            .replaceAll("\\{\\w+}", Ids.next());
    }

    private static int call(Operation operation, WebTestClient browser, URI address) {
        WebTestClient patient = browser.mutate().responseTimeout(Duration.ofSeconds(30)).build();
        WebTestClient.RequestBodySpec request = patient.method(operation.method()).uri(address);
        boolean hasBody = operation.method() != HttpMethod.GET && operation.method() != HttpMethod.DELETE;
        var sent = hasBody ? request.contentType(MediaType.APPLICATION_JSON).bodyValue("{}") : request;
        return sent.exchange().expectBody().returnResult().getStatus().value();
    }

    private Map<String, WebTestClient> everyone() {
        Map<String, WebTestClient> everyone = new LinkedHashMap<>();
        everyone.put("nobody", troupe.nobody());
        everyone.put("MANAGER", troupe.manager());
        everyone.put("CM", troupe.cm());
        everyone.put("LEGAL", troupe.legal());
        everyone.put("FINANCE", troupe.finance());
        everyone.put("admin", troupe.admin());
        everyone.put("stranger", troupe.otherBrandsCm());
        everyone.put("partner", troupe.strangePartner().browser());
        return everyone;
    }
}
