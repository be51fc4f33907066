package relais.collaborations;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.testing.Dealing.soon;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import relais.platform.InstallationSecret;
import relais.testing.Cast;
import relais.testing.WholeHouse;

/** From a partner added to a campaign to a contract in force, over HTTP, by the people who may do each step. */
@WholeHouse
class AgreementStoryTests {

    @Autowired
    Cast cast;

    @Autowired
    InstallationSecret secret;

    @Test
    void anOfferIsMadeCounteredAgreedSignedJudgedAndComesIntoForce() {
        Scene scene = new Scene(cast);
        String offered = scene.offer("1580.00");
        assertThat(scene.refused(scene.team.cm(), "/offers", scene.offerBody(offered, "1600.00"))).isEqualTo(
            "OFFER_AWAITS_ANSWER"
        );

        String seen = scene.portal("");
        assertThat(seen).doesNotContain("costToBrand");
        String countered = scene.partnerPost(
            "/counter",
            Map.of(
                "version",
                scene.version(seen),
                "fingerprint",
                read(seen, "$.fingerprint"),
                "fee",
                euros("1850.00"),
                "dates",
                List.of(),
                "message",
                "Deux jours de tournage"
            )
        );
        assertThat(read(countered, "$.stage")).isEqualTo("COUNTERED");

        String known = scene.get(scene.team.cm(), "");
        String again = scene.post(scene.team.cm(), "/offers", scene.offerBody(known, "1580.00"));
        assertThat(read(again, "$.stage")).isEqualTo("OFFERED");

        String agreed = scene.accept();
        assertThat(read(agreed, "$.stage")).isEqualTo("AGREED");

        String sent = scene.sendContract();
        assertThat(read(sent, "$.contracts[0].state")).isEqualTo("SENT");

        scene.sign();
        scene.awaitContract("IN_LEGAL_REVIEW");

        String review = scene.get(scene.team.legal(), "/contract/review");
        assertThat(JsonPath.<Integer>read(review, "$.differences.length()")).isZero();
        assertThat(
            scene.refused(scene.team.manager(), "/contract/decision", scene.decision(review, "IDENTICAL"))
        ).isEqualTo("LEGAL_DECIDES");
        String decided = scene.post(scene.team.legal(), "/contract/decision", scene.decision(review, "IDENTICAL"));
        assertThat(read(decided, "$.contracts[0].state")).isEqualTo("IN_LEGAL_REVIEW");

        String signing = "/contract/brand-signature";
        assertThat(scene.refused(scene.team.manager(), signing, scene.brandSigning(decided, false))).isEqualTo(
            "MANDATE_NEEDED"
        );
        String inForce = scene.post(scene.team.manager(), signing, scene.brandSigning(decided, true));
        assertThat(read(inForce, "$.stage")).isEqualTo("ACTIVE");
        assertThat(read(inForce, "$.contracts[0].state")).isEqualTo("IN_FORCE");
        String documentSha256 = read(inForce, "$.contracts[0].partnerSignature.documentSha256");
        assertThat(read(inForce, "$.contracts[0].partnerSignature.ipHash"))
            .hasSize(64)
            .isNotEqualTo(sha256(documentSha256 + "|127.0.0.1"))
            .isEqualTo(
                secret
                    .hash(documentSha256 + "|127.0.0.1")
                    .toFuture()
                    .join()
            );

        byte[] pdf = scene.partner
            .get()
            .uri("/api/portal/collaborations/{id}/contract/document", scene.id)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBodyContent();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void aFileThatSaysSomethingElseIsCaughtByLegalAndReturned() {
        Scene scene = new Scene(cast);
        scene.offer("1580.00");
        scene.accept();
        String sent = scene.sendContract();
        byte[] other = scene.documentSaying("1850.00", sent);

        scene.upload(other, "contrat.pdf").expectStatus().isOk();
        scene.awaitContract("IN_LEGAL_REVIEW");

        String review = scene.get(scene.team.legal(), "/contract/review");
        assertThat(JsonPath.<Integer>read(review, "$.differences.length()")).isPositive();
        assertThat(review).contains("580,00").contains("850,00");
        assertThat(
            scene.refused(scene.team.legal(), "/contract/decision", scene.decision(review, "IDENTICAL"))
        ).isEqualTo("DEVIATIONS_FOUND");

        Map<String, Object> point = new HashMap<>(scene.decision(review, "RETURN"));
        point.put("point", "Le document signé indique 1 850 €, nous avions convenu 1 580 €.");
        String returned = scene.post(scene.team.legal(), "/contract/decision", point);
        assertThat(read(returned, "$.contracts[0].state")).isEqualTo("RETURNED");
        assertThat(read(scene.portal(""), "$.contractReason")).contains("1 580");
        assertThat(read(scene.sendContract(), "$.contracts[1].state")).isEqualTo("SENT");
    }

    @Test
    void aSignedFileThatWasBroughtStaysDownloadableBesideTheBrandsPageOfEvidence() {
        Scene scene = new Scene(cast);
        scene.offer("1580.00");
        scene.accept();
        String sent = scene.sendContract();
        assertThat((Boolean) JsonPath.read(sent, "$.contracts[0].evidenceApart")).isFalse();
        byte[] signed = scene.documentSaying("1580.00", sent);
        scene.upload(signed, "contrat.pdf").expectStatus().isOk();
        scene.awaitContract("IN_LEGAL_REVIEW");
        String review = scene.get(scene.team.legal(), "/contract/review");
        Map<String, Object> decision = new HashMap<>(scene.decision(review, "ACCEPT_DEVIATIONS"));
        decision.put(
            "reasons",
            IntStream.rangeClosed(1, JsonPath.<Integer>read(review, "$.differences.length()"))
                .mapToObj(number -> Map.of("difference", number, "reason", "Convenu par téléphone"))
                .toList()
        );
        String decided = scene.post(scene.team.legal(), "/contract/decision", decision);
        scene.post(scene.team.manager(), "/contract/brand-signature", scene.brandSigning(decided, true));

        String inForce = scene.get(scene.team.cm(), "");
        assertThat(read(inForce, "$.contracts[0].state")).isEqualTo("IN_FORCE");
        assertThat((Boolean) JsonPath.read(inForce, "$.contracts[0].evidenceApart")).isTrue();
        for (WebTestClient colleague : List.of(scene.team.cm(), scene.team.manager(), scene.team.legal())) {
            assertThat(bytes(colleague, scene.uri("/contracts/1/signed"))).isEqualTo(signed);
            assertThat(bytes(colleague, scene.uri("/contracts/1/evidence"))).startsWith("%PDF".getBytes());
        }
        String own = "/api/portal/collaborations/" + scene.id + "/contract";
        assertThat(bytes(scene.partner, own + "/document")).isEqualTo(signed);
        assertThat(bytes(scene.partner, own + "/evidence")).startsWith("%PDF".getBytes());
        scene.team.finance().get().uri(scene.uri("/contracts/1/signed")).exchange().expectStatus().isForbidden();
        scene.team
            .strangePartner()
            .browser()
            .get()
            .uri(own + "/document")
            .exchange()
            .expectStatus()
            .isNotFound();
    }

    private static byte[] bytes(WebTestClient who, String uri) {
        return who.get().uri(uri).exchange().expectStatus().isOk().expectBody().returnResult().getResponseBodyContent();
    }

    @Test
    void anOfferThatWasTakenBackIsNotOnThePartnersPageAnyMore() {
        Scene scene = new Scene(cast);
        assertThat(
            scene.refused(scene.team.cm(), "/offers", scene.unpaidBody(scene.get(scene.team.cm(), ""), false))
        ).isEqualTo("FEE_NEEDED");
        String offered = scene.offer("1580.00");
        String back = scene.post(
            scene.team.cm(),
            "/offer-withdrawal",
            Map.of("version", scene.version(offered), "message", "Une erreur de montant")
        );

        assertThat(read(back, "$.stage")).isEqualTo("IN_DISCUSSION");
        assertThat(read(back, "$.terms[0].withdrawal.reason")).isEqualTo("Une erreur de montant");
        String seen = scene.portal("");
        assertThat(JsonPath.<Map<String, Object>>read(seen, "$"))
            .doesNotContainKey("terms")
            .containsKey("offerWithdrawnAt");
        assertThat(read(seen, "$.message")).isEqualTo("Une erreur de montant");
        assertThat(read(scene.post(scene.team.cm(), "/offers", scene.unpaidBody(back, true)), "$.stage")).isEqualTo(
            "OFFERED"
        );
    }

    @Test
    void anEmptyFileOrAPictureIsNoSignedContractAndThatIsSaid() {
        Scene scene = new Scene(cast);
        scene.offer("1580.00");
        scene.accept();
        scene.sendContract();

        assertThat(scene.refusedFile(new byte[0])).isEqualTo("SIGNED_FILE_EMPTY");
        assertThat(scene.refusedFile("Contrat signé".getBytes(StandardCharsets.UTF_8))).isEqualTo("PDF_EXPECTED");
    }

    @Test
    void whoeverHasNoBusinessHereSeesNothing() {
        Scene scene = new Scene(cast);
        scene.offer("300.00");
        WebTestClient otherPartner = scene.team.strangePartner().browser();

        otherPartner.get().uri("/api/portal/collaborations/{id}", scene.id).exchange().expectStatus().isNotFound();
        scene.team.otherBrandsCm().get().uri(scene.uri("")).exchange().expectStatus().isNotFound();
        scene.team
            .otherBrandsCm()
            .get()
            .uri("/api/brands/{b}/collaborations/{id}", scene.team.neighbours().brandId(), scene.id)
            .exchange()
            .expectStatus()
            .isNotFound();
        scene.partner
            .get()
            .uri("/api/portal/collaborations/{id}/contract", scene.id)
            .exchange()
            .expectStatus()
            .isNotFound();
    }

    @Test
    void belowTheThresholdGeneralConditionsAreEnough() {
        Scene scene = new Scene(cast);
        scene.offer("300.00");
        String agreed = scene.accept();
        String active = scene.partnerPost("/general-conditions", Map.of("version", scene.version(agreed)));

        assertThat(read(active, "$.stage")).isEqualTo("ACTIVE");
    }

    @Test
    void twoColleaguesAtOnceOneWinsTheOtherIsTold() {
        Scene scene = new Scene(cast);
        String known = scene.get(scene.team.cm(), "");
        scene.post(scene.team.cm(), "/drop", Map.of("version", scene.version(known), "reason", "Budget"));

        assertThat(
            scene.refused(scene.team.manager(), "/drop", Map.of("version", scene.version(known), "reason", "Autre"))
        ).isEqualTo("CHANGED_MEANWHILE");
    }

    @Test
    void aPartnerIsInACampaignOnce() {
        Scene scene = new Scene(cast);

        assertThat(scene.beginAgain()).isEqualTo("ALREADY_IN_CAMPAIGN");
    }

    private static String sha256(String what) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(String json, String path) {
        return String.valueOf((Object) JsonPath.read(json, path));
    }

    private static Map<String, String> euros(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    /** One brand, one campaign, one partner whose gate a manager opened, in discussion. */
    private static final class Scene {

        final Cast.Troupe team;
        final String partnerId;
        final String campaignId;
        final WebTestClient partner;
        final String id;

        Scene(Cast cast) {
            team = cast.troupe();
            partnerId = read(
                answer(
                    team
                        .cm()
                        .post()
                        .uri("/api/brands/{b}/partners", team.brandId())
                        .bodyValue(
                            Map.of(
                                "handle",
                                "@pia." + UUID.randomUUID().toString().substring(0, 8),
                                "network",
                                "INSTAGRAM",
                                "displayName",
                                "Pia Lormeau",
                                "source",
                                "test"
                            )
                        )
                ),
                "$.id"
            );
            campaignId = read(
                answer(
                    team
                        .cm()
                        .post()
                        .uri("/api/brands/{b}/campaigns", team.brandId())
                        .bodyValue(
                            Map.of(
                                "name",
                                "Marée Haute",
                                "objective",
                                "faire connaître",
                                "classification",
                                "PAID",
                                "from",
                                "2026-11-01",
                                "budget",
                                euros("18000.00")
                            )
                        )
                ),
                "$.id"
            );
            String lights = answer(
                team.manager().get().uri("/api/brands/{b}/partners/{p}/lights", team.brandId(), partnerId)
            );
            answer(
                team
                    .manager()
                    .post()
                    .uri("/api/brands/{b}/partners/{p}/lights/override", team.brandId(), partnerId)
                    .bodyValue(Map.of("version", version(lights), "reason", "Connue de longue date"))
            );
            String begun = answer(begin());
            id = read(begun, "$.id");
            assertThat(read(begun, "$.stage")).isEqualTo("VETTED");
            String contacted = post(team.cm(), "/contact", Map.of("version", version(begun), "channel", "mail"));
            post(team.cm(), "/discussion", Map.of("version", version(contacted)));
            partner = team.partner(partnerId).browser();
        }

        String beginAgain() {
            return refusal(begin());
        }

        String offer(String fee) {
            return post(team.cm(), "/offers", offerBody(get(team.cm(), ""), fee));
        }

        Map<String, Object> offerBody(String known, String fee) {
            Map<String, Object> reel = Map.of(
                "key",
                "d1",
                "network",
                "INSTAGRAM",
                "format",
                "REEL",
                "count",
                1,
                "dueOn",
                "2026-12-10",
                "caption",
                Map.of("requiredTags", List.of("@clairembrun.demo"), "bannedWords", List.of())
            );
            Map<String, Object> terms = Map.of(
                "deliverables",
                List.of(reel),
                "fee",
                euros(fee),
                "gift",
                Map.of("what", "Coffret", "valueToPartner", euros("64.00"), "costToBrand", euros("21.00")),
                "rights",
                List.of(),
                "rounds",
                2,
                "paymentDays",
                30,
                "from",
                "2026-12-01",
                "to",
                "2026-12-31",
                "clauses",
                List.of("statistics-1")
            );
            return Map.of("version", version(known), "terms", terms, "message", "Pour décembre");
        }

        /** An offer of neither fee nor gift. */
        Map<String, Object> unpaidBody(String known, boolean meant) {
            Map<String, Object> body = new HashMap<>(offerBody(known, "0.00"));
            Map<String, Object> terms = new HashMap<>(JsonPath.<Map<String, Object>>read(body, "$.terms"));
            terms.remove("gift");
            body.put("terms", terms);
            body.put("unpaid", meant);
            return body;
        }

        String refusedFile(byte[] bytes) {
            byte[] body = upload(bytes, "contrat.pdf")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
            return read(new String(body, StandardCharsets.UTF_8), "$.code");
        }

        String accept() {
            String seen = portal("");
            return partnerPost(
                "/acceptance",
                Map.of(
                    "version",
                    version(seen),
                    "fingerprint",
                    read(seen, "$.fingerprint"),
                    "party",
                    party("Pia Lormeau")
                )
            );
        }

        String sendContract() {
            String known = get(team.cm(), "");
            String drafted = post(
                team.cm(),
                "/contracts",
                Map.of(
                    "version",
                    version(known),
                    "language",
                    "FR",
                    "brand",
                    party("Fabriques Imaginaires SAS"),
                    "partner",
                    party("Pia Lormeau")
                )
            );
            return post(team.cm(), "/contract/sending", Map.of("version", version(drafted)));
        }

        void sign() {
            String contract = portal("/contract");
            Map<String, Object> signing = new HashMap<>(
                Map.of(
                    "version",
                    version(contract),
                    "documentSha256",
                    read(contract, "$.documentSha256"),
                    "termsFingerprint",
                    read(contract, "$.termsFingerprint"),
                    "readToTheEnd",
                    true,
                    "consent",
                    false,
                    "name",
                    "Pia Lormeau"
                )
            );
            assertThat(
                refusal(partner.post().uri("/api/portal/collaborations/{id}/contract/signature", id).bodyValue(signing))
            ).isEqualTo("CONSENT_NEEDED");
            signing.put("consent", true);
            partnerPost("/contract/signature", signing);
        }

        /** The same contract for another fee, as a partner might have changed it. */
        byte[] documentSaying(String fee, String sent) {
            Scene other = this;
            byte[] real = other.team
                .cm()
                .get()
                .uri(uri("/contracts/1/document"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
            assertThat(real).isNotEmpty();
            var press = new relais.collaborations.papers.PdfPress();
            var reader = new relais.collaborations.papers.PageReader();
            return reader
                .pages(real)
                .map(pages -> String.join("\n", pages).replace("580,00", "850,00"))
                .flatMap(text ->
                    press.print(
                        new ContractText(
                            ContractLanguage.FR,
                            text
                                .lines()
                                .map(line -> new ContractText.Block(ContractText.Kind.PARAGRAPH, line))
                                .toList()
                        ),
                        ""
                    )
                )
                .map(relais.collaborations.papers.PdfPress.Printed::pdf)
                .toFuture()
                .join();
        }

        WebTestClient.ResponseSpec upload(byte[] bytes, String name) {
            MultipartBodyBuilder parts = new MultipartBodyBuilder();
            parts.part("version", String.valueOf(version(portal(""))));
            parts.part(
                "file",
                new ByteArrayResource(bytes) {
                    @Override
                    public String getFilename() {
                        return name;
                    }
                }
            );
            return partner
                .post()
                .uri("/api/portal/collaborations/{id}/contract/signed-file", id)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .bodyValue(parts.build())
                .exchange();
        }

        Map<String, Object> decision(String review, String kind) {
            return Map.of(
                "version",
                JsonPath.<Number>read(review, "$.collaboration.version"),
                "signedSha256",
                read(review, "$.signedSha256"),
                "kind",
                kind
            );
        }

        Map<String, Object> brandSigning(String known, boolean mandated) {
            return Map.of(
                "version",
                version(known),
                "signedSha256",
                read(known, "$.contracts[0].partnerSignature.sha256"),
                "name",
                "MANAGER",
                "capacity",
                "Directrice de marque",
                "mandated",
                mandated
            );
        }

        void awaitContract(String state) {
            soon(() ->
                assertThat(
                    (List<String>) JsonPath.<List<String>>read(get(team.cm(), ""), "$.contracts[*].state")
                ).contains(state)
            );
        }

        String portal(String rest) {
            return answer(partner.get().uri("/api/portal/collaborations/{id}" + rest, id));
        }

        String partnerPost(String rest, Map<String, Object> body) {
            return answer(
                partner
                    .post()
                    .uri("/api/portal/collaborations/{id}" + rest, id)
                    .bodyValue(body)
            );
        }

        String get(WebTestClient who, String rest) {
            return answer(who.get().uri(uri(rest)));
        }

        String post(WebTestClient who, String rest, Map<String, Object> body) {
            return answer(who.post().uri(uri(rest)).bodyValue(body));
        }

        String refused(WebTestClient who, String rest, Map<String, Object> body) {
            return refusal(who.post().uri(uri(rest)).bodyValue(body));
        }

        String uri(String rest) {
            return "/api/brands/" + team.brandId() + "/collaborations/" + id + rest;
        }

        long version(String json) {
            return JsonPath.<Number>read(json, "$.version").longValue();
        }

        private WebTestClient.RequestHeadersSpec<?> begin() {
            return team
                .cm()
                .post()
                .uri("/api/brands/{b}/collaborations", team.brandId())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(Map.of("campaignId", campaignId, "partnerId", partnerId));
        }

        private static Map<String, Object> party(String name) {
            return Map.of(
                "legalName",
                name,
                "registration",
                "",
                "address",
                "4 place du Marché, 35000 Rennes",
                "email",
                "pia@exemple.test",
                "taxResidence",
                "FR",
                "signatory",
                name
            );
        }

        private static String refusal(WebTestClient.RequestHeadersSpec<?> request) {
            byte[] body = request
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
            return read(new String(body, StandardCharsets.UTF_8), "$.code");
        }

        private static String answer(WebTestClient.RequestHeadersSpec<?> request) {
            byte[] body = request.exchange().expectStatus().isOk().expectBody().returnResult().getResponseBodyContent();
            return new String(body, StandardCharsets.UTF_8);
        }
    }
}
