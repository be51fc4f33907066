package relais.partners.web;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.testing.Dealing.get;
import static relais.testing.Dealing.post;
import static relais.testing.Dealing.read;
import static relais.testing.Dealing.soon;
import static relais.testing.Dealing.version;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import relais.partners.Roster;
import relais.testing.Cast;
import relais.testing.Dealing;
import relais.testing.WholeHouse;

/** A CM finds one person kept twice, makes one of two, and two again; nobody else's team sees any of it. */
@WholeHouse
class MergingAtTheDoorTests {

    @Autowired
    Cast cast;

    @Autowired
    Roster roster;

    @Test
    void twoWithTheSameAddressAreSuggestedUntilSomebodySaysThatTheyAreTwo() {
        Cast.Troupe team = cast.troupe();
        var pia = new Dealing(team, roster, Dealing.handle());
        var twin = new Dealing(team, roster, Dealing.handle());
        String list = get(team.legal(), path(team, "/duplicates"));
        assertThat(JsonPath.<Integer>read(list, "$.total")).isEqualTo(1);
        assertThat(JsonPath.<Boolean>read(list, "$.merges")).isFalse();
        assertThat(JsonPath.<List<String>>read(list, "$.items[0].reasons[*].kind")).contains("EMAIL");
        assertThat(JsonPath.<List<String>>read(list, "$.items[0].reasons[*].value")).contains("pia@exemple.test");
        assertThat(reasonsOf(pia)).hasSize(1);

        String apart = path(team, "/partners/" + twin.partnerId + "/not-the-same/" + pia.partnerId);
        team.cm().put().uri(apart).exchange().expectStatus().isOk();
        assertThat(total(team)).isZero();
        assertThat(reasonsOf(pia)).isEmpty();
        team.cm().delete().uri(apart).exchange().expectStatus().isOk();
        assertThat(total(team)).isOne();
        team.finance().get().uri(path(team, "/duplicates")).exchange().expectStatus().isForbidden();
        team.otherBrandsCm().get().uri(path(team, "/duplicates")).exchange().expectStatus().isNotFound();
    }

    @Test
    void whatTwoBrandsKeepOfThePersonIsComparedByNobody() {
        var handle = Dealing.handle();
        Cast.Troupe one = cast.troupe();
        Cast.Troupe other = cast.troupe();
        new Dealing(one, roster, handle);
        new Dealing(other, roster, handle);
        assertThat(total(one)).isZero();
        assertThat(total(other)).isZero();
    }

    @Test
    void everythingGoesToTheOneWhoIsKeptAndBackAgain() {
        Cast.Troupe team = cast.troupe();
        var pia = new Dealing(team, roster, Dealing.handle());
        var twin = new Dealing(team, roster, Dealing.handle());
        twin.write("FIRST_CONTACT").expectStatus().isOk();
        twin.reply();
        note(team, twin.partnerId, "Préfère le matin");
        soon(() -> assertThat(timeline(team, twin.partnerId)).contains("REPLY_LOGGED", "NOTE_WRITTEN"));

        String merge = merged(team, pia.partnerId, twin.partnerId);
        assertThat(total(team)).isZero();
        assertThat(collaborations(team, pia.partnerId)).containsExactlyInAnyOrder(pia.id, twin.id);
        assertThat(messages(team, pia.partnerId)).isEqualTo(2);
        assertThat(timeline(team, pia.partnerId)).contains("REPLY_LOGGED", "NOTE_WRITTEN");
        soon(() -> assertThat(timeline(team, pia.partnerId)).contains("PARTNERS_MERGED"));
        assertThat(partner(team, pia.partnerId)).contains("Préfère le matin");
        assertThat(read(partner(team, pia.partnerId), "$.stage")).isEqualTo("IN_DISCUSSION");
        assertThat(get(team.legal(), path(team, "/partners/" + pia.partnerId + "/access-file.json")))
            .as("and what was known of both is told to whoever asks")
            .contains("\"merges\"", "\"absorbed\"", team.brandId() + ":" + twin.partnerId);
        assertThat(read(partner(team, twin.partnerId), "$.id"))
            .as("old addresses lead there")
            .isEqualTo(pia.partnerId);
        assertThat(threads(team)).containsExactly(pia.partnerId);
        assertThat(get(twin.partner, "/api/portal/collaborations")).as("their door stays open").contains(twin.id);
        twin.reply();
        assertThat(messages(team, pia.partnerId)).isEqualTo(3);

        String undone = undone(team, merge);
        assertThat(JsonPath.<List<String>>read(undone, "$.stayed[*].part")).isEmpty();
        assertThat(collaborations(team, pia.partnerId)).containsExactly(pia.id);
        assertThat(collaborations(team, twin.partnerId)).containsExactly(twin.id);
        assertThat(messages(team, twin.partnerId)).as("with what was said since").isEqualTo(3);
        assertThat(messages(team, pia.partnerId)).isZero();
        assertThat(threads(team)).containsExactly(twin.partnerId);
        assertThat(partner(team, twin.partnerId)).contains("Préfère le matin");
        assertThat(partner(team, pia.partnerId)).doesNotContain("Préfère le matin");
        assertThat(timeline(team, twin.partnerId)).contains("REPLY_LOGGED", "NOTE_WRITTEN");
        assertThat(get(twin.partner, "/api/portal/collaborations")).contains(twin.id);
        assertThat(total(team)).isOne();
    }

    @Test
    void aFactFoundAboutTheOneWeighsOnTheOther() {
        Cast.Troupe team = cast.troupe();
        var pia = new Dealing(team, roster, Dealing.handle());
        var twin = new Dealing(team, roster, Dealing.handle());
        String lights = "/partners/" + twin.partnerId + "/lights";
        post(
            team.cm(),
            path(team, lights + "/facts"),
            Map.of(
                "version",
                version(get(team.cm(), path(team, lights))),
                "on",
                "2026-11-02",
                "severity",
                3,
                "title",
                "Publicité cachée",
                "link",
                "https://exemple.test/article",
                "checked",
                true
            )
        );
        String merge = merged(team, pia.partnerId, twin.partnerId);
        assertThat(get(team.cm(), path(team, "/partners/" + pia.partnerId + "/lights"))).contains("Publicité cachée");
        undone(team, merge);
        assertThat(get(team.cm(), path(team, "/partners/" + pia.partnerId + "/lights"))).doesNotContain(
            "Publicité cachée"
        );
        assertThat(get(team.cm(), path(team, lights))).contains("Publicité cachée");
    }

    @Test
    void twoOpenCollaborationsInOneCampaignAreNotJoined() {
        Cast.Troupe team = cast.troupe();
        var pia = new Dealing(team, roster, Dealing.handle());
        var twin = new Dealing(team, roster, Dealing.handle());
        String campaignId = read(get(team.cm(), path(team, "/collaborations/" + pia.id)), "$.campaignId");
        post(team.cm(), path(team, "/collaborations"), Map.of("campaignId", campaignId, "partnerId", twin.partnerId));
        String preview = preview(team, pia.partnerId, twin.partnerId);
        assertThat(JsonPath.<List<String>>read(preview, "$.obstacles[*].code")).containsExactly("MERGE_SAME_CAMPAIGN");
        refused(merge(team, pia.partnerId, twin.partnerId, preview, null), "MERGE_SAME_CAMPAIGN");
    }

    @Test
    void whoComesSecondIsToldByWhomTheOneIsKeptNow() {
        Cast.Troupe team = cast.troupe();
        var pia = new Dealing(team, roster, Dealing.handle());
        var twin = new Dealing(team, roster, Dealing.handle());
        String preview = preview(team, pia.partnerId, twin.partnerId);
        UUID key = UUID.randomUUID();
        String first = id(merge(team, pia.partnerId, twin.partnerId, preview, key));
        assertThat(id(merge(team, pia.partnerId, twin.partnerId, preview, key)))
            .as("asked twice")
            .isEqualTo(first);
        done(team, first);
        refused(merge(team, twin.partnerId, pia.partnerId, preview, null), "ALREADY_MERGED");
        note(team, pia.partnerId, "Vue depuis");
        var third = new Dealing(team, roster, Dealing.handle());
        refused(merge(team, pia.partnerId, third.partnerId, preview, null), "CHANGED_MEANWHILE");
        String undone = undone(team, first);
        assertThat(JsonPath.<List<String>>read(undone, "$.stayed[*].part")).containsExactly("NOTES");
        team.cm()
            .post()
            .uri(path(team, "/merges/" + first + "/undo"))
            .bodyValue(Map.of("version", version(undone)))
            .exchange()
            .expectStatus()
            .isEqualTo(409)
            .expectBody()
            .jsonPath("$.code")
            .isEqualTo("MERGE_UNDONE");
        team.otherBrandsCm()
            .get()
            .uri(path(team, "/merges/" + first))
            .exchange()
            .expectStatus()
            .isNotFound();
    }

    @Test
    void whatIsTypedOverTheOneWhoWentIsNotWrittenOverTheOther() {
        Cast.Troupe team = cast.troupe();
        var pia = new Dealing(team, roster, Dealing.handle());
        var twin = new Dealing(team, roster, Dealing.handle());
        merged(team, pia.partnerId, twin.partnerId);
        soon(() -> assertThat(timeline(team, pia.partnerId)).contains("PARTNERS_MERGED"));
        var cells = Map.of(
            "version",
            version(partner(team, pia.partnerId)),
            "tags",
            Map.of("values", List.of("podium"))
        );
        String there = path(team, "/partners/" + twin.partnerId + "/cells");
        refused(team.cm().patch().uri(there).bodyValue(cells).exchange(), "ALREADY_MERGED");
        String notes = path(team, "/partners/" + twin.partnerId + "/notes");
        var note = Map.of("version", version(partner(team, pia.partnerId)), "text", "Vue à Lyon");
        refused(team.cm().post().uri(notes).bodyValue(note).exchange(), "ALREADY_MERGED");
        assertThat(partner(team, pia.partnerId)).doesNotContain("podium", "Vue à Lyon");
        team.otherBrandsCm().patch().uri(there).bodyValue(cells).exchange().expectStatus().isNotFound();
    }

    private static String path(Cast.Troupe team, String rest) {
        return "/api/brands/" + team.brandId() + rest;
    }

    private static int total(Cast.Troupe team) {
        return JsonPath.read(get(team.cm(), path(team, "/duplicates")), "$.total");
    }

    private static List<String> reasonsOf(Dealing one) {
        return JsonPath.read(
            get(one.team.cm(), path(one.team, "/partners/" + one.partnerId + "/duplicates")),
            "$.items[*].other.id"
        );
    }

    private static String partner(Cast.Troupe team, String partnerId) {
        return get(team.cm(), path(team, "/partners/" + partnerId));
    }

    private static void note(Cast.Troupe team, String partnerId, String text) {
        soon(() ->
            post(
                team.cm(),
                path(team, "/partners/" + partnerId + "/notes"),
                Map.of("version", version(partner(team, partnerId)), "text", text)
            )
        );
    }

    private static List<String> timeline(Cast.Troupe team, String partnerId) {
        return JsonPath.read(get(team.cm(), path(team, "/partners/" + partnerId + "/timeline")), "$.items[*].code");
    }

    private static List<String> collaborations(Cast.Troupe team, String partnerId) {
        return JsonPath.read(get(team.cm(), path(team, "/collaborations?partnerId=" + partnerId)), "$.items[*].id");
    }

    private static int messages(Cast.Troupe team, String partnerId) {
        return JsonPath.read(
            get(team.cm(), path(team, "/partners/" + partnerId + "/conversation")),
            "$.messages.length()"
        );
    }

    private static List<String> threads(Cast.Troupe team) {
        return JsonPath.read(get(team.cm(), path(team, "/conversations")), "$.items[*].partnerId");
    }

    private static String preview(Cast.Troupe team, String keptId, String absorbedId) {
        return get(team.cm(), path(team, "/partners/" + keptId + "/merge-preview/" + absorbedId));
    }

    private static WebTestClient.ResponseSpec merge(
        Cast.Troupe team,
        String keptId,
        String absorbedId,
        String preview,
        @Nullable UUID key
    ) {
        var request = team.cm().post().uri(path(team, "/merges"));
        if (key != null) {
            request.header("Idempotency-Key", key.toString());
        }
        return request
            .bodyValue(
                Map.of(
                    "keptId",
                    keptId,
                    "keptVersion",
                    JsonPath.<Number>read(preview, "$.kept.version"),
                    "absorbedId",
                    absorbedId,
                    "absorbedVersion",
                    JsonPath.<Number>read(preview, "$.absorbed.version"),
                    "taken",
                    List.of("COUNTRY")
                )
            )
            .exchange();
    }

    private static String merged(Cast.Troupe team, String keptId, String absorbedId) {
        UUID key = UUID.randomUUID();
        var answer = new java.util.concurrent.atomic.AtomicReference<String>();
        soon(() -> answer.set(id(merge(team, keptId, absorbedId, preview(team, keptId, absorbedId), key))));
        String begun = answer.get();
        done(team, begun);
        return begun;
    }

    private static void done(Cast.Troupe team, String mergeId) {
        soon(() -> assertThat(read(get(team.cm(), path(team, "/merges/" + mergeId)), "$.state")).isEqualTo("DONE"));
    }

    private static String undone(Cast.Troupe team, String mergeId) {
        String merge = path(team, "/merges/" + mergeId);
        post(team.cm(), merge + "/undo", Map.of("version", version(get(team.cm(), merge))));
        soon(() -> assertThat(read(get(team.cm(), merge), "$.state")).isEqualTo("UNDONE"));
        return get(team.cm(), merge);
    }

    private static String id(WebTestClient.ResponseSpec answer) {
        byte[] body = answer.expectStatus().isOk().expectBody().returnResult().getResponseBody();
        return read(
            new String(java.util.Objects.requireNonNull(body), java.nio.charset.StandardCharsets.UTF_8),
            "$.id"
        );
    }

    private static void refused(WebTestClient.ResponseSpec answer, String code) {
        answer.expectStatus().isEqualTo(409).expectBody().jsonPath("$.code").isEqualTo(code);
    }
}
