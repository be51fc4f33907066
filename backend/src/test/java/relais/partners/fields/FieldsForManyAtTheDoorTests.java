package relais.partners.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static relais.testing.Dealing.get;
import static relais.testing.Dealing.post;
import static relais.testing.Dealing.soon;
import static relais.testing.Dealing.version;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import relais.testing.Cast;
import relais.testing.WholeHouse;

/** A field of the brand's own is filled or emptied for many at once, and taken back. */
@WholeHouse
class FieldsForManyAtTheDoorTests {

    @Autowired
    private Cast cast;

    private Cast.Troupe troupe;
    private String bars;
    private String hair;
    private String curly;
    private String maelle;
    private String awa;

    @BeforeEach
    void aBrandWithTwoPartners() {
        troupe = cast.troupe();
        bars = defined(0, "Pains offerts", "NUMBER");
        hair = defined(1, "Cheveux", "MULTI_CHOICE", "Lisses", "Bouclés");
        curly = JsonPath.<List<String>>read(fields(), "$.items[*].choices[?(@.name=='Bouclés')].id").getFirst();
        maelle = met("maelle");
        awa = met("awa");
    }

    @Test
    void allWhoMatchSayTheSameAndGoBackButForWhomSomebodyChangedSince() {
        fill(awa, "12");
        String act = rests(begun(told(bars, "2,5")), "DONE");
        assertThat(JsonPath.<Integer>read(act, "$.done")).isEqualTo(2);
        assertThat(JsonPath.<String>read(act, "$.deed.field.text")).isEqualTo("2.5");
        assertThat(said(maelle)).containsExactly("2.5");
        assertThat(said(awa)).containsExactly("2.5");
        soon(() ->
            assertThat(
                JsonPath.<List<String>>read(
                    get(troupe.cm(), path("/partners/" + maelle + "/timeline")),
                    "$.items[?(@.code=='FIELDS_FILLED')].params.fields"
                )
            ).containsExactly("Pains offerts")
        );

        fill(maelle, "7");
        String back = rests(takenBack(act), "UNDONE");
        assertThat(JsonPath.<Integer>read(back, "$.takenBack")).isOne();
        assertThat(JsonPath.<Integer>read(back, "$.kept")).isOne();
        assertThat(said(maelle)).containsExactly("7");
        assertThat(said(awa)).containsExactly("12");
    }

    @Test
    void nothingEmptiesItAndWhoeverSaidNothingHadNothingDone() {
        rests(begun(Map.of("fieldId", hair, "choices", List.of(curly))), "DONE");
        fill(maelle, "3");
        String act = rests(begun(Map.of("fieldId", bars)), "DONE");
        assertThat(JsonPath.<Integer>read(act, "$.done")).isOne();
        assertThat(JsonPath.<Integer>read(act, "$.already")).isOne();
        assertThat(said(maelle)).isEmpty();
        rests(takenBack(act), "UNDONE");
        assertThat(said(maelle)).containsExactly("3");
        assertThat(chosen(maelle)).containsExactly(curly);
    }

    @Test
    void choicesAreAddedToThoseOfEachAndTakenOffAgain() {
        String straight = JsonPath.<List<String>>read(
            fields(),
            "$.items[*].choices[?(@.name=='Lisses')].id"
        ).getFirst();
        rests(begun(Map.of("fieldId", hair, "choices", List.of(straight))), "DONE");
        String act = rests(begun(Map.of("fieldId", hair, "choices", List.of(curly)), "ADDED"), "DONE");
        assertThat(JsonPath.<String>read(act, "$.deed.manner")).isEqualTo("ADDED");
        assertThat(chosen(awa)).containsExactlyInAnyOrder(straight, curly);
        rests(begun(Map.of("fieldId", hair, "choices", List.of(straight)), "TAKEN_OFF"), "DONE");
        assertThat(chosen(awa)).containsExactly(curly);
        refused(begin(told(bars, "2"), "ADDED"), "FIELD_SEVERAL_CHOICES");
        refused(begin(Map.of("fieldId", hair), "TAKEN_OFF"), "FIELD_SEVERAL_CHOICES");
    }

    @Test
    void whatIsNotUnderstoodAndWhatIsNoLongerAskedBeginsNothing() {
        refused(begin(told(bars, "douze")), "FIELD_NOT_A_NUMBER");
        refused(begin(Map.of("fieldId", hair, "choices", List.of("another"))), "FIELD_NOT_A_CHOICE");
        troupe
            .manager()
            .put()
            .uri(path("/fields/" + bars))
            .bodyValue(Map.of("version", 2, "name", "Pains offerts", "retired", true))
            .exchange()
            .expectStatus()
            .isOk();
        refused(begin(told(bars, "12")), "FIELD_UNKNOWN");
        assertThat(JsonPath.<List<?>>read(get(troupe.cm(), path("/partner-acts")), "$.items")).isEmpty();
        troupe
            .cm()
            .post()
            .uri(path("/partner-acts"))
            .bodyValue(Map.of("selection", everybody(), "deed", Map.of("kind", "FILL")))
            .exchange()
            .expectStatus()
            .isBadRequest();
    }

    // --- the ways there

    private String defined(int version, String name, String kind, String... choices) {
        var wish = Map.of("version", version, "name", name, "kind", kind, "choices", List.of(choices));
        return JsonPath.<List<String>>read(
            post(troupe.manager(), path("/fields"), wish),
            "$.items[?(@.name=='" + name + "')].id"
        ).getFirst();
    }

    private String met(String name) {
        String handle = "@" + name + "." + troupe.slug().replace('-', '.');
        var person = Map.of("handle", handle, "network", "INSTAGRAM", "displayName", name);
        return JsonPath.read(post(troupe.cm(), path("/partners"), person), "$.id");
    }

    private void fill(String partnerId, String number) {
        troupe
            .cm()
            .patch()
            .uri(path("/partners/" + partnerId + "/fields"))
            .bodyValue(Map.of("version", version(partner(partnerId)), "values", List.of(told(bars, number))))
            .exchange()
            .expectStatus()
            .isOk();
    }

    private static Map<String, Object> told(String fieldId, String text) {
        return Map.of("fieldId", fieldId, "text", text);
    }

    private static Map<String, Object> everybody() {
        return Map.of("question", Map.of("filter", List.of()), "told", 2);
    }

    private WebTestClient.ResponseSpec begin(Map<String, Object> field) {
        return begin(field, "INSTEAD");
    }

    private WebTestClient.ResponseSpec begin(Map<String, Object> field, String manner) {
        var deed = Map.of("kind", "FILL", "field", field, "manner", manner);
        return troupe
            .cm()
            .post()
            .uri(path("/partner-acts"))
            .bodyValue(Map.of("selection", everybody(), "deed", deed))
            .exchange();
    }

    private String begun(Map<String, Object> field) {
        return begun(field, "INSTEAD");
    }

    private String begun(Map<String, Object> field, String manner) {
        return begin(field, manner).expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }

    private String takenBack(String act) {
        return post(
            troupe.cm(),
            path("/partner-acts/" + JsonPath.read(act, "$.id") + "/undo"),
            Map.of("version", version(act))
        );
    }

    private String rests(String act, String state) {
        return await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () -> get(troupe.cm(), path("/partner-acts/" + JsonPath.read(act, "$.id"))),
                now -> JsonPath.read(now, "$.state").equals(state)
            );
    }

    private String fields() {
        return get(troupe.cm(), path("/fields"));
    }

    private String partner(String partnerId) {
        return get(troupe.cm(), path("/partners/" + partnerId));
    }

    private List<String> said(String partnerId) {
        return JsonPath.read(partner(partnerId), "$.fields[?(@.fieldId=='" + bars + "')].text");
    }

    private List<String> chosen(String partnerId) {
        return JsonPath.read(partner(partnerId), "$.fields[?(@.fieldId=='" + hair + "')].choices[*]");
    }

    private static void refused(WebTestClient.ResponseSpec answer, String code) {
        answer.expectStatus().isEqualTo(409).expectBody().jsonPath("$.code").isEqualTo(code);
    }

    private String path(String rest) {
        return "/api/brands/" + troupe.brandId() + rest;
    }
}
