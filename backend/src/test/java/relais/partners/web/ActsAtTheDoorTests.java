package relais.partners.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static relais.testing.Dealing.soon;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient;
import relais.testing.Cast;
import relais.testing.WholeHouse;
import relais.wire.model.ActRowPage;
import relais.wire.model.ActView;
import relais.wire.model.ExportView;
import relais.wire.model.LatestActs;
import relais.wire.model.PartnerView;

/** What a CM does with rows of the grid: one cell, one thing for many, a file. */
@WholeHouse
class ActsAtTheDoorTests {

    private static final String PARTNERS = "/api/brands/{brandId}/partners";
    private static final String ACTS = "/api/brands/{brandId}/partner-acts";

    @Autowired
    private Cast cast;

    @Autowired
    private ReactiveMongoTemplate mongo;

    private Cast.Troupe troupe;
    private List<PartnerView> people;

    @BeforeEach
    void aBrandWithThree() {
        troupe = cast.troupe();
        people = new ArrayList<>();
        for (String name : List.of("Inès", "Maëlle", "=cmd|' /C calc'!A0")) {
            people.add(added(name));
        }
    }

    @Test
    void aCellIsTypedOverAndTheVersionTakesItBack() {
        PartnerView before = people.getFirst();
        PartnerView tagged = view(cells(before, tags("été", "vip")));
        assertThat(tagged.getTags()).containsExactly("été", "vip");
        PartnerView owned = view(cells(tagged, Map.of("ownerId", troupe.person(relais.identity.Role.CM).id())));
        assertThat(owned.getOwnerName()).isEqualTo("CM");
        assertThat(owned.getTags()).containsExactly("été", "vip");
        refused(cells(tagged, Map.of("ownerId", "")), "CHANGED_MEANWHILE");
        refused(cells(owned, Map.of("ownerId", "nobody")), "NOT_IN_THE_TEAM");
        assertThat(view(cells(owned, Map.of("ownerId", ""))).getOwnerId()).isNull();
    }

    @Test
    void tagsForAllWhoMatchAreTakenBackButForWhatWasChangedSince() {
        view(cells(people.getFirst(), tags("Été")));
        ActView done = ended(
            begun(Map.of("kind", "TAG", "tags", List.of("ete", "vip")), everybody(), UUID.randomUUID())
        );
        assertThat(done.getDone()).isEqualTo(3);
        assertThat(read(people.get(0)).getTags()).containsExactly("Été", "vip");
        assertThat(read(people.get(1)).getTags()).containsExactly("ete", "vip");
        // A colleague takes both tags off again by hand, and adds one of their own.
        view(cells(read(people.get(1)), tags("mien")));
        ActView back = ended(undone(done));
        assertThat(back.getTakenBack()).isEqualTo(2);
        assertThat(back.getKept()).isEqualTo(1);
        assertThat(read(people.get(0)).getTags()).containsExactly("Été");
        assertThat(read(people.get(1)).getTags()).containsExactly("mien");
        assertThat(read(people.get(2)).getTags()).isEmpty();
        refused(undo(back), "ACT_TAKEN_BACK");
    }

    @Test
    void whoeverWentIntoAnotherRecordSinceKeepsWhatBecameOfItThere() {
        ActView done = ended(begun(Map.of("kind", "TAG", "tags", List.of("vip")), these(0), UUID.randomUUID()));
        view(cells(people.get(1), tags("vip")));
        wentInto(people.get(0), people.get(1));
        ActView back = ended(undone(done));
        assertThat(back.getKept()).isEqualTo(1);
        assertThat(read(people.get(1)).getTags()).containsExactly("vip");
    }

    private void wentInto(PartnerView absorbed, PartnerView kept) {
        mongo
            .updateFirst(
                query(where("_id").is(troupe.brandId() + ":" + absorbed.getId())),
                new Update().set("merged", new Document("into", kept.getId()).append("by", List.of("m1"))),
                "relationships"
            )
            .toFuture()
            .join();
    }

    @Test
    void whatWasDoneLatelyIsListedWithItsWayBackAndNamesCanBeAskedFor() {
        ActView first = ended(begun(Map.of("kind", "TAG", "tags", List.of("vip")), these(0), UUID.randomUUID()));
        ActView second = ended(begun(Map.of("kind", "TAG", "tags", List.of("vip")), everybody(), UUID.randomUUID()));
        var latest = troupe
            .cm()
            .get()
            .uri("/api/brands/{b}/partner-acts", troupe.brandId())
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(LatestActs.class)
            .returnResult()
            .getResponseBody();
        assertThat(latest.getItems()).extracting(ActView::getId).startsWith(second.getId(), first.getId());
        assertThat(latest.getItems().getFirst().getUndoable()).isTrue();
        troupe
            .cm()
            .post()
            .uri("/api/brands/{b}/partner-selections", troupe.brandId())
            .bodyValue(everybody())
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$.ids.length()")
            .isEqualTo(people.size());
    }

    @Test
    void theSameRequestTwiceIsOneAct() {
        UUID key = UUID.randomUUID();
        Map<String, Object> deed = Map.of("kind", "TAG", "tags", List.of("vip"));
        ActView first = ended(begun(deed, these(0, 1), key));
        assertThat(begun(deed, these(0, 1), key).getId()).isEqualTo(first.getId());
        refused(begin(Map.of("kind", "TAG", "tags", List.of("other")), these(0, 1), key), "KEY_REUSED");
        ActView again = ended(begun(deed, these(0, 1), UUID.randomUUID()));
        assertThat(again.getAlready()).isEqualTo(2);
        assertThat(again.getUndoable()).isFalse();
    }

    @Test
    void aColleagueIsAssignedAndWhoeverWasReassignedSinceStaysSo() {
        String cm = troupe.person(relais.identity.Role.CM).id();
        String manager = troupe.person(relais.identity.Role.MANAGER).id();
        ActView done = ended(begun(Map.of("kind", "ASSIGN", "ownerId", cm), these(0, 1), UUID.randomUUID()));
        assertThat(done.getDone()).isEqualTo(2);
        view(cells(read(people.get(0)), Map.of("ownerId", manager)));
        ActView back = ended(undone(done));
        assertThat(back.getKept()).isOne();
        assertThat(read(people.get(0)).getOwnerId()).isEqualTo(manager);
        assertThat(read(people.get(1)).getOwnerId()).isNull();
        assertThat(names(back, "KEPT")).containsExactly("Inès");
    }

    @Test
    void aCampaignTakesThoseWhoAreNotInItAndSaysWhoIs() {
        String campaign = campaign();
        ended(begun(join(campaign), these(0), UUID.randomUUID()));
        ActView more = ended(begun(join(campaign), these(0, 1), UUID.randomUUID()));
        assertThat(more.getDone()).isOne();
        assertThat(more.getRefused()).isOne();
        ActRowPage refused = rows(more, "REFUSED");
        assertThat(refused.getItems())
            .singleElement()
            .satisfies(row -> {
                assertThat(row.getName()).isEqualTo("Inès");
                assertThat(row.getCode()).isEqualTo("ALREADY_IN_CAMPAIGN");
            });
        soon(() -> assertThat(read(people.get(1)).getStage()).hasToString("IDENTIFIED"));
        refused(undo(more), "ACT_NOT_UNDOABLE");
    }

    @Test
    void aStepIsTakenByWhoCanAndRefusedToTheOthers() {
        String campaign = campaign();
        ended(begun(join(campaign), these(0), UUID.randomUUID()));
        refused(begin(Map.of("kind", "MOVE", "step", "DROP"), these(0), UUID.randomUUID()), "REASON_NEEDED");
        ActView early = ended(begun(Map.of("kind", "MOVE", "step", "COMPLETE"), these(0), UUID.randomUUID()));
        assertThat(rows(early, "REFUSED").getItems().getFirst().getCode()).isEqualTo("NOT_ACTIVE");
        ActView dropped = ended(
            begun(Map.of("kind", "MOVE", "step", "DROP", "reason", "Budget"), these(0, 1), UUID.randomUUID())
        );
        assertThat(dropped.getDone()).isOne();
        assertThat(rows(dropped, "REFUSED").getItems().getFirst().getCode()).isEqualTo("NO_OPEN_COLLABORATION");
    }

    @Test
    void aStopForManyLeavesAStricterOneAlone() {
        ended(begun(Map.of("kind", "CLOSE_CONTACT", "reason", "Sur demande"), these(0), UUID.randomUUID()));
        ActView until = ended(
            begun(
                Map.of("kind", "CLOSE_CONTACT", "reason", "Pause", "until", "2030-01-01"),
                these(0, 1),
                UUID.randomUUID()
            )
        );
        assertThat(until.getDone()).isOne();
        assertThat(until.getAlready()).isOne();
        assertThat(Objects.requireNonNull(read(people.get(0)).getDoNotContact()).getReason()).isEqualTo("Sur demande");
        ended(undone(until));
        assertThat(read(people.get(1)).getDoNotContact()).isNull();
    }

    @Test
    void anUndoneStopLeavesTheOneThatItTookThePlaceOf() {
        ended(
            begun(
                Map.of("kind", "CLOSE_CONTACT", "reason", "Pause", "until", "2030-01-01"),
                these(0),
                UUID.randomUUID()
            )
        );
        ActView forGood = ended(
            begun(Map.of("kind", "CLOSE_CONTACT", "reason", "Sur demande"), these(0), UUID.randomUUID())
        );
        assertThat(Objects.requireNonNull(read(people.get(0)).getDoNotContact()).getReason()).isEqualTo("Sur demande");
        ended(undone(forGood));
        var stop = Objects.requireNonNull(read(people.get(0)).getDoNotContact());
        assertThat(stop.getReason()).isEqualTo("Pause");
        assertThat(stop.getUntil()).isEqualTo(LocalDate.parse("2030-01-01"));
    }

    @Test
    void anotherBrandSeesNothingOfIt() {
        ActView act = begun(Map.of("kind", "TAG", "tags", List.of("vip")), these(0), UUID.randomUUID());
        troupe
            .otherBrandsCm()
            .get()
            .uri(ACTS + "/{id}", troupe.neighbours().brandId(), act.getId())
            .exchange()
            .expectStatus()
            .isNotFound();
        var theirs = Map.of(
            "selection",
            Map.of("ids", List.of(people.getFirst().getId())),
            "deed",
            Map.of("kind", "TAG", "tags", List.of("x"))
        );
        refused(
            troupe.otherBrandsCm().post().uri(ACTS, troupe.neighbours().brandId()).bodyValue(theirs).exchange(),
            "ACT_FOR_NOBODY"
        );
    }

    @Test
    void aViewLeavesAsAFileThatNoSpreadsheetRuns() {
        view(cells(people.getFirst(), tags("été", "a;b")));
        String french = file(
            troupe.cm(),
            "CSV",
            "FR",
            List.of("name", "handle", "followers", "engagement", "tags", "added")
        );
        assertThat(french).startsWith(
            "\uFEFFNom complet;Pseudo;Abonnés;Taux d’engagement;Étiquettes;Relais : connu depuis\r\n"
        );
        assertThat(french.lines()).hasSize(4);
        assertThat(french).contains("'=cmd|").contains(";12400;").contains(";\"été | a;b\";");
        String english = file(troupe.legal(), "CSV", "EN", List.of("name", "stage", "universe"));
        assertThat(english)
            .startsWith("\uFEFFFull name,Relais: stage,Relais: light universe\r\n")
            .contains("Inès,,grey");
        List<Map<String, Object>> json = JsonPath.read(file(troupe.cm(), "JSON", "EN", List.of()), "$");
        assertThat(json).hasSize(3);
        assertThat(json).extracting("name").contains("Inès", "=cmd|' /C calc'!A0");
        assertThat(json.getFirst()).containsEntry("universe", "GREY").containsKey("id");
    }

    @Test
    void financeTakesNamesOnlyAndNobodyFetchesAnothersFile() {
        String names = file(troupe.finance(), "CSV", "EN", List.of("name", "email", "tags"));
        assertThat(names).startsWith("\uFEFFFull name\r\n");
        ExportView mine = asked(troupe.cm(), "CSV", "EN", List.of("name"));
        troupe.manager().get().uri(mine.getUrl()).exchange().expectStatus().isNotFound();
        refused(ask(troupe.cm(), "CSV", "EN", List.of("salary")), "EXPORT_COLUMN_UNKNOWN");
    }

    // --- the ways there

    private static Map<String, Object> tags(String... tags) {
        return Map.of("tags", Map.of("values", List.of(tags)));
    }

    private static Map<String, Object> join(String campaignId) {
        return Map.of("kind", "JOIN_CAMPAIGN", "campaignId", campaignId);
    }

    private String campaign() {
        return JsonPath.read(
            text(
                troupe
                    .cm()
                    .post()
                    .uri("/api/brands/{brandId}/campaigns", troupe.brandId())
                    .bodyValue(relais.testing.Dealing.CAMPAIGN)
                    .exchange()
            ),
            "$.id"
        );
    }

    private static Map<String, Object> everybody() {
        return Map.of("question", Map.of("filter", List.of()), "told", 3);
    }

    private Map<String, Object> these(int... places) {
        return Map.of(
            "ids",
            java.util.Arrays.stream(places)
                .mapToObj(i -> people.get(i).getId())
                .toList()
        );
    }

    private WebTestClient.ResponseSpec begin(Map<String, Object> deed, Map<String, Object> selection, UUID key) {
        return troupe
            .cm()
            .post()
            .uri(ACTS, troupe.brandId())
            .header("Idempotency-Key", key.toString())
            .bodyValue(Map.of("selection", selection, "deed", deed))
            .exchange();
    }

    private ActView begun(Map<String, Object> deed, Map<String, Object> selection, UUID key) {
        return body(begin(deed, selection, key), ActView.class);
    }

    private ActView ended(ActView act) {
        return Awaitility.await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () ->
                    body(
                        troupe
                            .cm()
                            .get()
                            .uri(ACTS + "/{id}", troupe.brandId(), act.getId())
                            .exchange(),
                        ActView.class
                    ),
                now ->
                    now.getState().name().equals("DONE") == act.getState().name().equals("RUNNING") &&
                    !now.getState().name().endsWith("ING")
            );
    }

    private WebTestClient.ResponseSpec undo(ActView act) {
        return troupe
            .cm()
            .post()
            .uri(ACTS + "/{id}/undo", troupe.brandId(), act.getId())
            .bodyValue(Map.of("version", act.getVersion()))
            .exchange();
    }

    private ActView undone(ActView act) {
        return body(undo(act), ActView.class);
    }

    private ActRowPage rows(ActView act, String ending) {
        return body(
            troupe
                .cm()
                .get()
                .uri(ACTS + "/{id}/rows?ending=" + ending, troupe.brandId(), act.getId())
                .exchange(),
            ActRowPage.class
        );
    }

    private List<String> names(ActView act, String ending) {
        return rows(act, ending)
            .getItems()
            .stream()
            .map(row -> row.getName())
            .toList();
    }

    private WebTestClient.ResponseSpec ask(WebTestClient who, String form, String dialect, List<String> columns) {
        return who
            .post()
            .uri("/api/brands/{brandId}/partner-exports", troupe.brandId())
            .bodyValue(
                Map.of(
                    "selection",
                    Map.of("question", Map.of("filter", List.of())),
                    "columns",
                    columns,
                    "form",
                    form,
                    "dialect",
                    dialect
                )
            )
            .exchange();
    }

    private ExportView asked(WebTestClient who, String form, String dialect, List<String> columns) {
        return body(ask(who, form, dialect, columns), ExportView.class);
    }

    private String file(WebTestClient who, String form, String dialect, List<String> columns) {
        byte[] bytes = who
            .get()
            .uri(asked(who, form, dialect, columns).getUrl())
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
        return new String(Objects.requireNonNull(bytes), StandardCharsets.UTF_8);
    }

    private PartnerView added(String name) {
        var body = new HashMap<String, Object>();
        body.put("handle", "@" + UUID.randomUUID().toString().substring(0, 12).replace("-", ""));
        body.put("network", "TIKTOK");
        body.put("displayName", name);
        body.put("followers", 12400);
        return view(troupe.cm().post().uri(PARTNERS, troupe.brandId()).bodyValue(body).exchange());
    }

    private WebTestClient.ResponseSpec cells(PartnerView of, Map<String, Object> cells) {
        var body = new HashMap<>(cells);
        body.put("version", of.getVersion());
        return troupe
            .cm()
            .patch()
            .uri(PARTNERS + "/{partnerId}/cells", troupe.brandId(), of.getId())
            .bodyValue(body)
            .exchange();
    }

    private PartnerView read(PartnerView of) {
        return view(
            troupe
                .cm()
                .get()
                .uri(PARTNERS + "/{partnerId}", troupe.brandId(), of.getId())
                .exchange()
        );
    }

    private static PartnerView view(WebTestClient.ResponseSpec answer) {
        return body(answer, PartnerView.class);
    }

    private static <T> T body(WebTestClient.ResponseSpec answer, Class<T> type) {
        return Objects.requireNonNull(answer.expectStatus().isOk().expectBody(type).returnResult().getResponseBody());
    }

    private static String text(WebTestClient.ResponseSpec answer) {
        return body(answer, String.class);
    }

    private static void refused(WebTestClient.ResponseSpec answer, @Nullable String code) {
        answer.expectStatus().isEqualTo(409).expectBody().jsonPath("$.code").isEqualTo(code);
    }
}
