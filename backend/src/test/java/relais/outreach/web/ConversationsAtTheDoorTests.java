package relais.outreach.web;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.testing.Dealing.soon;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import relais.testing.Cast;
import relais.testing.WholeHouse;

/** Letters and replies at the door: what was said once is there once, and always reaches the timeline. */
@WholeHouse
class ConversationsAtTheDoorTests {

    @Autowired
    Cast cast;

    Cast.Troupe team;
    String partnerId;
    String collaborationId;

    @BeforeEach
    void onePartnerInOneCampaign() {
        team = cast.troupe();
        String brandId = team.brandId();
        String handle = "@pia." + UUID.randomUUID().toString().substring(0, 8);
        String added = posted(
            "/api/brands/" + brandId + "/partners",
            Map.of("handle", handle, "network", "INSTAGRAM", "displayName", "Pia Lormeau")
        );
        partnerId = JsonPath.read(added, "$.id");
        reachableByMail(added);
        String campaign = posted(
            "/api/brands/" + brandId + "/campaigns",
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
                Map.of("amount", "100.00", "currency", "EUR")
            )
        );
        String begun = posted(
            "/api/brands/" + brandId + "/collaborations",
            Map.of("campaignId", JsonPath.read(campaign, "$.id"), "partnerId", partnerId)
        );
        collaborationId = JsonPath.read(begun, "$.id");
    }

    @Test
    void theAnswerToAQuestionIsOnTheTimelineThoughNothingWasProposedYet() {
        letter("INFORMATION_REQUEST", "Une question");
        reply(UUID.randomUUID(), "Voici mes chiffres");
        awaitTimeline("REPLY_LOGGED", "LETTER_INFORMATION_REQUEST");
    }

    @Test
    void aQuestionToACollaborationThatHasMovedOnHoldsUpNothingBehindIt() {
        String begun = got("/collaborations/" + collaborationId);
        posted(
            "/api/brands/" + team.brandId() + "/collaborations/" + collaborationId + "/drop",
            Map.of("version", JsonPath.<Number>read(begun, "$.version"), "reason", "Une autre fois")
        );
        letter("INFORMATION_REQUEST", "Une dernière question");
        letter("FOLLOW_UP", "Merci");
        awaitTimeline("LETTER_FOLLOW_UP", "LETTER_INFORMATION_REQUEST");
    }

    @Test
    void aReplyThatIsLoggedAgainUnderItsKeyIsOneReply() {
        UUID key = UUID.randomUUID();
        reply(key, "D'accord");
        String said = reply(key, "D'accord");
        assertThat(JsonPath.<List<String>>read(said, "$.messages[*].text")).containsExactly("D'accord");
        String refused = answer(replying(key, "Pas d'accord").exchange().expectStatus().isEqualTo(409));
        assertThat(JsonPath.<String>read(refused, "$.code")).isEqualTo("KEY_REUSED");
    }

    private void awaitTimeline(String... codes) {
        soon(() ->
            assertThat(
                JsonPath.<List<String>>read(got("/partners/" + partnerId + "/timeline"), "$.items[*].code")
            ).contains(codes)
        );
    }

    private void letter(String kind, String subject) {
        posted(
            "/api/brands/" + team.brandId() + "/collaborations/" + collaborationId + "/letters",
            Map.of("kind", kind, "locale", "fr", "to", "PARTNER", "subject", subject, "text", "Bonjour")
        );
    }

    private String reply(UUID key, String text) {
        return answer(replying(key, text).exchange().expectStatus().isOk());
    }

    private WebTestClient.RequestHeadersSpec<?> replying(UUID key, String text) {
        return team
            .cm()
            .post()
            .uri("/api/brands/{b}/collaborations/{c}/replies", team.brandId(), collaborationId)
            .header("Idempotency-Key", key.toString())
            .bodyValue(Map.of("channel", "PHONE", "at", "2026-11-02T10:00:00Z", "text", text));
    }

    private void reachableByMail(String added) {
        team.cm()
            .put()
            .uri("/api/brands/{b}/partners/{p}", team.brandId(), partnerId)
            .bodyValue(
                Map.of(
                    "version",
                    JsonPath.<Number>read(added, "$.version"),
                    "displayName",
                    "Pia Lormeau",
                    "kinds",
                    List.of(),
                    "languages",
                    List.of("fr"),
                    "categories",
                    List.of(),
                    "tags",
                    List.of(),
                    "rates",
                    List.of(),
                    "contacts",
                    List.of(
                        Map.of(
                            "channel",
                            "EMAIL",
                            "value",
                            "pia@exemple.test",
                            "label",
                            "",
                            "source",
                            "bio",
                            "since",
                            "2026-11-02"
                        )
                    )
                )
            )
            .exchange()
            .expectStatus()
            .isOk();
    }

    private String posted(String uri, Map<String, ?> body) {
        return answer(team.cm().post().uri(uri).bodyValue(body).exchange().expectStatus().isOk());
    }

    private String got(String rest) {
        return answer(
            team
                .cm()
                .get()
                .uri("/api/brands/" + team.brandId() + rest)
                .exchange()
                .expectStatus()
                .isOk()
        );
    }

    private static String answer(WebTestClient.ResponseSpec answered) {
        byte[] body = answered.expectBody().returnResult().getResponseBodyContent();
        return new String(body == null ? new byte[0] : body, StandardCharsets.UTF_8);
    }
}
