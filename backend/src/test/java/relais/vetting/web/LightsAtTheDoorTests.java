package relais.vetting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.testing.Dealing.soon;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import relais.partners.Figures;
import relais.partners.Handle;
import relais.partners.Knowing;
import relais.partners.Network;
import relais.partners.Newcomer;
import relais.partners.Origin;
import relais.partners.PartnerKind;
import relais.partners.Profile;
import relais.partners.Roster;
import relais.platform.Ids;
import relais.testing.Cast;
import relais.testing.WholeHouse;
import relais.vetting.GateReading;
import relais.vetting.Gatekeeping;
import relais.wire.model.GateKey;
import relais.wire.model.LightAxis;
import relais.wire.model.LightColour;
import relais.wire.model.LightReading;
import relais.wire.model.LightsAction;
import relais.wire.model.LightsReport;

/** A CM turns five greys into five greens with short forms, and nothing else opens the gate. */
@WholeHouse
class LightsAtTheDoorTests {

    private static final String LIGHTS = "/api/brands/{brandId}/partners/{partnerId}/lights";
    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneOffset.UTC);
    private static final Map<String, Object> AUDIENCE = Map.of(
        "countries",
        Map.of("FR", 78, "BE", 6),
        "ages",
        Map.of("25-34", 44, "35-44", 26),
        "genders",
        Map.of("F", 84, "M", 16)
    );

    @Autowired
    private Cast cast;

    @Autowired
    private Roster roster;

    @Autowired
    private Knowing knowing;

    @Autowired
    private Gatekeeping gatekeeping;

    private Cast.Troupe troupe;
    private String partnerId;

    @BeforeEach
    void aPartnerFromAList() {
        troupe = cast.troupe();
        var handle = Handle.of(Network.INSTAGRAM, "maelle" + Ids.next().substring(18).toLowerCase());
        var profile = new Profile(
            "Maëlle Tourbigot",
            Set.of(PartnerKind.INFLUENCER),
            "FR",
            null,
            List.of("fr"),
            List.of("Beauté naturelle", "Cheveux"),
            "Gestes simples, depuis la Bretagne"
        );
        var origin = new Origin("Liste de printemps", TODAY, "Prospection", "u1", Instant.now(), null, null);
        var figures = new Figures(61_800L, null, 1_800.0, 45.0, null, null, null);
        partnerId = Objects.requireNonNull(
            roster
                .welcome(
                    troupe.brandId(),
                    origin,
                    List.of(
                        new Newcomer(
                            "1",
                            profile,
                            List.of(handle),
                            Map.of(handle.key(), figures),
                            TODAY,
                            List.of(),
                            List.of(),
                            null
                        )
                    )
                )
                .next()
                .map(Roster.Welcomed::partnerId)
                .toFuture()
                .join()
        );
        troupe
            .manager()
            .put()
            .uri("/api/brands/{brandId}/universe", troupe.brandId())
            .bodyValue(
                Map.of(
                    "version",
                    0,
                    "keywords",
                    List.of("cheveux", "gestes simples", "Bretagne"),
                    "values",
                    List.of(),
                    "categories",
                    List.of("beauté naturelle"),
                    "bannedTopics",
                    List.of("promesse médicale"),
                    "competitors",
                    List.of(),
                    "target",
                    Map.of(
                        "countries",
                        Map.of("FR", 90, "BE", 10),
                        "ages",
                        Map.of("25-34", 50, "35-44", 50),
                        "genders",
                        Map.of("F", 70, "M", 30)
                    )
                )
            )
            .exchange()
            .expectStatus()
            .isOk();
    }

    @Test
    void shortFormsTurnGreysIntoFiveGreensAndAConfirmationOpensTheGate() {
        LightsReport start = lights(troupe.cm());
        assertThat(start.getVersion()).isZero();
        assertThat(colour(start, LightAxis.UNIVERSE)).isEqualTo(LightColour.GREEN);
        assertThat(colour(start, LightAxis.ENGAGEMENT)).isEqualTo(LightColour.GREEN);
        assertThat(colour(start, LightAxis.REPUTATION)).isEqualTo(LightColour.GREY);

        LightsReport searched = record(0, "searches", Map.of("on", TODAY, "where", "Google, presse"));
        LightsReport measured = record(
            searched.getVersion(),
            "vendor-figures",
            Map.of("vendor", "Panel Lumen", "on", TODAY, "percent", 9, "low", 5, "high", 14, "sample", 220)
        );
        LightsReport green = record(
            measured.getVersion(),
            "media-kits",
            Map.of("on", TODAY, "source", "Kit média", "audience", AUDIENCE)
        );
        assertThat(green.getReadings()).extracting(LightReading::getLight).containsOnly(LightColour.GREEN);
        assertThat(green.getGate().getOpen()).isFalse();
        assertThat(green.getActions()).contains(LightsAction.CONFIRM).doesNotContain(LightsAction.OVERRIDE);

        LightsReport confirmed = record(
            green.getVersion(),
            "confirmation",
            Map.of("fingerprint", green.getFingerprint())
        );
        assertThat(confirmed.getGate().getBy()).isEqualTo(GateKey.FIVE_GREENS);
        assertThat(gate().isOpen()).isTrue();
    }

    @Test
    void aListShowsItsColoursTheMomentItIsInAndFollowsTheUniverse() {
        assertThat(shown().engagement()).isNotEqualTo(relais.partners.LightColour.GREY);
        assertThat(shown().confirmed()).isFalse();
        soon(() -> assertThat(shown().universe()).isEqualTo(relais.partners.LightColour.GREEN));
    }

    @Test
    void theGridShowsTheLightsSoonAfter() {
        record(0, "searches", Map.of("on", TODAY, "where", "Google"));
        soon(() -> assertThat(shown().reputation()).isEqualTo(relais.partners.LightColour.GREEN));
    }

    @Test
    void aNewUniverseTurnsTheLightsOfTheBrand() {
        record(0, "searches", Map.of("on", TODAY, "where", "Google"));
        troupe
            .manager()
            .put()
            .uri("/api/brands/{brandId}/universe", troupe.brandId())
            .bodyValue(
                Map.of(
                    "version",
                    1,
                    "keywords",
                    List.of("vélo"),
                    "values",
                    List.of(),
                    "categories",
                    List.of(),
                    "bannedTopics",
                    List.of("Bretagne"),
                    "competitors",
                    List.of(),
                    "target",
                    Map.of()
                )
            )
            .exchange()
            .expectStatus()
            .isOk();
        soon(() -> assertThat(colour(lights(troupe.cm()), LightAxis.UNIVERSE)).isEqualTo(LightColour.RED));
    }

    @Test
    void onlyAManagerOverridesAndOnlyWithAReason() {
        Map<String, Object> reasoned = Map.of("version", 0, "reason", "Le kit média arrive jeudi.");
        post(troupe.cm(), "override", reasoned).expectStatus().isForbidden();
        post(troupe.manager(), "override", Map.of("version", 0, "reason", "vu"))
            .expectStatus()
            .isEqualTo(409)
            .expectBody()
            .jsonPath("$.code")
            .isEqualTo("REASON_TOO_SHORT");
        post(troupe.manager(), "override", reasoned).expectStatus().isOk();
        assertThat(gate()).isInstanceOfSatisfying(GateReading.Open.class, open ->
            assertThat(open.by()).isInstanceOf(GateReading.Key.Overridden.class)
        );
    }

    @Test
    void aVersionThatWasOvertakenIsRefused() {
        record(0, "searches", Map.of("on", TODAY, "where", "Google"));
        post(troupe.cm(), "searches", Map.of("version", 0, "on", TODAY, "where", "Google"))
            .expectStatus()
            .isEqualTo(409)
            .expectBody()
            .jsonPath("$.code")
            .isEqualTo("CHANGED_MEANWHILE");
    }

    @Test
    void anotherBrandSeesNothing() {
        troupe.otherBrandsCm().get().uri(LIGHTS, troupe.brandId(), partnerId).exchange().expectStatus().isNotFound();
        troupe
            .neighbours()
            .cm()
            .get()
            .uri(LIGHTS, troupe.neighbours().brandId(), partnerId)
            .exchange()
            .expectStatus()
            .isNotFound();
    }

    @Test
    void aTargetThatIsNotWholeIsRefusedInWords() {
        troupe
            .manager()
            .put()
            .uri("/api/brands/{brandId}/universe", troupe.brandId())
            .bodyValue(
                Map.of(
                    "version",
                    1,
                    "keywords",
                    List.of(),
                    "values",
                    List.of(),
                    "categories",
                    List.of(),
                    "bannedTopics",
                    List.of(),
                    "competitors",
                    List.of(),
                    "target",
                    Map.of("countries", Map.of("FR", 60))
                )
            )
            .exchange()
            .expectStatus()
            .isEqualTo(409)
            .expectBody()
            .jsonPath("$.code")
            .isEqualTo("TARGET_NOT_WHOLE")
            .jsonPath("$.params.sum")
            .isEqualTo("60");
    }

    private relais.partners.Lights shown() {
        return knowing.relationship(troupe.brandId(), partnerId).toFuture().join().standing().lights();
    }

    private GateReading gate() {
        return gatekeeping.read(troupe.brandId(), partnerId).toFuture().join();
    }

    private LightsReport lights(WebTestClient browser) {
        return Objects.requireNonNull(
            browser
                .get()
                .uri(LIGHTS, troupe.brandId(), partnerId)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(LightsReport.class)
                .returnResult()
                .getResponseBody()
        );
    }

    private LightsReport record(long version, String what, Map<String, Object> told) {
        var body = new java.util.HashMap<>(told);
        body.put("version", version);
        return Objects.requireNonNull(
            post(troupe.cm(), what, body)
                .expectStatus()
                .isOk()
                .expectBody(LightsReport.class)
                .returnResult()
                .getResponseBody()
        );
    }

    private WebTestClient.ResponseSpec post(WebTestClient browser, String what, Map<String, Object> body) {
        return browser
            .post()
            .uri(LIGHTS + "/" + what, troupe.brandId(), partnerId)
            .bodyValue(body)
            .exchange();
    }

    private static LightColour colour(LightsReport report, LightAxis axis) {
        return report.getReadings().get(axis.ordinal()).getLight();
    }
}
