package relais.partners.fields;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static relais.testing.Dealing.get;
import static relais.testing.Dealing.post;
import static relais.testing.Dealing.soon;
import static relais.testing.Dealing.version;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import relais.testing.Cast;
import relais.testing.WholeHouse;

/** A brand asks what no other brand asks: defined, filled, looked for, taken out and brought in. */
@WholeHouse
class FieldsAtTheDoorTests {

    @Autowired
    private Cast cast;

    private Cast.Troupe troupe;
    private String hair;
    private String bars;
    private String visit;
    private String word;
    private String maelle;
    private String awa;

    @BeforeEach
    void aBrandWithFields() {
        troupe = cast.troupe();
        hair = defined("Cheveux", "MULTI_CHOICE", "Lisses", "Bouclés", "Colorés");
        bars = defined("Pains offerts", "NUMBER");
        visit = defined("Visite", "DATE");
        word = defined("Un mot", "TEXT");
        maelle = met("maelle");
        awa = met("awa");
    }

    @Test
    void onlyManagersDefineAndNobodyOfAnotherBrandSeesAnything() {
        var wish = Map.of("version", 4, "name", "Peau", "kind", "TEXT");
        asked(troupe.cm(), HttpMethod.POST, "/fields", wish).expectStatus().isForbidden();
        assertThat(JsonPath.<List<String>>read(fields(troupe.cm()), "$.items[*].name")).contains("Cheveux");
        assertThat(JsonPath.<List<?>>read(fields(troupe.cm()), "$.actions")).isEmpty();
        assertThat(JsonPath.<List<String>>read(fields(troupe.manager()), "$.actions")).containsExactly("DEFINE");
        asked(troupe.finance(), HttpMethod.GET, "/fields", null).expectStatus().isForbidden();
        Cast.Troupe others = troupe.neighbours();
        assertThat(
            JsonPath.<List<?>>read(get(others.cm(), "/api/brands/" + others.brandId() + "/fields"), "$.items")
        ).isEmpty();
        others
            .manager()
            .put()
            .uri("/api/brands/" + others.brandId() + "/fields/" + hair)
            .bodyValue(Map.of("version", 0, "name", "Volé", "retired", false))
            .exchange()
            .expectStatus()
            .isNotFound();
        others
            .cm()
            .patch()
            .uri("/api/brands/" + others.brandId() + "/partners/" + maelle + "/fields")
            .bodyValue(Map.of("version", 1, "values", List.of()))
            .exchange()
            .expectStatus()
            .isNotFound();
    }

    @Test
    void whoeverDefinesOnAnOldPageIsTold() {
        refused(
            asked(troupe.manager(), HttpMethod.POST, "/fields", Map.of("version", 1, "name", "Peau", "kind", "TEXT")),
            "CHANGED_MEANWHILE"
        );
        refused(
            asked(
                troupe.manager(),
                HttpMethod.POST,
                "/fields",
                Map.of("version", 4, "name", "CHEVEUX", "kind", "TEXT")
            ),
            "FIELD_NAME_TAKEN"
        );
    }

    @Test
    void whatIsFilledIsKeptAndSaidOnTheTimelineAndWhatIsNotUnderstoodIsNot() {
        fill(maelle, told(bars, "12,50"), told(visit, "3/12/2026"), chose(hair, "Bouclés", "Lisses"));
        refused(fillAsked(maelle, told(word, "Aime la mer"), told(bars, "douze")), "FIELD_NOT_A_NUMBER");
        refused(fillAsked(maelle, told(visit, "12/2026")), "FIELD_NOT_A_DATE");
        String seen = partner(maelle);
        assertThat(said(seen, bars)).isEqualTo("12.5");
        assertThat(said(seen, visit)).isEqualTo("2026-12-03");
        assertThat(chosen(seen, hair)).containsExactly(choice(hair, "Lisses"), choice(hair, "Bouclés"));
        assertThat(JsonPath.<List<?>>read(seen, "$.fields[?(@.fieldId=='" + word + "')]")).isEmpty();
        soon(() ->
            assertThat(
                JsonPath.<List<String>>read(
                    get(troupe.cm(), path("/partners/" + maelle + "/timeline")),
                    "$.items[?(@.code=='FIELDS_FILLED')].params.fields"
                )
            ).containsExactly("Cheveux, Pains offerts, Visite")
        );
        fill(maelle, told(bars, ""));
        assertThat(JsonPath.<List<?>>read(partner(maelle), "$.fields[?(@.fieldId=='" + bars + "')]")).isEmpty();
        refused(
            asked(
                troupe.cm(),
                HttpMethod.PATCH,
                "/partners/" + maelle + "/fields",
                Map.of("version", 1, "values", List.of(told(bars, "3")))
            ),
            "CHANGED_MEANWHILE"
        );
    }

    @Test
    void theGridIsNarrowedSortedAndSearchedByThem() {
        fill(maelle, told(bars, "2.5"), told(visit, "2026-11-02"), chose(hair, "Bouclés"), told(word, "aime la mer"));
        fill(awa, told(bars, "12"), chose(hair, "Lisses", "Colorés"));
        String curly = choice(hair, "Bouclés");
        assertThat(found("filter", "FIELD." + hair + ":" + curly)).containsExactly(maelle);
        assertThat(found("filter", "-FIELD." + hair + ":" + curly)).containsExactly(awa);
        assertThat(found("filter", "FIELD." + hair + ":-")).isEmpty();
        assertThat(found("fieldRange", bars + ":2.5..11")).containsExactly(maelle);
        assertThat(found("fieldRange", bars + ":3..")).containsExactly(awa);
        assertThat(found("fieldRange", visit + ":2026-11-01..2026-11-30")).containsExactly(maelle);
        troupe
            .cm()
            .get()
            .uri(path("/partners?fieldRange=" + visit + ":2026-02-30.."))
            .exchange()
            .expectStatus()
            .isBadRequest();
        assertThat(found("sort", "field." + bars)).containsExactly(maelle, awa);
        assertThat(found("sort", "-field." + bars)).containsExactly(awa, maelle);
        assertThat(found("sort", "-field." + visit))
            .as("unknown comes last")
            .containsExactly(maelle, awa);
        assertThat(found("sort", "field." + hair))
            .as("in the order of the choices")
            .containsExactly(awa, maelle);

        String page = get(troupe.cm(), path("/partners?q=mer&countFields=true"));
        assertThat(JsonPath.<List<String>>read(page, "$.items[*].id")).containsExactly(maelle);
        assertThat(JsonPath.<String>read(page, "$.items[0].fragments[0].fieldId")).isEqualTo(word);
        String everybody = get(troupe.cm(), path("/partners?countFields=true"));
        assertThat(
            JsonPath.<List<String>>read(everybody, "$.fieldFacets[?(@.fieldId=='" + hair + "')].values[*].label")
        ).containsExactlyInAnyOrder("Lisses", "Colorés", "Bouclés");
    }

    @Test
    void aRetiredFieldIsAskedNothingAndComesBackWithAllItHad() {
        fill(maelle, told(word, "aime la mer"), chose(hair, "Bouclés"));
        retire(word, "Un mot", true);
        retire(hair, "Cheveux", true);
        assertThat(found("q", "mer")).isEmpty();
        assertThat(found("filter", "FIELD." + hair + ":" + choice(hair, "Bouclés"))).hasSize(2);
        assertThat(found("sort", "field." + hair)).hasSize(2);
        refused(fillAsked(maelle, told(word, "encore")), "FIELD_UNKNOWN");
        retire(word, "Le mot", false);
        assertThat(found("q", "mer")).containsExactly(maelle);
        assertThat(said(partner(maelle), word)).isEqualTo("aime la mer");
    }

    @Test
    void aFileTellsThemInItsDialectAndRunsNothing() {
        fill(
            maelle,
            told(bars, "2,5"),
            told(visit, "2026-11-02"),
            chose(hair, "Bouclés", "Colorés"),
            told(word, "=1+1")
        );
        var columns = List.of("name", "field." + bars, "field." + visit, "field." + hair, "field." + word);
        assertThat(file("CSV", "FR", columns))
            .contains("Pains offerts;Visite;Cheveux;Un mot")
            .contains(";2,5;02/11/2026;Bouclés | Colorés;'=1+1");
        assertThat(file("CSV", "EN", columns)).contains(",2.5,2026-11-02,Bouclés | Colorés,'=1+1");
        assertThat(file("JSON", "EN", columns))
            .contains("\"Pains offerts\":2.5")
            .contains("\"Cheveux\":[\"Bouclés\",\"Colorés\"]");
        refused(export("CSV", "FR", List.of("field.01ARZ3NDEKTSV4RRFFQ69G5FAV")), "EXPORT_COLUMN_UNKNOWN");
    }

    @Test
    void aListFillsThemSaysWhatItDoesNotUnderstandAndIsTakenBack() {
        fill(maelle, told(bars, "1"), told(word, "aime la mer"));
        String rings = defined("Bagues", "CHOICE", "None", "Une");
        String list = """
        Pseudo;cheveux;PAINS OFFERTS;Visite;Un mot;Bagues
        maelle.%1$s;boucles, colores;2,5;3 déc. 2026;;None
        awa.%1$s;Mauves;douze;12/2026;bonjour;N/A
        """.formatted(suffix());
        String job = checked(list);
        assertThat(JsonPath.<List<String>>read(job, "$.columns[*].meaning")).containsExactly(
            "HANDLE",
            "FIELD",
            "FIELD",
            "FIELD",
            "FIELD",
            "FIELD"
        );
        String id = JsonPath.read(job, "$.id");
        String rows = get(troupe.cm(), path("/imports/" + id + "/rows"));
        assertThat(JsonPath.<List<?>>read(rows, "$.items[0].warnings")).isEmpty();
        assertThat(JsonPath.<List<String>>read(rows, "$.items[1].warnings[*].code")).containsExactlyInAnyOrder(
            "FIELD_NOT_A_CHOICE",
            "FIELD_NOT_A_NUMBER",
            "FIELD_NOT_A_DATE"
        );
        assertThat(JsonPath.<List<String>>read(rows, "$.items[1].warnings[*].params.value")).contains("douze");

        post(troupe.cm(), path("/imports/" + id + "/run"), Map.of("version", version(job)));
        rests(id, "DONE");
        assertThat(said(partner(maelle), bars)).isEqualTo("2.5");
        assertThat(said(partner(maelle), visit)).isEqualTo("2026-12-03");
        assertThat(said(partner(maelle), word))
            .as("an empty cell keeps")
            .isEqualTo("aime la mer");
        assertThat(chosen(partner(maelle), hair)).hasSize(2);
        assertThat(chosen(partner(maelle), rings))
            .as("what means unknown elsewhere is a choice here")
            .hasSize(1);
        assertThat(said(partner(awa), word)).isEqualTo("bonjour");

        asked(troupe.cm(), HttpMethod.POST, "/imports/" + id + "/undo", null)
            .expectStatus()
            .isOk();
        rests(id, "UNDONE");
        assertThat(said(partner(maelle), bars)).isEqualTo("1");
        assertThat(chosen(partner(maelle), hair)).isEmpty();
        assertThat(JsonPath.<List<?>>read(partner(awa), "$.fields")).isEmpty();
    }

    // --- how these tests speak

    private String defined(String name, String kind, String... choices) {
        long version = version(fields(troupe.manager()));
        var wish = Map.of("version", version, "name", name, "kind", kind, "choices", List.of(choices));
        return JsonPath.<List<String>>read(
            post(troupe.manager(), path("/fields"), wish),
            "$.items[?(@.name=='" + name + "')].id"
        ).getFirst();
    }

    private void retire(String fieldId, String name, boolean retired) {
        List<Map<String, Object>> choices = JsonPath.read(
            fields(troupe.manager()),
            "$.items[?(@.id=='" + fieldId + "')].choices[*]"
        );
        asked(
            troupe.manager(),
            HttpMethod.PUT,
            "/fields/" + fieldId,
            Map.of("version", version(fields(troupe.manager())), "name", name, "retired", retired, "choices", choices)
        )
            .expectStatus()
            .isOk();
    }

    private String met(String handle) {
        return JsonPath.read(
            post(
                troupe.cm(),
                path("/partners"),
                Map.of("handle", "@" + handle + "." + suffix(), "network", "INSTAGRAM", "displayName", handle)
            ),
            "$.id"
        );
    }

    private String suffix() {
        return troupe.slug().replace('-', '.') + ".demo";
    }

    private String choice(String fieldId, String name) {
        return JsonPath.<List<String>>read(
            fields(troupe.cm()),
            "$.items[?(@.id=='" + fieldId + "')].choices[?(@.name=='" + name + "')].id"
        ).getFirst();
    }

    private static Map<String, Object> told(String fieldId, String text) {
        return Map.of("fieldId", fieldId, "text", text);
    }

    private Map<String, Object> chose(String fieldId, String... names) {
        return Map.of(
            "fieldId",
            fieldId,
            "choices",
            List.of(names)
                .stream()
                .map(name -> choice(fieldId, name))
                .toList()
        );
    }

    @SafeVarargs
    private void fill(String partnerId, Map<String, Object>... values) {
        fillAsked(partnerId, values).expectStatus().isOk();
    }

    @SafeVarargs
    private WebTestClient.ResponseSpec fillAsked(String partnerId, Map<String, Object>... values) {
        return asked(
            troupe.cm(),
            HttpMethod.PATCH,
            "/partners/" + partnerId + "/fields",
            Map.of("version", version(partner(partnerId)), "values", List.of(values))
        );
    }

    private String fields(WebTestClient who) {
        return get(who, path("/fields"));
    }

    private String partner(String partnerId) {
        return get(troupe.cm(), path("/partners/" + partnerId));
    }

    private static String said(String partner, String fieldId) {
        return JsonPath.<List<String>>read(partner, "$.fields[?(@.fieldId=='" + fieldId + "')].text").getFirst();
    }

    private static List<String> chosen(String partner, String fieldId) {
        return JsonPath.read(partner, "$.fields[?(@.fieldId=='" + fieldId + "')].choices[*]");
    }

    private List<String> found(String parameter, String value) {
        String page = troupe
            .cm()
            .get()
            .uri(path("/partners?" + parameter + "={value}"), value)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
        return JsonPath.read(page, "$.items[*].id");
    }

    private WebTestClient.ResponseSpec export(String form, String dialect, List<String> columns) {
        return asked(
            troupe.cm(),
            HttpMethod.POST,
            "/partner-exports",
            Map.ofEntries(
                entry("selection", Map.of("ids", List.of(maelle))),
                entry("columns", columns),
                entry("form", form),
                entry("dialect", dialect)
            )
        );
    }

    private String file(String form, String dialect, List<String> columns) {
        String asked = export(form, dialect, columns)
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
        byte[] bytes = troupe
            .cm()
            .get()
            .uri(JsonPath.<String>read(asked, "$.url"))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Uploaded, mapped as it was recognised, and looked through. */
    private String checked(String list) {
        var body = new MultipartBodyBuilder();
        body.part("file", new ByteArrayResource(list.getBytes(StandardCharsets.UTF_8)))
            .filename("instagram.csv")
            .contentType(MediaType.TEXT_PLAIN);
        String job = troupe
            .cm()
            .post()
            .uri(path("/imports"))
            .body(BodyInserters.fromMultipartData(body.build()))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
        var columns = new ArrayList<Map<String, Object>>();
        for (Map<String, Object> column : JsonPath.<List<Map<String, Object>>>read(job, "$.columns[*]")) {
            var choice = new HashMap<String, Object>(column);
            choice.keySet().retainAll(List.of("index", "meaning", "network", "fieldId"));
            columns.add(choice);
        }
        String id = JsonPath.read(job, "$.id");
        asked(
            troupe.cm(),
            HttpMethod.PUT,
            "/imports/" + id + "/mapping",
            Map.ofEntries(
                entry("version", version(job)),
                entry("network", "INSTAGRAM"),
                entry("columns", columns),
                entry("source", "Questionnaire"),
                entry("collectedOn", "2026-03-01"),
                entry("purpose", "Casting")
            )
        )
            .expectStatus()
            .isOk();
        return rests(id, "CHECKED");
    }

    private String rests(String importId, String state) {
        String[] job = new String[1];
        soon(() -> {
            job[0] = get(troupe.cm(), path("/imports/" + importId));
            assertThat(JsonPath.<String>read(job[0], "$.state")).isEqualTo(state);
        });
        return job[0];
    }

    private WebTestClient.ResponseSpec asked(WebTestClient by, HttpMethod method, String path, Object body) {
        var request = by.method(method).uri(path(path));
        return body == null ? request.exchange() : request.bodyValue(body).exchange();
    }

    private static void refused(WebTestClient.ResponseSpec answer, String code) {
        answer.expectStatus().isEqualTo(409).expectBody().jsonPath("$.code").isEqualTo(code);
    }

    private String path(String rest) {
        return "/api/brands/" + troupe.brandId() + rest;
    }
}
