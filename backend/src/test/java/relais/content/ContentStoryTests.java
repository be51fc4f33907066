package relais.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import relais.testing.Cast;
import relais.testing.WholeHouse;

/** From agreed terms to a live post, over HTTP, by the people who may do each step. */
@WholeHouse
class ContentStoryTests {

    private static final String WITHOUT = "Trois semaines de Marée Haute de @clairembrun.demo 🌊 Résultat à la fin !";
    private static final String WITH = "Collaboration commerciale avec @clairembrun.demo 🌊 Trois semaines.";
    private static final String POST = "https://www.instagram.com/reel/C9xYz12_ab/?igsh=abc";

    @Autowired
    Cast cast;

    @Test
    void aDraftIsSentBackComesAgainIsApprovedOnceTheCollaborationIsActiveAndGoesLive() throws IOException {
        var scene = new Scene(cast);
        String asset = scene.upload(aPicture(Color.ORANGE));

        scene.submit(WITHOUT, asset);
        String room = scene.awaitRoom("IN_REVIEW");
        assertThat(read(room, "$.lock.code")).isEqualTo("COLLABORATION_NOT_ACTIVE");
        assertThat(JsonPath.<List<String>>read(room, "$.actions"))
            .contains("REQUEST_CHANGES")
            .doesNotContain("APPROVE");
        assertThat(
            JsonPath.<List<String>>read(room, "$.drafts[0].findings[?(@.verdict == 'FAIL')].check")
        ).containsExactly("DISCLOSURE");
        assertThat(scene.refused(scene.team.cm(), "/approval", approval(room))).isEqualTo("COLLABORATION_NOT_ACTIVE");

        scene.say(false, "Entre nous : un peu court.", null);
        scene.say(true, "Ici, montrer la mousse.", Map.of("assetId", asset, "x", 0.25, "y", 0.75));
        assertThat(scene.refused(scene.team.cm(), "/change-request", reasoned(room, " "))).isEqualTo(
            "CHANGED_MEANWHILE"
        );
        room = scene.room(scene.team.cm());
        assertThat(scene.refused(scene.team.cm(), "/change-request", reasoned(room, " "))).isEqualTo("REASON_NEEDED");
        scene.post(scene.team.cm(), "/change-request", reasoned(room, "Ajouter la mention au début."));

        String own = scene.own();
        assertThat(read(own, "$.stage")).isEqualTo("CHANGES_REQUESTED");
        assertThat(read(own, "$.reason")).isEqualTo("Ajouter la mention au début.");
        assertThat(JsonPath.<List<String>>read(own, "$.comments[*].text")).containsExactly("Ici, montrer la mousse.");

        scene.submit(WITH, asset);
        scene.awaitRoom("IN_REVIEW");
        scene.makeActive();
        room = scene.room(scene.team.cm());
        assertThat(JsonPath.<List<String>>read(room, "$.actions")).contains("APPROVE");

        scene.post(scene.team.cm(), "/approval", approval(room));
        assertThat(scene.refused(scene.team.manager(), "/approval", approval(room))).isEqualTo("CHANGED_MEANWHILE");

        own = scene.own();
        assertThat(read(own, "$.stage")).isEqualTo("APPROVED");
        assertThat(
            scene.partnerRefused("/publication", Map.of("version", version(own), "url", "https://instagram.com/pia"))
        ).isEqualTo("NOT_A_POST_ADDRESS");
        String live = scene.partnerPost("/publication", Map.of("version", version(own), "url", POST));
        assertThat(read(live, "$.post.url")).isEqualTo("https://www.instagram.com/reel/C9xYz12_ab/");

        await()
            .atMost(Duration.ofSeconds(20))
            .untilAsserted(() ->
                assertThat(scene.timeline()).contains(
                    "DRAFT_SUBMITTED",
                    "CHANGES_REQUESTED",
                    "DRAFT_APPROVED",
                    "POST_DECLARED"
                )
            );
    }

    @Test
    void legalLetsAFailedCheckPassAndNobodyElseDoes() throws IOException {
        var scene = new Scene(cast);
        scene.makeActive();
        scene.submit(WITHOUT, scene.upload(aPicture(Color.BLUE)));
        String room = scene.awaitRoom("IN_REVIEW");
        assertThat(scene.refused(scene.team.cm(), "/approval", approval(room))).isEqualTo("CHECK_FAILED");

        Map<String, Object> waiver = new HashMap<>(reasoned(room, "La mention est dite dans la vidéo."));
        waiver.put("finding", "DISCLOSURE:FR");
        scene.team.cm().post().uri(scene.uri("/waivers")).bodyValue(waiver).exchange().expectStatus().isForbidden();
        String waived = scene.post(scene.team.legal(), "/waivers", waiver);

        assertThat(read(scene.post(scene.team.manager(), "/approval", approval(waived)), "$.stage")).isEqualTo(
            "APPROVED"
        );
    }

    @Test
    void anUploadGoesOnWhereItStoppedAndIsRecognisedByItsContent() throws IOException {
        var scene = new Scene(cast);
        byte[] picture = aPicture(Color.GREEN);
        byte[] first = Arrays.copyOf(picture, 100);

        String upload = scene.partnerPost("/uploads", Map.of("name", "vidéo.mp4", "size", picture.length));
        String id = read(upload, "$.id");
        assertThat(read(scene.send(id, 0, first), "$.received")).isEqualTo("100");
        byte[] again = scene
            .put(id, 0, first)
            .expectStatus()
            .isEqualTo(409)
            .expectBody()
            .returnResult()
            .getResponseBodyContent();
        assertThat(read(new String(again, StandardCharsets.UTF_8), "$.code")).isEqualTo("UPLOAD_ELSEWHERE");
        assertThat(read(scene.partnerGet("/uploads/" + id), "$.received")).isEqualTo("100");
        String done = scene.send(id, 100, Arrays.copyOfRange(picture, 100, picture.length));
        assertThat(read(done, "$.asset.kind")).isEqualTo("PNG");
        assertThat(read(scene.partnerGet("/uploads/" + id), "$.asset.assetId")).isEqualTo(
            read(done, "$.asset.assetId")
        );

        String text = scene.partnerPost("/uploads", Map.of("name", "photo.jpg", "size", 5));
        scene.put(read(text, "$.id"), 0, "bytes".getBytes(StandardCharsets.UTF_8)).expectStatus().isEqualTo(415);
    }

    @Test
    void aFileIsLentInRangesToItsAuthorAndTheTeamOnly() throws IOException {
        var scene = new Scene(cast);
        byte[] picture = aPicture(Color.PINK);
        String asset = scene.upload(picture);

        byte[] part = scene.team
            .cm()
            .get()
            .uri("/api/brands/{b}/assets/{a}/content", scene.team.brandId(), asset)
            .header("Range", "bytes=1-3")
            .exchange()
            .expectStatus()
            .isEqualTo(206)
            .expectHeader()
            .contentType(MediaType.IMAGE_PNG)
            .expectBody()
            .returnResult()
            .getResponseBodyContent();
        assertThat(part).isEqualTo(new byte[] { 'P', 'N', 'G' });
        scene.partner.get().uri("/api/portal/assets/{a}/content", asset).exchange().expectStatus().isOk();
        scene.team
            .strangePartner()
            .browser()
            .get()
            .uri("/api/portal/assets/{a}/content", asset)
            .exchange()
            .expectStatus()
            .isNotFound();
        scene.team
            .otherBrandsCm()
            .get()
            .uri("/api/brands/{b}/assets/{a}/content", scene.team.neighbours().brandId(), asset)
            .exchange()
            .expectStatus()
            .isNotFound();
    }

    @Test
    void whoeverHasNoBusinessHereSeesNothing() {
        var scene = new Scene(cast);
        var stranger = scene.team.strangePartner().browser();

        stranger.get().uri("/api/portal/contents/{d}", scene.id).exchange().expectStatus().isNotFound();
        scene.team.otherBrandsCm().get().uri(scene.uri("")).exchange().expectStatus().isNotFound();
        scene.team
            .otherBrandsCm()
            .get()
            .uri("/api/brands/{b}/deliverables/{d}", scene.team.neighbours().brandId(), scene.id)
            .exchange()
            .expectStatus()
            .isNotFound();
        scene.team.finance().get().uri(scene.uri("")).exchange().expectStatus().isForbidden();
    }

    private static byte[] aPicture(Color colour) throws IOException {
        var picture = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(colour);
        pen.fillOval(8, 8, 40, 40);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private static Map<String, Object> approval(String room) {
        return Map.of("version", version(room), "fingerprint", fingerprint(room), "ticks", List.of());
    }

    private static Map<String, Object> reasoned(String room, String reason) {
        return Map.of("version", version(room), "fingerprint", fingerprint(room), "reason", reason);
    }

    private static String fingerprint(String room) {
        return JsonPath.<List<String>>read(room, "$.drafts[*].fingerprint").getLast();
    }

    private static long version(String json) {
        return JsonPath.<Number>read(json, "$.version").longValue();
    }

    private static String read(String json, String path) {
        return String.valueOf((Object) JsonPath.read(json, path));
    }

    private static Map<String, String> euros(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    /** One brand whose partner accepted to make one reel. */
    private static final class Scene {

        final Cast.Troupe team;
        final WebTestClient partner;
        final String partnerId;
        final String collaboration;
        final String id;

        Scene(Cast cast) {
            team = cast.troupe();
            String brand = "/api/brands/" + team.brandId();
            partnerId = read(
                sent(
                    team.cm(),
                    brand + "/partners",
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
                ),
                "$.partnerId"
            );
            String campaign = read(
                sent(
                    team.cm(),
                    brand + "/campaigns",
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
                ),
                "$.id"
            );
            String lights = got(team.manager(), brand + "/partners/" + partnerId + "/lights");
            sent(
                team.manager(),
                brand + "/partners/" + partnerId + "/lights/override",
                Map.of("version", version(lights), "reason", "Connue de longue date")
            );
            String begun = sent(
                team.cm(),
                brand + "/collaborations",
                Map.of("campaignId", campaign, "partnerId", partnerId)
            );
            collaboration = brand + "/collaborations/" + read(begun, "$.id");
            String contacted = sent(
                team.cm(),
                collaboration + "/contact",
                Map.of("version", version(begun), "channel", "mail")
            );
            String talking = sent(team.cm(), collaboration + "/discussion", Map.of("version", version(contacted)));
            sent(team.cm(), collaboration + "/offers", offer(talking));
            partner = team.partner(partnerId).browser();
            String portal = "/api/portal/collaborations/" + read(begun, "$.id");
            String seen = got(partner, portal);
            Map<String, Object> party = Map.of(
                "legalName",
                "Pia Lormeau",
                "registration",
                "",
                "address",
                "4 place du Marché, 35000 Rennes",
                "email",
                "pia@exemple.test",
                "taxResidence",
                "FR",
                "signatory",
                "Pia Lormeau"
            );
            sent(
                partner,
                portal + "/acceptance",
                Map.of("version", version(seen), "fingerprint", read(seen, "$.fingerprint"), "party", party)
            );
            await()
                .atMost(Duration.ofSeconds(20))
                .until(
                    () -> JsonPath.<List<String>>read(got(partner, "/api/portal/contents"), "$.items[*].id").size() == 1
                );
            id = read(got(partner, "/api/portal/contents"), "$.items[0].id");
        }

        private static Map<String, Object> offer(String known) {
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
                Map.of("requiredTags", List.of("@clairembrun.demo"), "bannedWords", List.of("miracle"))
            );
            Map<String, Object> terms = Map.of(
                "deliverables",
                List.of(reel),
                "fee",
                euros("300.00"),
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
                List.of()
            );
            return Map.of("version", version(known), "terms", terms, "message", "Pour décembre");
        }

        /** Below the threshold, general conditions are enough. */
        void makeActive() {
            String portal = "/api/portal" + collaboration.substring(collaboration.indexOf("/collaborations"));
            sent(partner, portal + "/general-conditions", Map.of("version", version(got(partner, portal))));
        }

        String upload(byte[] bytes) {
            String upload = partnerPost("/uploads", Map.of("name", "image.png", "size", bytes.length));
            return read(send(read(upload, "$.id"), 0, bytes), "$.asset.assetId");
        }

        String send(String uploadId, long offset, byte[] bytes) {
            return text(put(uploadId, offset, bytes).expectStatus().isOk());
        }

        WebTestClient.ResponseSpec put(String uploadId, long offset, byte[] bytes) {
            return partner
                .put()
                .uri("/api/portal/contents/{d}/uploads/{u}/bytes?offset={o}", id, uploadId, offset)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(bytes)
                .exchange();
        }

        void submit(String caption, String asset) {
            partnerPost(
                "/submissions",
                Map.of(
                    "version",
                    version(own()),
                    "caption",
                    caption,
                    "pieces",
                    List.of(Map.of("assetId", asset, "wholeTime", false)),
                    "retouched",
                    false,
                    "virtual",
                    false
                )
            );
        }

        void say(boolean visible, String words, Map<String, Object> pin) {
            Map<String, Object> remark = new HashMap<>(Map.of("draft", 1, "text", words, "visibleToPartner", visible));
            if (pin != null) {
                remark.put("pin", pin);
            }
            post(team.cm(), "/comments", remark);
        }

        String awaitRoom(String stage) {
            await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> read(room(team.cm()), "$.stage").equals(stage));
            return room(team.cm());
        }

        String room(WebTestClient who) {
            return got(who, uri(""));
        }

        String own() {
            return partnerGet("");
        }

        List<String> timeline() {
            String lines = got(team.cm(), "/api/brands/" + team.brandId() + "/partners/" + partnerId + "/timeline");
            return JsonPath.read(lines, "$.items[*].code");
        }

        String partnerGet(String rest) {
            return got(partner, "/api/portal/contents/" + id + rest);
        }

        String partnerPost(String rest, Map<String, Object> body) {
            return sent(partner, "/api/portal/contents/" + id + rest, body);
        }

        String partnerRefused(String rest, Map<String, Object> body) {
            return refusal(
                partner
                    .post()
                    .uri("/api/portal/contents/" + id + rest)
                    .bodyValue(body)
            );
        }

        String post(WebTestClient who, String rest, Map<String, Object> body) {
            return sent(who, uri(rest), body);
        }

        String refused(WebTestClient who, String rest, Map<String, Object> body) {
            return refusal(who.post().uri(uri(rest)).bodyValue(body));
        }

        String uri(String rest) {
            return "/api/brands/" + team.brandId() + "/deliverables/" + id + rest;
        }

        private static String got(WebTestClient who, String uri) {
            return text(who.get().uri(uri).exchange().expectStatus().isOk());
        }

        private static String sent(WebTestClient who, String uri, Map<String, Object> body) {
            return text(who.post().uri(uri).bodyValue(body).exchange().expectStatus().isOk());
        }

        private static String refusal(WebTestClient.RequestHeadersSpec<?> request) {
            return read(text(request.exchange().expectStatus().isEqualTo(409)), "$.code");
        }

        private static String text(WebTestClient.ResponseSpec answer) {
            return new String(answer.expectBody().returnResult().getResponseBodyContent(), StandardCharsets.UTF_8);
        }
    }
}
