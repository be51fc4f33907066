package relais.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static relais.testing.Dealing.soon;

import com.jayway.jsonpath.JsonPath;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import relais.collaborations.Accord;
import relais.collaborations.Collaboration;
import relais.collaborations.CollaborationNews;
import relais.collaborations.ContentFormat;
import relais.collaborations.DeliverableTerms;
import relais.collaborations.Stage;
import relais.collaborations.Summary;
import relais.partners.Handle;
import relais.partners.Network;
import relais.partners.Newcomer;
import relais.partners.Origin;
import relais.partners.PartnerKind;
import relais.partners.Profile;
import relais.partners.Roster;
import relais.platform.Ids;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;
import relais.testing.Cast;
import relais.testing.WholeHouse;

/** From agreed terms to a live post, over HTTP, by the people who may do each step. */
@WholeHouse
class ContentStoryTests {

    private static final String WITHOUT = "Trois semaines de Marée Haute de @clairembrun.demo 🌊 Résultat à la fin !";
    private static final String WITH = "Collaboration commerciale avec @clairembrun.demo 🌊 Trois semaines.";
    private static final String POST = "https://www.instagram.com/reel/C9xYz12_ab/?igsh=abc";

    private static final Accord ACCORD = new Accord(1, "f".repeat(64), Instant.EPOCH);

    @Autowired
    Cast cast;

    @Autowired
    Roster roster;

    @Autowired
    Ledger ledger;

    @Test
    void aDraftIsSentBackComesAgainIsApprovedOnceTheCollaborationIsActiveAndGoesLive() throws IOException {
        var scene = new Scene();
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

        soon(() ->
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
        var scene = new Scene();
        scene.makeActive();
        scene.submit(WITHOUT, scene.upload(aPicture(Color.BLUE)));
        String room = scene.awaitRoom("IN_REVIEW");
        assertThat(scene.refused(scene.team.cm(), "/approval", approval(room))).isEqualTo("CHECK_FAILED");

        Map<String, Object> waiver = new HashMap<>(reasoned(room, "La mention est dite dans la vidéo."));
        waiver.put("finding", "DISCLOSURE:FR");
        scene.team.cm().post().uri(scene.uri("/waivers")).bodyValue(waiver).exchange().expectStatus().isForbidden();
        String waived = scene.post(scene.team.legal(), "/waivers", waiver);
        assertThat(waived).contains("La mention est dite dans la vidéo.");
        String own = scene.got(scene.partner, "/api/portal/contents/" + scene.id);
        assertThat(JsonPath.<List<Boolean>>read(own, "$.drafts[0].findings[?(@.key == 'DISCLOSURE:FR')].waived"))
            .as("the author sees that the check was let pass, not why")
            .containsExactly(true);
        assertThat(own).doesNotContain("La mention est dite dans la vidéo.");

        assertThat(read(scene.post(scene.team.manager(), "/approval", approval(waived)), "$.stage")).isEqualTo(
            "APPROVED"
        );
    }

    @Test
    void anUploadGoesOnWhereItStoppedAndIsRecognisedByItsContent() throws IOException {
        var scene = new Scene();
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
        var scene = new Scene();
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
        var scene = new Scene();
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

    /** One brand whose partner accepted to make one reel. */
    private final class Scene {

        final Cast.Troupe team = cast.troupe();
        final String partnerId = aPartner();
        final Collaboration collaboration = anAgreedCollaboration();
        final WebTestClient partner = team.partner(partnerId).browser();
        final String id;

        Scene() {
            await()
                .atMost(Duration.ofSeconds(20))
                .until(
                    () -> JsonPath.<List<String>>read(got(partner, "/api/portal/contents"), "$.items[*].id").size() == 1
                );
            id = read(got(partner, "/api/portal/contents"), "$.items[0].id");
        }

        private String aPartner() {
            var handle = Handle.of(Network.INSTAGRAM, "pia" + Ids.next().substring(18).toLowerCase(Locale.ROOT));
            var profile = new Profile(
                "Pia Lormeau",
                Set.of(PartnerKind.INFLUENCER),
                "FR",
                null,
                List.of("fr"),
                List.of(),
                ""
            );
            var origin = new Origin("Liste", LocalDate.EPOCH, "Prospection", "u1", Instant.EPOCH, null, null);
            var newcomer = new Newcomer(
                "1",
                profile,
                List.of(handle),
                Map.of(),
                LocalDate.EPOCH,
                List.of(),
                List.of(),
                null
            );
            return Objects.requireNonNull(
                roster
                    .welcome(team.brandId(), origin, List.of(newcomer))
                    .next()
                    .map(Roster.Welcomed::partnerId)
                    .toFuture()
                    .join()
            );
        }

        private Collaboration anAgreedCollaboration() {
            var campaign = read(
                sent(
                    team.cm(),
                    "/api/brands/" + team.brandId() + "/campaigns",
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
                        Map.of("amount", "18000.00", "currency", "EUR")
                    )
                ),
                "$.id"
            );
            String collaborationId = Ids.next();
            var about = new CollaborationNews.About(team.brandId(), collaborationId, campaign, partnerId, "test");
            var caption = new DeliverableTerms.CaptionRequirements(List.of("@clairembrun.demo"), List.of("miracle"));
            var day = LocalDate.parse("2026-12-10");
            var reel = new DeliverableTerms("d1", Network.INSTAGRAM, ContentFormat.POST, 1, day, caption);
            var agreed = collaboration(about, 0, new Stage.Agreed(Instant.EPOCH, ACCORD));
            var news = new CollaborationNews.Agreed(about, 1, ACCORD.fingerprint(), List.of(reel));
            return Objects.requireNonNull(ledger.enter(Decision.accepted(agreed, news)).toFuture().join());
        }

        private Collaboration collaboration(CollaborationNews.About about, long version, Stage stage) {
            return new Collaboration(
                about.collaborationId(),
                version,
                about.brandId(),
                about.campaignId(),
                about.partnerId(),
                about.campaignId() + ":" + about.partnerId(),
                Instant.EPOCH,
                stage,
                List.of(),
                null,
                List.of(),
                new Summary(stage.name(), null, null)
            );
        }

        void makeActive() {
            var about = new CollaborationNews.About(
                team.brandId(),
                collaboration.id(),
                collaboration.campaignId(),
                partnerId,
                "test"
            );
            var stage = new Stage.Active(Instant.EPOCH, ACCORD, Stage.Footing.GENERAL_CONDITIONS);
            ledger
                .change(Mono.just(collaboration), known ->
                    Decision.accepted(
                        collaboration(about, known.version(), stage),
                        new CollaborationNews.GeneralConditionsAccepted(about)
                    )
                )
                .toFuture()
                .join();
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
