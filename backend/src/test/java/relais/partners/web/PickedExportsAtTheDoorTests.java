package relais.partners.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import relais.testing.Cast;
import relais.testing.WholeHouse;
import relais.wire.model.ExportView;
import relais.wire.model.PartnerView;

/** Rows picked one by one leave as the grid shows them. */
@WholeHouse
class PickedExportsAtTheDoorTests {

    private static final Map<String, Object> ON_TIKTOK = Map.of(
        "filter",
        List.of("NETWORK:TIKTOK"),
        "sort",
        "-followers"
    );

    @Autowired
    private Cast cast;

    private Cast.Troupe troupe;
    private String mark;
    private PartnerView ines;
    private PartnerView malo;
    private PartnerView zoe;

    @BeforeEach
    void threeOfWhomTwoAreOnTiktokToo() {
        troupe = cast.troupe();
        mark = UUID.randomUUID().toString().substring(0, 8);
        ines = onTiktokToo(onInstagram("Inès", 500_000), 1_000);
        malo = onTiktokToo(onInstagram("Malo", 2_000), 90_000);
        zoe = onInstagram("Zoé", 700_000);
    }

    @Test
    void theyComeInTheOrderOfTheViewWithTheAccountsItMeans() {
        assertThat(file("CSV", picked(ON_TIKTOK)).lines().skip(1)).containsExactly(
            "Malo,tiktok,malo" + mark + ",90000,300.00,tiktok Vidéo",
            "Inès,tiktok,ines" + mark + ",1000,300.00,tiktok Vidéo",
            "Zoé,instagram,zoe" + mark + ",700000,,"
        );
        List<Map<String, Object>> json = JsonPath.read(file("JSON", picked(ON_TIKTOK)), "$");
        assertThat(json).extracting("name").containsExactly("Malo", "Inès", "Zoé");
        assertThat(json)
            .extracting("handle")
            .containsExactly("malo" + mark, "ines" + mark, "zoe" + mark);
        assertThat(json).extracting("followers").containsExactly(90_000, 1_000, 700_000);
    }

    @Test
    void withoutAFilterTheLargestAccountIsMeant() {
        assertThat(
            file("CSV", picked(Map.of("sort", "-followers")))
                .lines()
                .skip(1)
        ).containsExactly(
            "Zoé,instagram,zoe" + mark + ",700000,,",
            "Inès,instagram,ines" + mark + ",500000,100.00,instagram Vidéo",
            "Malo,tiktok,malo" + mark + ",90000,100.00,instagram Vidéo"
        );
    }

    @Test
    void whoeverSaysNothingOfAViewGetsThemAsNamed() {
        Map<String, Object> named = Map.of("ids", List.of(ines.getId(), zoe.getId(), malo.getId()));
        List<Map<String, Object>> json = JsonPath.read(file("JSON", named), "$");
        assertThat(json).extracting("name").containsExactly("Inès", "Zoé", "Malo");
    }

    private Map<String, Object> picked(Map<String, Object> seenIn) {
        return Map.of("ids", List.of(ines.getId(), zoe.getId(), malo.getId()), "seenIn", seenIn);
    }

    private String file(String form, Map<String, Object> selection) {
        var columns = List.of("name", "network", "handle", "followers", "price", "priceOf");
        var asked = body(
            sent(
                HttpMethod.POST,
                "/api/brands/{brandId}/partner-exports",
                Map.of("selection", selection, "columns", columns, "form", form, "dialect", "EN"),
                troupe.brandId()
            ),
            ExportView.class
        );
        byte[] bytes = troupe
            .cm()
            .get()
            .uri(asked.getUrl())
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
        return new String(Objects.requireNonNull(bytes), StandardCharsets.UTF_8);
    }

    private PartnerView onInstagram(String name, long followers) {
        var who = Map.of(
            "handle",
            "@" + handle(name),
            "network",
            "INSTAGRAM",
            "displayName",
            name,
            "followers",
            followers
        );
        return view(sent(HttpMethod.POST, "/api/brands/{brandId}/partners", who, troupe.brandId()));
    }

    /** And dearer there than on Instagram. */
    private PartnerView onTiktokToo(PartnerView known, long followers) {
        String name = known.getDisplayName();
        var account = Map.of("version", known.getVersion(), "handle", "@" + handle(name), "network", "TIKTOK");
        PartnerView there = view(sent(HttpMethod.POST, "/accounts", account, known));
        var figures = Map.of(
            "version",
            there.getVersion(),
            "account",
            "tiktok:" + handle(name),
            "measuredOn",
            "2026-01-05",
            "source",
            "profil",
            "followers",
            followers
        );
        PartnerView measured = view(sent(HttpMethod.POST, "/metrics", figures, known));
        var sheet = Map.of(
            "version",
            measured.getVersion(),
            "displayName",
            name,
            "kinds",
            List.of("INFLUENCER"),
            "languages",
            List.of(),
            "categories",
            List.of(),
            "tags",
            List.of(),
            "contacts",
            List.of(),
            "rates",
            List.of(rate("INSTAGRAM", "100"), rate("TIKTOK", "300"))
        );
        return view(sent(HttpMethod.PUT, "", sheet, known));
    }

    private static Map<String, Object> rate(String network, String amount) {
        return Map.of(
            "network",
            network,
            "format",
            "Vidéo",
            "price",
            Map.of("amount", amount, "currency", "EUR"),
            "saidBy",
            "Capucine",
            "saidOn",
            "2026-01-05"
        );
    }

    private String handle(String name) {
        return relais.partners.Folding.fold(name) + mark;
    }

    private WebTestClient.ResponseSpec sent(HttpMethod how, String door, Object body, PartnerView of) {
        return sent(how, "/api/brands/{brandId}/partners/{partnerId}" + door, body, troupe.brandId(), of.getId());
    }

    private WebTestClient.ResponseSpec sent(HttpMethod how, String uri, Object body, String... ids) {
        return troupe
            .cm()
            .method(how)
            .uri(uri, (Object[]) ids)
            .bodyValue(body)
            .exchange();
    }

    private static PartnerView view(WebTestClient.ResponseSpec answer) {
        return body(answer, PartnerView.class);
    }

    private static <T> T body(WebTestClient.ResponseSpec answer, Class<T> type) {
        return Objects.requireNonNull(answer.expectStatus().isOk().expectBody(type).returnResult().getResponseBody());
    }
}
