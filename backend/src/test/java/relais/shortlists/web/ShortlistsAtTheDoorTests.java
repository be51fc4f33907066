package relais.shortlists.web;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.testing.Dealing.get;
import static relais.testing.Dealing.post;
import static relais.testing.Dealing.read;
import static relais.testing.Dealing.refusal;
import static relais.testing.Dealing.soon;
import static relais.testing.Dealing.text;
import static relais.testing.Dealing.version;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient;
import relais.identity.Role;
import relais.partners.Roster;
import relais.platform.Ids;
import relais.platform.mail.OutboxLetter;
import relais.shortlists.Shortlist;
import relais.testing.Cast;
import relais.testing.Dealing;
import relais.testing.Letters;
import relais.testing.WholeHouse;

/** A team gathers, votes and shows; a guest answers through a link, and sees nothing that was not shared. */
@WholeHouse
class ShortlistsAtTheDoorTests {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final Pattern YOUR_DATA = Pattern.compile("/vos-donnees/(\\S+)");

    @Autowired
    Cast cast;

    @Autowired
    Roster roster;

    @Autowired
    ReactiveMongoTemplate mongo;

    Cast.Troupe team;
    String campaignId;
    String pia;
    String jonas;
    String list;

    @BeforeEach
    void aListOfTwo() {
        team = cast.troupe();
        campaignId = id(
            post(
                team.cm(),
                brand("/campaigns"),
                Map.of(
                    "name",
                    "Marée Haute",
                    "objective",
                    "faire connaître",
                    "classification",
                    "PAID",
                    "from",
                    "2026-11-20",
                    "budget",
                    Map.of("amount", "18000.00", "currency", "EUR")
                )
            )
        );
        pia = partner("Pia", 52_000);
        jonas = partner("Jonas", 8_000);
        list = id(post(team.cm(), brand("/shortlists"), Map.of("campaignId", campaignId, "name", "Première vague")));
        post(team.cm(), at("/entries"), Map.of("partnerIds", List.of(pia, jonas), "why", "sa voix"));
    }

    @Test
    void addingSomebodyTwiceIsToldAndChangesNothing() {
        String again = post(
            team.manager(),
            at("/entries"),
            Map.of("partnerIds", List.of(pia, partner("Awa", 88_000), Ids.next()))
        );
        assertThat(read(again, "$.added")).isEqualTo("1");
        assertThat(JsonPath.<List<String>>read(again, "$.already")).containsExactly("Pia");
        assertThat(JsonPath.<List<String>>read(seen(), "$.entries[*].partner.name")).containsExactly(
            "Pia",
            "Jonas",
            "Awa"
        );
        soon(() -> assertThat(get(team.cm(), brand("/partners/" + pia + "/timeline"))).contains("SHORTLISTED"));
    }

    @Test
    void whoeverIsNotToBeContactedIsMarkedAndTold() {
        String partner = get(team.cm(), brand("/partners/" + jonas));
        team.cm()
            .put()
            .uri(brand("/partners/" + jonas + "/do-not-contact"))
            .bodyValue(Map.of("version", version(partner), "reason", "ne souhaite plus"))
            .exchange()
            .expectStatus()
            .isOk();
        assertThat(JsonPath.<List<Boolean>>read(seen(), "$.entries[*].partner.doNotContact")).containsExactly(
            false,
            true
        );
        String other = id(post(team.cm(), brand("/shortlists"), Map.of("campaignId", campaignId, "name", "Bis")));
        String added = post(
            team.cm(),
            brand("/shortlists/" + other + "/entries"),
            Map.of("partnerIds", List.of(jonas))
        );
        assertThat(JsonPath.<List<String>>read(added, "$.doNotContact")).containsExactly("Jonas");
    }

    @Test
    void colleaguesVoteAtTheSameTimeAndNoVoteIsLost() throws InterruptedException {
        review();
        String entry = entry(0);
        var colleagues = List.of(
            team.person(Role.CM),
            team.person(Role.MANAGER),
            team.person(Role.CM, Role.LEGAL),
            team.person(Role.MANAGER, Role.FINANCE)
        );
        var threads = colleagues
            .stream()
            .map(one ->
                Thread.ofVirtual().start(() -> put(one.browser(), "/entries/" + entry + "/vote", "opinion", "YES"))
            )
            .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(JsonPath.<List<String>>read(seen(), "$.entries[0].votes[*].opinion")).containsExactly(
            "YES",
            "YES",
            "YES",
            "YES"
        );
        put(team.cm(), "/entries/" + entry + "/vote", "opinion", "MAYBE");
        assertThat(read(seen(), "$.entries[0].mine")).isEqualTo("MAYBE");
    }

    @Test
    void theClientSeesWhatWasTickedAndNothingElse() {
        parcelsGoTo("12 rue du secret");
        review();
        put(team.cm(), "/entries/" + entry(0) + "/vote", "opinion", "NO");
        post(team.cm(), at("/entries/" + entry(0) + "/remarks"), Map.of("text", "secret de la maison"));
        String preview = post(team.cm(), at("/preview"), Map.of("fields", List.of("FOLLOWERS")));
        assertThat(preview).contains("52000").doesNotContain("pia.", "secret", "sa voix", "votes", "engagement");
        share(List.of("FOLLOWERS"));
        String opened = text(
            guest()
                .post()
                .uri(link(invite("claude@exemple.test")))
                .exchange()
                .expectStatus()
                .isOk()
        );
        assertThat(opened)
            .contains("Pia", "52000", "Première vague")
            .doesNotContain("secret", "sa voix", "opinion", "pia.", "rates", "contacts", "handle");
        assertThat(JsonPath.<Object>read(opened, "$.showing.cards")).isEqualTo(
            JsonPath.<Object>read(preview, "$.cards")
        );
    }

    @Test
    void whatChangedSinceThePreviewIsLookedAtAgainFirst() {
        review();
        String preview = post(team.cm(), at("/preview"), Map.of("fields", List.of("FOLLOWERS")));
        post(team.cm(), at("/entries"), Map.of("partnerIds", List.of(partner("Awa", 88_000))));
        var order = Map.of(
            "version",
            version(seen()),
            "fields",
            List.of("FOLLOWERS"),
            "fingerprint",
            read(preview, "$.fingerprint")
        );
        assertThat(refusal(team.cm().post().uri(at("/showings")).bodyValue(order).exchange())).isEqualTo(
            "PREVIEW_CHANGED"
        );
    }

    @Test
    void lookingAtALinkOpensNothingAndTellsNoNames() {
        review();
        share(List.of("ACCOUNTS"));
        String link = link(invite("claude@exemple.test"));
        String looked = get(guest(), link);
        assertThat(looked).contains("Claude", "READY").doesNotContain("Pia", "Jonas", "Première vague");
        assertThat(seen()).doesNotContain("openedAt");
        guest().post().uri(link).exchange().expectStatus().isOk();
        assertThat(seen()).contains("openedAt");
    }

    @Test
    void answersAreReadWhenSentAndStayChangeableUntilTheListIsClosed() {
        review();
        share(List.of("ACCOUNTS"));
        String link = link(invite("claude@exemple.test"));
        WebTestClient claude = guest();
        answer(claude, link, entry(0), "APPROVED").expectStatus().isOk();
        assertThat(JsonPath.<List<?>>read(seen(), "$.entries[0].answers")).isEmpty();
        assertThat(read(seen(), "$.guests[0].underWay")).isEqualTo("1");
        assertThat(get(team.cm(), "/api/today")).doesNotContain("CLIENT_ANSWERED");

        claude
            .post()
            .uri(link + "/sending")
            .bodyValue(Map.of("name", "Claude Ferrand", "email", "claude@exemple.test"))
            .exchange()
            .expectStatus()
            .isOk();
        assertThat(JsonPath.<List<String>>read(seen(), "$.entries[0].answers[*].choice")).containsExactly("APPROVED");
        assertThat(get(team.cm(), "/api/today")).contains("CLIENT_ANSWERED", list);
        assertThat(get(team.legal(), "/api/today")).doesNotContain("CLIENT_ANSWERED");
        soon(() -> assertThat(get(team.cm(), brand("/partners/" + pia + "/timeline"))).contains("CLIENT_ANSWERED"));

        answer(claude, link, entry(0), "BACKUP").expectStatus().isOk();
        assertThat(read(seen(), "$.guests[0].unsent")).isEqualTo("true");
        assertThat(JsonPath.<List<String>>read(seen(), "$.entries[0].answers[*].choice")).containsExactly("APPROVED");

        post(team.cm(), at("/noted"), Map.of("toNote", "2026-01-01T00:00:00Z"));
        assertThat(get(team.cm(), "/api/today")).contains("CLIENT_ANSWERED", list);
        post(team.cm(), at("/noted"), Map.of("toNote", read(seen(), "$.toNote")));
        assertThat(get(team.cm(), "/api/today")).doesNotContain("CLIENT_ANSWERED");
        move("CLOSED");
        assertThat(refusal(answer(claude, link, entry(0), "REJECTED"))).isEqualTo("NOT_WITH_CLIENT");
        assertThat(read(get(team.legal(), at("/showings/1")), "$.cards[0].name")).isEqualTo("Pia");
    }

    @Test
    void aManagersStepStandsWhileColleaguesVoteAndTheClientAnswers() {
        review();
        share(List.of("ACCOUNTS"));
        String link = link(invite("claude@exemple.test"));
        String looked = seen();
        put(team.manager(), "/entries/" + entry(0) + "/vote", "opinion", "YES");
        guest().post().uri(link).exchange().expectStatus().isOk();
        answer(guest(), link, entry(0), "APPROVED").expectStatus().isOk();
        team.cm()
            .put()
            .uri(at(""))
            .bodyValue(Map.of("version", version(looked), "name", "Deuxième vague"))
            .exchange()
            .expectStatus()
            .isOk();
        assertThat(
            refusal(
                team
                    .cm()
                    .put()
                    .uri(at(""))
                    .bodyValue(Map.of("version", version(looked), "name", "Bis"))
                    .exchange()
            )
        ).isEqualTo("CHANGED_MEANWHILE");
    }

    @Test
    void anExpiredAndAWithdrawnLinkSayWhatTheyAreAndOpenNothing() {
        review();
        share(List.of("ACCOUNTS"));
        String link = link(invite("claude@exemple.test"));
        String guestId = read(seen(), "$.guests[0].id");
        post(team.cm(), at("/guests/" + guestId + "/withdrawal"), Map.of());
        assertThat(read(get(guest(), link), "$.standing")).isEqualTo("WITHDRAWN");
        assertThat(refusal(guest().post().uri(link).exchange())).isEqualTo("GUEST_LINK_WITHDRAWN");
        team.cm()
            .delete()
            .uri(at("/guests/" + guestId + "/withdrawal"))
            .exchange()
            .expectStatus()
            .isOk();
        guest().post().uri(link).exchange().expectStatus().isOk();

        mongo
            .updateFirst(
                Query.query(Criteria.where("_id").is(list)),
                new Update().set("guests.0.expiresAt", Instant.now().minus(Duration.ofMinutes(1))),
                Shortlist.class
            )
            .toFuture()
            .join();
        assertThat(read(get(guest(), link), "$.standing")).isEqualTo("EXPIRED");
        assertThat(refusal(guest().post().uri(link).exchange())).isEqualTo("LINK_EXPIRED");
        assertThat(refusal(answer(guest(), link, entry(0), "APPROVED"))).isEqualTo("LINK_EXPIRED");
    }

    @Test
    void aTokenIsNobodyElses() {
        review();
        share(List.of("ACCOUNTS"));
        String claude = link(invite("claude@exemple.test"));
        String dana = link(invite("dana@exemple.test"));
        answer(guest(), claude, entry(0), "APPROVED").expectStatus().isOk();
        String seenByDana = text(guest().post().uri(dana).exchange().expectStatus().isOk());
        assertThat(JsonPath.<List<?>>read(seenByDana, "$.answers")).isEmpty();
        assertThat(seenByDana).doesNotContain("claude@");

        guest()
            .get()
            .uri("/api/guest-links/" + Ids.next())
            .exchange()
            .expectStatus()
            .isNotFound();
        guest()
            .post()
            .uri("/api/guest-links/" + Ids.next())
            .exchange()
            .expectStatus()
            .isNotFound();
        assertThat(refusal(answer(guest(), claude, Ids.next(), "APPROVED"))).isEqualTo("NO_SUCH_ENTRY");
        guest().get().uri(at("")).exchange().expectStatus().isUnauthorized();
    }

    @Test
    void anotherBrandFindsNothingOfAList() {
        review();
        share(List.of("ACCOUNTS"));
        invite("claude@exemple.test");
        Cast.Troupe others = team.neighbours();
        String theirs = "/api/brands/" + others.brandId() + "/shortlists/" + list;
        for (String path : List.of("", "/showings/1")) {
            others
                .cm()
                .get()
                .uri(theirs + path)
                .exchange()
                .expectStatus()
                .isNotFound();
        }
        for (String path : List.of("/entries/" + entry(0) + "/removal", "/noted")) {
            others
                .cm()
                .post()
                .uri(theirs + path)
                .bodyValue(Map.of("toNote", "2026-01-01T00:00:00Z"))
                .exchange()
                .expectStatus()
                .isNotFound();
        }
        others
            .cm()
            .get()
            .uri("/api/brands/" + others.brandId() + "/comparison?ids=" + pia)
            .exchange()
            .expectStatus()
            .isNotFound();
        assertThat(
            get(others.cm(), "/api/brands/" + others.brandId() + "/shortlists?campaignId=" + campaignId)
        ).isEqualTo("{\"items\":[]}");
    }

    @Test
    void whoeverWasTakenOffIsErasedAlsoFromWhatTheClientSawAndAnswered() {
        String email = Ids.next().toLowerCase(Locale.ROOT) + "@exemple.test";
        String lina = Dealing.welcome(team, roster, Dealing.handle(), email);
        post(team.cm(), at("/entries"), Map.of("partnerIds", List.of(lina), "why", "entendue au salon"));
        review();
        share(List.of("ACCOUNTS"));
        String link = link(invite("claude@exemple.test"));
        answer(guest(), link, entry(2), "APPROVED").expectStatus().isOk();
        assertThat(
            JsonPath.<List<String>>read(asksErasure(email), "$.items[0].people[0].work[*].part")
        ).containsExactly("SHORTLISTS");

        post(team.cm(), at("/entries/" + entry(2) + "/removal"), Map.of());
        String open = get(team.legal(), brand("/rights-requests"));
        assertThat(JsonPath.<List<?>>read(open, "$.items[0].people[0].work")).isEmpty();
        post(
            team.legal(),
            brand("/rights-requests/" + read(open, "$.items[0].id") + "/erasure"),
            Map.of("version", JsonPath.<Number>read(open, "$.items[0].version"), "partnerId", lina)
        );
        var names = List.of("Pia", "Jonas");
        assertThat(JsonPath.<List<String>>read(seen(), "$.entries[*].partner.name")).isEqualTo(names);
        assertThat(get(team.cm(), at("/showings/1"))).doesNotContain(lina);
        assertThat(
            JsonPath.<List<String>>read(text(guest().post().uri(link).exchange()), "$.showing.cards[*].name")
        ).isEqualTo(names);
        soon(() ->
            assertThat(
                String.valueOf(mongo.findById(list, Document.class, "shortlists").toFuture().join())
            ).doesNotContain(lina, "entendue au salon")
        );
    }

    /** Proved by the link in the letter, and read by legal. */
    private String asksErasure(String email) {
        var asks = Map.of("email", email, "asks", List.of("ERASE"), "locale", "fr");
        post(cast.nobody(), "/api/your-data/requests", asks);
        post(cast.nobody(), "/api/your-data/requests/" + new Letters(mongo).found(email, YOUR_DATA), Map.of());
        return get(team.legal(), brand("/rights-requests"));
    }

    @Test
    void aStrangersPartnerIsNotPutOnAList() {
        Cast.Troupe others = team.neighbours();
        String theirs = id(
            post(
                others.cm(),
                "/api/brands/" + others.brandId() + "/partners",
                Map.of("handle", "@voisine" + COUNTER.incrementAndGet() + ".demo", "network", "INSTAGRAM")
            )
        );
        assertThat(read(post(team.cm(), at("/entries"), Map.of("partnerIds", List.of(theirs))), "$.added")).isEqualTo(
            "0"
        );
    }

    @Test
    void whoeverIsTakenIntoTheCampaignBeginsWhereAnybodyBegins() {
        review();
        String taken = post(
            team.cm(),
            at("/collaborations"),
            Map.of("version", version(seen()), "entryIds", List.of(entry(0)))
        );
        assertThat(read(taken, "$.begun")).isEqualTo("1");
        assertThat(read(taken, "$.shortlist.entries[0].stage")).isEqualTo("IDENTIFIED");
        String again = post(
            team.cm(),
            at("/collaborations"),
            Map.of("version", version(seen()), "entryIds", List.of(entry(0), entry(1)))
        );
        assertThat(read(again, "$.begun")).isEqualTo("1");
        assertThat(read(again, "$.already")).isEqualTo("1");
    }

    @Test
    void whoseCollaborationInTheCampaignIsOverIsNamedAndNotTakenInAgain() {
        String begun = post(team.cm(), brand("/collaborations"), Map.of("campaignId", campaignId, "partnerId", pia));
        post(
            team.cm(),
            brand("/collaborations/" + id(begun) + "/drop"),
            Map.of("version", version(begun), "reason", "Reporté")
        );
        String taken = post(
            team.cm(),
            at("/collaborations"),
            Map.of("version", version(seen()), "entryIds", List.of(entry(0), entry(1)))
        );
        assertThat(read(taken, "$.begun")).isEqualTo("1");
        assertThat(read(taken, "$.already")).isEqualTo("0");
        assertThat(JsonPath.<List<String>>read(taken, "$.over")).containsExactly("Pia");
        assertThat(JsonPath.<List<String>>read(taken, "$.shortlist.entries[*].stage")).containsExactly(
            "DROPPED",
            "IDENTIFIED"
        );
    }

    @Test
    void partnersAreComparedWithTheSizeOfTheirGroupAndWhatIsUnknownStaysUnknown() {
        String compared = get(team.legal(), brand("/comparison?ids=" + pia + "&ids=" + jonas));
        assertThat(JsonPath.<List<String>>read(compared, "$.partners[*].partner.name")).containsExactly("Pia", "Jonas");
        assertThat(JsonPath.<List<?>>read(compared, "$.partners[0].lights")).hasSize(5);
        assertThat(compared).doesNotContain("\"audience\":{", "median");
        assertThat(JsonPath.<List<?>>read(compared, "$.likenesses[*].countries")).isEmpty();
        team.cm()
            .get()
            .uri(brand("/comparison?ids=a&ids=b&ids=c&ids=d&ids=e"))
            .exchange()
            .expectStatus()
            .isBadRequest();
    }

    @Test
    void aRateIsHeldAgainstTenAccountsOfItsSizeOrMoreAndNeverAgainstFewer() {
        for (int likes = 1; likes <= 9; likes++) {
            measured(partner("Pair", 50_000), 50_000, likes * 1000);
        }
        measured(jonas, 8_000, 100);
        String few = get(team.cm(), brand("/comparison?ids=" + jonas + "&ids=" + pia));
        assertThat(read(few, "$.partners[0].accounts[0].group.of")).isEqualTo("1");
        assertThat(few).doesNotContain("median");
        measured(pia, 52_000, 52_000);
        String enough = get(team.cm(), brand("/comparison?ids=" + pia + "&ids=" + jonas));
        assertThat(read(enough, "$.partners[0].accounts[0].group.of")).isEqualTo("10");
        assertThat(read(enough, "$.partners[0].accounts[0].group.tier")).isEqualTo("MICRO");
        assertThat(JsonPath.<Double>read(enough, "$.partners[0].accounts[0].group.median")).isBetween(0.109, 0.111);
    }

    private void measured(String partnerId, int followers, int likes) {
        String known = get(team.cm(), brand("/partners/" + partnerId));
        post(
            team.cm(),
            brand("/partners/" + partnerId + "/metrics"),
            Map.of(
                "version",
                version(known),
                "account",
                read(known, "$.accounts[0].key"),
                "measuredOn",
                java.time.LocalDate.now().toString(),
                "source",
                "profil public",
                "followers",
                followers,
                "likes",
                likes,
                "comments",
                0
            )
        );
    }

    private String invite(String email) {
        post(team.cm(), at("/guests"), Map.of("name", "Claude Ferrand", "email", email, "locale", "fr"));
        return email;
    }

    /** The link in the letter that arrived there. */
    private String link(String email) {
        Query to = Query.query(Criteria.where("letter.toAddress").is(email).and("letter.scope").is(team.brandId()));
        soon(() -> assertThat(mongo.count(to, OutboxLetter.class).toFuture().join()).isPositive());
        String letter = Objects.requireNonNull(mongo.findOne(to, OutboxLetter.class).toFuture().join()).letter().text();
        assertThat(letter).contains("Bonjour Claude Ferrand", "Marée Haute");
        return "/api/guest-links/" + letter.replaceAll("(?s).*/g/(\\S+).*", "$1");
    }

    private static WebTestClient.ResponseSpec answer(WebTestClient who, String link, String entryId, String choice) {
        return who
            .put()
            .uri(link + "/answers/" + entryId)
            .bodyValue(Map.of("choice", choice, "comment", "", "showing", 1))
            .exchange();
    }

    private WebTestClient guest() {
        return cast.nobody();
    }

    private void review() {
        move("IN_REVIEW");
    }

    private void move(String to) {
        team.cm()
            .put()
            .uri(at("/phase"))
            .bodyValue(Map.of("version", version(seen()), "to", to))
            .exchange()
            .expectStatus()
            .isOk();
    }

    private void share(List<String> fields) {
        String preview = post(team.cm(), at("/preview"), Map.of("fields", fields));
        post(
            team.cm(),
            at("/showings"),
            Map.of("version", version(seen()), "fields", fields, "fingerprint", read(preview, "$.fingerprint"))
        );
    }

    private void put(WebTestClient who, String path, String field, String value) {
        who.put().uri(at(path)).bodyValue(Map.of(field, value)).exchange().expectStatus().isOk();
    }

    private String entry(int at) {
        return read(seen(), "$.entries[" + at + "].id");
    }

    private String seen() {
        return get(team.cm(), at(""));
    }

    private void parcelsGoTo(String street) {
        String known = get(team.cm(), brand("/partners/" + pia));
        var address = Map.of("lines", List.of(street), "postcode", "35000", "city", "Rennes", "country", "FR");
        team.cm()
            .put()
            .uri(brand("/partners/" + pia + "/shipping"))
            .bodyValue(
                Map.of("version", version(known), "address", address, "sizes", List.of(), "saidOn", "2026-11-02")
            )
            .exchange()
            .expectStatus()
            .isOk();
    }

    private String partner(String name, int followers) {
        String handle = name.toLowerCase(Locale.ROOT) + "." + COUNTER.incrementAndGet() + ".demo";
        return id(
            post(
                team.cm(),
                brand("/partners"),
                Map.of("handle", handle, "network", "INSTAGRAM", "displayName", name, "followers", followers)
            )
        );
    }

    private String at(String rest) {
        return brand("/shortlists/" + list + rest);
    }

    private String brand(String rest) {
        return "/api/brands/" + team.brandId() + rest;
    }

    private static String id(String json) {
        return read(json, "$.id");
    }
}
