package relais.partners.web;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.testing.Dealing.soon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import relais.testing.Cast;
import relais.testing.WholeHouse;
import relais.wire.model.AgencyView;
import relais.wire.model.HandleAnswer;
import relais.wire.model.PartnerPage;
import relais.wire.model.PartnerRow;
import relais.wire.model.PartnerView;
import relais.wire.model.TimelinePage;

/** A CM adds a partner, keeps what is known, and finds them again; nobody else's team sees any of it. */
@WholeHouse
class PartnersAtTheDoorTests {

    private static final String PARTNERS = "/api/brands/{brandId}/partners";
    private static final String ONE = PARTNERS + "/{partnerId}";

    @Autowired
    private Cast cast;

    private Cast.Troupe troupe;
    private String handle;

    @BeforeEach
    void aBrand() {
        troupe = cast.troupe();
        handle = "ines" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aProfileAddressIsEnoughToAddSomeone() {
        PartnerView ines = added(Map.of("handle", "https://www.instagram.com/" + handle + "/", "followers", 12400));
        assertThat(ines.getDisplayName()).isEqualTo("@" + handle);
        assertThat(Objects.requireNonNull(ines.getAccounts()))
            .singleElement()
            .satisfies(account -> {
                assertThat(account.getKey()).isEqualTo("instagram:" + handle);
                assertThat(Objects.requireNonNull(account.getLatest()).getFollowers()).isEqualTo(12400);
            });
        assertThat(ines.getMetrics()).hasSize(1);
        PartnerPage page = read(troupe.legal(), PARTNERS + "?q=" + handle, PartnerPage.class, troupe.brandId());
        assertThat(page.getTotal()).isOne();
        assertThat(page.getItems()).extracting(PartnerRow::getId).containsExactly(ines.getId());
    }

    @Test
    void theSameRequestTwiceAddsOnePersonAndAnotherUnderItsKeyIsRefused() {
        UUID key = UUID.randomUUID();
        var body = Map.<String, Object>of("handle", "@" + handle, "network", "TIKTOK");
        var first = view(add(body, key));
        assertThat(view(add(body, key)).getId()).isEqualTo(first.getId());
        refused(add(Map.of("handle", "@other" + handle, "network", "TIKTOK"), key), "KEY_REUSED");
    }

    @Test
    void someoneKnownIsNotAddedAgain() {
        added(Map.of("handle", "@" + handle, "network", "TIKTOK", "displayName", "Inès"));
        add(Map.of("handle", "https://www.tiktok.com/@" + handle), null)
            .expectStatus()
            .isEqualTo(409)
            .expectBody()
            .jsonPath("$.code")
            .isEqualTo("PARTNER_KNOWN")
            .jsonPath("$.params.name")
            .isEqualTo("Inès");
    }

    @Test
    void whatIsNoHandleIsRefusedInWords() {
        refused(add(Map.of("handle", "@" + handle), null), "NETWORK_MISSING");
        refused(add(Map.of("handle", "https://www.instagram.com/p/C0ffee/"), null), "NOT_A_HANDLE");
        refused(add(Map.of("handle", "with spaces", "network", "X"), null), "NOT_A_HANDLE");
    }

    @Test
    void whoIsKnownShowsWhileTypingAndNobodyElse() {
        added(Map.of("handle", "@" + handle, "network", "TIKTOK", "displayName", "Inès"));
        var mine = asked(troupe.cm(), troupe.brandId());
        assertThat(mine.getKnown())
            .singleElement()
            .satisfies(known -> assertThat(known.getSame()).isTrue());
        var theirs = asked(troupe.neighbours().cm(), troupe.neighbours().brandId());
        assertThat(theirs.getVerdict().getValue()).isEqualTo("RECOGNISED");
        assertThat(theirs.getKnown()).isEmpty();
    }

    @Test
    void anotherBrandMeetsTheSamePersonAndLearnsNothing() {
        PartnerView here = added(
            Map.of(
                "handle",
                "@" + handle,
                "network",
                "TIKTOK",
                "displayName",
                "Inès",
                "followers",
                900,
                "country",
                "FR"
            )
        );
        read(troupe.otherBrandsCm(), ONE, troupe.neighbours().brandId(), here.getId()).expectStatus().isNotFound();
        read(troupe.otherBrandsCm(), ONE, troupe.brandId(), here.getId())
            .expectStatus()
            .value(status -> assertThat(status).isIn(403, 404));
        PartnerView there = view(
            post(
                troupe.otherBrandsCm(),
                PARTNERS,
                Map.of("handle", "@" + handle, "network", "TIKTOK"),
                troupe.neighbours().brandId()
            )
        );
        assertThat(there.getDisplayName()).isEqualTo("@" + handle);
        assertThat(there.getCountry()).isNull();
        assertThat(there.getMetrics()).isEmpty();
    }

    @Test
    void financeSeesNamesOnlyAndCannotFilter() {
        PartnerView ines = added(
            Map.of("handle", "@" + handle, "network", "TIKTOK", "displayName", "Inès", "followers", 9)
        );
        PartnerPage page = read(troupe.finance(), PARTNERS + "?followersMin=1000", PartnerPage.class, troupe.brandId());
        assertThat(page.getItems()).containsExactly(new PartnerRow(ines.getId(), "Inès"));
        PartnerView seen = read(troupe.finance(), ONE, PartnerView.class, troupe.brandId(), ines.getId());
        assertThat(seen.getAccounts()).isNullOrEmpty();
        assertThat(seen.getActions()).isEmpty();
    }

    @Test
    void theSheetIsKeptAsTypedAndItsFaultsAreNamed() {
        PartnerView ines = added(Map.of("handle", "@" + handle, "network", "TIKTOK"));
        AgencyView agency = Objects.requireNonNull(
            post(
                troupe.manager(),
                "/api/brands/{brandId}/agencies",
                Map.of("name", "Papier-Lune", "agent", "Capucine", "contacts", List.of(email("capucine@exemple.test"))),
                troupe.brandId()
            )
                .expectStatus()
                .isOk()
                .expectBody(AgencyView.class)
                .returnResult()
                .getResponseBody()
        );
        refused(edit(ines, email("not an address"), agency.getId()), "NOT_AN_EMAIL");
        refused(edit(ines, email("ines@exemple.test"), "another"), "NO_SUCH_AGENCY");
        PartnerView edited = view(edit(ines, email("Ines@Exemple.test"), agency.getId()));
        assertThat(Objects.requireNonNull(edited.getContacts()).getFirst().getValue()).isEqualTo("ines@exemple.test");
        assertThat(Objects.requireNonNull(edited.getAgency()).getName()).isEqualTo("Papier-Lune");
        assertThat(Objects.requireNonNull(edited.getRates()).getFirst().getPrice().getAmount()).isEqualTo("1500.00");
        refused(edit(ines, email("late@exemple.test"), agency.getId()), "CHANGED_MEANWHILE");
        AgencyView found = read(
            troupe.legal(),
            "/api/brands/{brandId}/agencies/{id}",
            AgencyView.class,
            troupe.brandId(),
            agency.getId()
        );
        assertThat(found.getTalents()).hasSize(1);
        assertThat(found.getActions()).isEmpty();
        read(
            troupe.otherBrandsCm(),
            "/api/brands/{brandId}/agencies/{id}",
            troupe.neighbours().brandId(),
            agency.getId()
        )
            .expectStatus()
            .isNotFound();
    }

    @Test
    void notesFiguresAndAStopAreToldByTheTimeline() {
        PartnerView ines = added(Map.of("handle", "@" + handle, "network", "TIKTOK"));
        PartnerView noted = view(
            post(troupe.cm(), ONE + "/notes", Map.of("version", ines.getVersion(), "text", "Drôle."), ids(ines))
        );
        assertThat(Objects.requireNonNull(noted.getNotes()).getFirst().getText()).isEqualTo("Drôle.");
        var figures = Map.<String, Object>of(
            "version",
            noted.getVersion(),
            "account",
            "tiktok:" + handle,
            "measuredOn",
            "2026-01-05",
            "source",
            "kit média",
            "declared",
            true,
            "views",
            1000,
            "likes",
            40,
            "comments",
            5,
            "shares",
            5
        );
        PartnerView measured = view(post(troupe.cm(), ONE + "/metrics", figures, ids(ines)));
        var latest = Objects.requireNonNull(Objects.requireNonNull(measured.getAccounts()).getFirst().getLatest());
        assertThat(latest.getEngagementRate()).isEqualTo(0.05);
        assertThat(latest.getEngagementVariant()).hasToString("LIKES_COMMENTS_SHARES_BY_VIEWS");
        PartnerView closed = view(
            troupe
                .cm()
                .put()
                .uri(ONE + "/do-not-contact", (Object[]) ids(ines))
                .bodyValue(Map.of("version", measured.getVersion(), "reason", "Sur demande"))
                .exchange()
        );
        assertThat(Objects.requireNonNull(closed.getDoNotContact()).getReason()).isEqualTo("Sur demande");
        soon(() ->
            assertThat(read(troupe.legal(), ONE + "/timeline", TimelinePage.class, ids(ines)).getItems())
                .extracting(line -> line.getCode().name())
                .containsExactly("CONTACT_CLOSED", "PARTNER_MEASURED", "NOTE_WRITTEN", "PARTNER_ADDED")
        );
    }

    @Test
    void aPageBringsTheCountsThatWereAskedForWithIt() {
        added(Map.of("handle", "@" + handle, "network", "TIKTOK", "country", "FR", "categories", List.of("Vélo")));
        added(Map.of("handle", "@b" + handle, "network", "TIKTOK", "country", "BE"));
        String asked = PARTNERS + "?filter=COUNTRY:BE&filter=-CATEGORY:velo&facet=COUNTRY&facet=CATEGORY&facet=TIER";
        PartnerPage page = read(troupe.cm(), asked, PartnerPage.class, troupe.brandId());
        assertThat(page.getTotal()).isOne();
        assertThat(Objects.requireNonNull(page.getFacets()).getFirst().getFacet().getValue()).isEqualTo("TIER");
        assertThat(page.getFacets())
            .filteredOn(facet -> facet.getFacet().getValue().equals("COUNTRY"))
            .singleElement()
            .satisfies(facet -> assertThat(facet.getValues()).singleElement().extracting("value").isEqualTo("BE"));
    }

    @Test
    void whatNoFacetIsCalledIsNoFilter() {
        for (String filter : List.of("COLOUR:red", "COUNTRY", "NETWORK:ELSEWHERE&sort=shoe")) {
            read(troupe.cm(), PARTNERS + "?filter=" + filter, troupe.brandId())
                .expectStatus()
                .isBadRequest();
        }
        read(troupe.cm(), PARTNERS + "?filter=NETWORK:ELSEWHERE", troupe.brandId())
            .expectStatus()
            .isOk();
    }

    @Test
    void lookAlikesAreTheBrandsOwnAndSayWhy() {
        PartnerView one = added(
            Map.of("handle", "@" + handle, "network", "TIKTOK", "followers", 900, "categories", List.of("Vélo"))
        );
        PartnerView other = added(
            Map.of("handle", "@b" + handle, "network", "TIKTOK", "followers", 1000, "categories", List.of("vélo"))
        );
        read(troupe.cm(), ONE + "/look-alikes", ids(one))
            .expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$.items[0].partner.id")
            .isEqualTo(other.getId())
            .jsonPath("$.items[0].reasons[*].kind")
            .isEqualTo(List.of("CATEGORIES", "SIZE", "NETWORK"));
        read(troupe.otherBrandsCm(), ONE + "/look-alikes", troupe.neighbours().brandId(), one.getId())
            .expectStatus()
            .isNotFound();
    }

    @Test
    void aBadCursorIsSaidToBeBad() {
        troupe
            .cm()
            .get()
            .uri(PARTNERS + "?cursor=nonsense", troupe.brandId())
            .exchange()
            .expectStatus()
            .isBadRequest()
            .expectBody()
            .jsonPath("$.code")
            .isEqualTo("BAD_CURSOR");
    }

    private String[] ids(PartnerView partner) {
        return new String[] { troupe.brandId(), partner.getId() };
    }

    private PartnerView added(Map<String, Object> body) {
        return view(add(body, null));
    }

    private WebTestClient.ResponseSpec add(Map<String, Object> body, @Nullable UUID key) {
        var request = troupe.cm().post().uri(PARTNERS, troupe.brandId());
        if (key != null) {
            request.header("Idempotency-Key", key.toString());
        }
        return request.bodyValue(body).exchange();
    }

    private WebTestClient.ResponseSpec edit(PartnerView partner, Map<String, Object> contact, String agencyId) {
        var sheet = new HashMap<String, Object>();
        sheet.put("version", partner.getVersion());
        sheet.put("displayName", "Inès Marchetti");
        sheet.put("kinds", List.of("AMBASSADOR"));
        sheet.put("country", "BE");
        sheet.put("languages", List.of("fr"));
        sheet.put("categories", List.of("Vélo"));
        sheet.put("tags", List.of("à revoir"));
        sheet.put("contacts", List.of(contact));
        sheet.put("agencyId", agencyId);
        sheet.put(
            "rates",
            List.of(
                Map.of(
                    "network",
                    "TIKTOK",
                    "format",
                    "Vidéo",
                    "price",
                    Map.of("amount", "1500", "currency", "EUR"),
                    "saidBy",
                    "Capucine",
                    "saidOn",
                    "2026-11-02"
                )
            )
        );
        return troupe
            .cm()
            .put()
            .uri(ONE, (Object[]) ids(partner))
            .bodyValue(sheet)
            .exchange();
    }

    private static Map<String, Object> email(String value) {
        return Map.of("channel", "EMAIL", "value", value, "label", "", "source", "bio", "since", "2026-11-02");
    }

    private HandleAnswer asked(WebTestClient who, String brandId) {
        var answer = post(who, PARTNERS + "/recognise", Map.of("handle", "@" + handle, "network", "TIKTOK"), brandId);
        return Objects.requireNonNull(
            answer.expectStatus().isOk().expectBody(HandleAnswer.class).returnResult().getResponseBody()
        );
    }

    private static WebTestClient.ResponseSpec post(WebTestClient who, String uri, Object body, String... ids) {
        return who
            .post()
            .uri(uri, (Object[]) ids)
            .bodyValue(body)
            .exchange();
    }

    private static WebTestClient.ResponseSpec read(WebTestClient who, String uri, String... ids) {
        return who
            .get()
            .uri(uri, (Object[]) ids)
            .exchange();
    }

    private static <T> T read(WebTestClient who, String uri, Class<T> type, String... ids) {
        return Objects.requireNonNull(
            read(who, uri, ids).expectStatus().isOk().expectBody(type).returnResult().getResponseBody()
        );
    }

    private static PartnerView view(WebTestClient.ResponseSpec answer) {
        return Objects.requireNonNull(
            answer.expectStatus().isOk().expectBody(PartnerView.class).returnResult().getResponseBody()
        );
    }

    private static void refused(WebTestClient.ResponseSpec answer, String code) {
        answer.expectStatus().isEqualTo(409).expectBody().jsonPath("$.code").isEqualTo(code);
    }
}
