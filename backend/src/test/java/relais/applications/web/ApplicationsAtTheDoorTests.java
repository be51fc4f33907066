package relais.applications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import relais.partners.Handle;
import relais.partners.Roster;
import relais.platform.Ids;
import relais.platform.mail.OutboxLetter;
import relais.testing.Cast;
import relais.testing.Dealing;
import relais.testing.Letters;
import relais.testing.WholeHouse;

/** A campaign's form and who answers it, over HTTP and with the store. */
@WholeHouse
class ApplicationsAtTheDoorTests {

    private static final Pattern REQUEST = Pattern.compile("/vos-donnees/(\\S+)");
    private static final Pattern LINK = Pattern.compile("/candidature/(\\S+)");

    @Autowired
    Cast cast;

    @Autowired
    Roster roster;

    @Autowired
    ReactiveMongoTemplate mongo;

    @Test
    void aStrangerAppliesConfirmsAndIsTakenIntoTheCampaign() {
        House house = new House(cast.troupe());
        Handle pia = Dealing.handle();
        String email = address();

        apply(house, typed(email, pia)).expectStatus().isOk();
        assertThat(read(house.applications(), "$.total")).isEqualTo("0");
        String link = "/api/applications/" + tokenOf(email);
        assertThat(letters(email))
            .singleElement()
            .satisfies(sent -> {
                assertThat(sent.letter().toName()).isEqualTo(email);
                assertThat(sent.letter().text()).doesNotContain("Pia Lormeau");
                assertThat(sent.forgetAt()).isAfter(Instant.now().plus(Duration.ofDays(6)));
            });
        assertThat(read(get(cast.nobody(), link), "$.state")).isEqualTo("WAITING");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(read(post(cast.nobody(), link, Map.of()), "$.state")).isEqualTo("CONFIRMED");
        }
        soon(() -> assertThat(read(house.applications(), "$.items[0].acquaintance")).isEqualTo("NEW_HERE"));

        String one = house.first();
        String partner = get(house.team.cm(), house.brand("/partners/" + read(one, "$.partnerId")));
        assertThat(read(partner, "$.displayName")).isEqualTo("Pia Lormeau");
        assertThat(read(partner, "$.origin.source")).isEqualTo("Candidature « Devenir testeuse »");
        assertThat(read(partner, "$.origin.purpose")).isEqualTo("Étudier sa candidature à cette campagne");
        assertThat(read(partner, "$.informed.proof")).contains("application/1");
        assertThat(read(get(house.team.cm(), house.brand("/information?due=MONTH")), "$.total")).isEqualTo("0");
        Map<String, Object> byHand = Map.of("handle", "@" + pia.normal(), "network", "INSTAGRAM");
        assertThat(
            refusal(house.team.cm().post().uri(house.brand("/partners")).bodyValue(byHand).exchange())
        ).isEqualTo("PARTNER_KNOWN");

        String taken = post(
            house.team.cm(),
            house.brand("/applications/" + read(one, "$.id") + "/taking"),
            Map.of("version", version(one))
        );
        assertThat(read(taken, "$.state")).isEqualTo("TAKEN");
        String collaboration = get(house.team.cm(), house.brand("/collaborations/" + read(taken, "$.collaborationId")));
        assertThat(read(collaboration, "$.partnerId")).isEqualTo(read(one, "$.partnerId"));
        assertThat(refusal(house.decline(read(one, "$.id"), version(taken), "Trop tard"))).isEqualTo(
            "APPLICATION_DECIDED"
        );
        soon(() ->
            assertThat(
                get(house.team.cm(), house.brand("/partners/" + read(one, "$.partnerId") + "/timeline"))
            ).contains("APPLIED")
        );
    }

    @Test
    void whoeverIsKnownKeepsWhatIsKnownAndTheOutsideLearnsNothing() {
        String email = address();
        Dealing dealing = new Dealing(cast.troupe(), roster, Dealing.handle(), email);
        House house = new House(dealing.team);
        Map<String, Object> typed = typed(email, Dealing.handle());
        typed.put("name", "Quelqu'un d'autre");
        String stranger = address();
        assertThat(text(apply(house, typed)).replace(email, "")).isEqualTo(
            text(apply(house, typed(stranger, Dealing.handle()))).replace(stranger, "")
        );
        post(cast.nobody(), "/api/applications/" + tokenOf(email), Map.of());

        soon(() -> assertThat(read(house.applications(), "$.items[0].acquaintance")).isEqualTo("KNOWN"));
        assertThat(read(house.first(), "$.partnerId")).isEqualTo(dealing.partnerId);
        assertThat(read(house.first(), "$.partnerName")).isEqualTo(Dealing.NAME);
        assertThat(get(house.team.cm(), house.brand("/partners/" + dealing.partnerId))).doesNotContain(
            "Quelqu'un d'autre"
        );
        assertThat(get(house.team.legal(), house.brand("/partners/" + dealing.partnerId + "/access-file.json")))
            .as("they proved to be the one")
            .contains("Quelqu'un d'autre");
    }

    @Test
    void whatAStrangerWroteUnderSomebodysAccountIsNotToldToWhoeverHasTheAccount() {
        Handle account = Dealing.handle();
        Dealing dealing = new Dealing(cast.troupe(), roster, account, address());
        House house = new House(dealing.team);
        String stranger = address();
        Map<String, Object> typed = typed(stranger, account);
        typed.put("name", "Quelqu'un d'autre");
        confirmed(house, typed, "CLAIMED");
        assertThat(
            get(house.team.legal(), house.brand("/partners/" + dealing.partnerId + "/access-file.json"))
        ).doesNotContain("Quelqu'un d'autre", stranger, "depuis deux ans");
    }

    @Test
    void whoeverAppliedAndIsNobodysRecordIsFoundToldAndErasedByTheirAddress() {
        Handle account = Dealing.handle();
        Dealing dealing = new Dealing(cast.troupe(), roster, account, address());
        House house = new House(dealing.team);
        String stranger = address();
        Map<String, Object> typed = typed(stranger, account);
        typed.put("name", "Quelqu'un d'autre");
        confirmed(house, typed, "CLAIMED");

        String open = asked(house, stranger.toUpperCase(java.util.Locale.ROOT), "ACCESS", "ERASE");
        assertThat(read(open, "$.people.length()")).isEqualTo("0");
        assertThat(read(open, "$.atAddress")).isEqualTo("1");
        String request = house.brand("/rights-requests/" + read(open, "$.id"));
        for (String file : List.of("/access-file.json", "/access-file.html?language=fr")) {
            assertThat(get(house.team.legal(), request + file))
                .contains("depuis deux ans", "Quelqu")
                .doesNotContain(Dealing.NAME);
        }
        String erased = post(house.team.legal(), request + "/erasure", Map.of("version", version(open)));
        assertThat(read(erased, "$.atAddress")).isEqualTo("0");
        assertThat(read(house.applications(), "$.total")).isEqualTo("0");
        assertThat(get(house.team.cm(), house.brand("/partners/" + dealing.partnerId))).contains(Dealing.NAME);
    }

    @Test
    void whatNobodyConfirmedIsNotToldToWhoeverHasTheAddressButGoesWithTheRest() {
        House house = new House(cast.troupe());
        Handle account = Dealing.handle();
        Dealing.welcome(house.team, roster, account, address());
        String email = address();
        confirmed(house, typed(email, account), "CLAIMED");
        Map<String, Object> somebodyElse = typed(email, Dealing.handle());
        somebodyElse.put("name", "Quelqu'un d'autre");
        apply(house, somebodyElse).expectStatus().isOk();

        String open = asked(house, email, "ACCESS", "ERASE");
        assertThat(read(open, "$.atAddress")).isEqualTo("1");
        String request = house.brand("/rights-requests/" + read(open, "$.id"));
        assertThat(get(house.team.legal(), request + "/access-file.json"))
            .contains("depuis deux ans")
            .doesNotContain("Quelqu'un d'autre");
        post(house.team.legal(), request + "/erasure", Map.of("version", version(open)));
        assertThat(
            mongo
                .exists(query(where("answers.email").is(email)), "applications")
                .toFuture()
                .join()
        ).isFalse();
    }

    @Test
    void whoeverWasDeclinedIsErasedWithWhatTheyWroteAndWhatStrangersWroteUnderTheirAccountStays() {
        House house = new House(cast.troupe());
        String email = address();
        confirmed(house, typed(email, Dealing.handle()), "NEW_HERE");
        String one = house.first();
        house.decline(read(one, "$.id"), version(one), "Trop loin").expectStatus().isOk();
        String partnerId = read(one, "$.partnerId");

        String open = asked(house, email, "ERASE");
        assertThat(read(open, "$.people[0].work.length()")).isEqualTo("0");
        String erasure = house.brand("/rights-requests/" + read(open, "$.id") + "/erasure");
        String erased = post(
            house.team.legal(),
            erasure,
            Map.of("version", version(open), "partnerId", read(open, "$.people[0].partnerId"))
        );
        assertThat(JsonPath.<Map<String, Object>>read(erased, "$.people[0]")).doesNotContainKey("name");
        assertThat(read(house.applications(), "$.total")).isEqualTo("0");
        house.team
            .cm()
            .get()
            .uri(house.brand("/partners/" + partnerId))
            .exchange()
            .expectStatus()
            .isNotFound();
        for (String collection : List.of("vetting_reports", "timeline", "metrics", "relationships")) {
            assertThat(
                mongo
                    .exists(query(where("partnerId").is(partnerId)), collection)
                    .toFuture()
                    .join()
            ).isFalse();
        }
    }

    @Test
    void whoeverHasWorkHangingOnThemIsNotErasedBeforeSomebodyDecidedOnIt() {
        String email = address();
        Dealing dealing = new Dealing(cast.troupe(), roster, Dealing.handle(), email);
        House house = new House(dealing.team);
        String open = asked(house, email, "ERASE");
        assertThat(JsonPath.<List<String>>read(open, "$.people[0].work[*].part")).contains("COLLABORATIONS", "DOORS");
        String request = house.brand("/rights-requests/" + read(open, "$.id"));
        Map<String, Object> her = Map.of("version", version(open), "partnerId", dealing.partnerId);
        assertThat(
            refusal(
                house.team
                    .legal()
                    .post()
                    .uri(request + "/erasure")
                    .bodyValue(her)
                    .exchange()
            )
        ).isEqualTo("STILL_NEEDED");

        String other = asked(house, email, "ACCESS");
        String onlyAccess = house.brand("/rights-requests/" + read(other, "$.id") + "/erasure");
        assertThat(refusal(house.team.legal().post().uri(onlyAccess).bodyValue(her).exchange())).isIn(
            "ERASURE_NOT_ASKED",
            "CHANGED_MEANWHILE"
        );
    }

    /** What somebody asks about their data, proved by the link, as legal of this brand reads it. */
    private String asked(House house, String email, String... asks) {
        post(cast.nobody(), "/api/your-data/requests", Map.of("email", email, "asks", List.of(asks), "locale", "fr"));
        post(
            cast.nobody(),
            "/api/your-data/requests/" + new Letters(mongo).found(email.toLowerCase(java.util.Locale.ROOT), REQUEST),
            Map.of()
        );
        List<Object> all = JsonPath.read(get(house.team.legal(), house.brand("/rights-requests")), "$.items");
        return JsonPath.parse(all.getLast()).jsonString();
    }

    @Test
    void whoeverObjectedMayApplyButNothingIsDoneBeforeLegalLiftsIt() {
        House house = new House(cast.troupe());
        String email = address();
        post(
            cast.nobody(),
            "/api/your-data/requests",
            Map.of("email", email, "asks", List.of("OBJECT"), "locale", "fr")
        );
        post(cast.nobody(), "/api/your-data/requests/" + new Letters(mongo).found(email, REQUEST), Map.of());
        String search = house.brand("/objections/search");
        soon(() ->
            assertThat(read(post(house.team.legal(), search, Map.of("account", email)), "$.total")).isEqualTo("1")
        );

        confirmed(house, typed(email, Dealing.handle()), "OBJECTED");
        String one = house.first();
        assertThat(JsonPath.<Map<String, Object>>read(one, "$")).doesNotContainKey("partnerId");
        String taking = house.brand("/applications/" + read(one, "$.id") + "/taking");
        Map<String, Object> seen = Map.of("version", version(one));
        assertThat(refusal(house.team.cm().post().uri(taking).bodyValue(seen).exchange())).isEqualTo("PERSON_SAID_NO");

        String no = read(post(house.team.legal(), search, Map.of("account", email)), "$.items[0].id");
        post(
            house.team.legal(),
            house.brand("/objections/" + no + "/lifting"),
            Map.of("reason", "Elle s'est portée candidate et a confirmé")
        );
        assertThat(read(post(house.team.cm(), taking, seen), "$.state")).isEqualTo("TAKEN");
    }

    @Test
    void whoeverObjectedSinceIsDeclinedWithoutALetter() {
        House house = new House(cast.troupe());
        String email = address();
        confirmed(house, typed(email, Dealing.handle()), "NEW_HERE");
        post(
            cast.nobody(),
            "/api/your-data/requests",
            Map.of("email", email, "asks", List.of("OBJECT"), "locale", "fr")
        );
        post(cast.nobody(), "/api/your-data/requests/" + new Letters(mongo).found(email, REQUEST), Map.of());
        String search = house.brand("/objections/search");
        soon(() ->
            assertThat(read(post(house.team.legal(), search, Map.of("account", email)), "$.total")).isEqualTo("1")
        );

        soon(() -> assertThat(read(house.first(), "$.saidNo")).isEqualTo("true"));
        String one = house.first();
        String declined = text(house.decline(read(one, "$.id"), version(one), "Trop loin").expectStatus().isOk());
        assertThat(read(declined, "$.letterSent")).as("a letter that never went").isEqualTo("false");
        soon(() ->
            assertThat(
                mongo
                    .exists(query(where("_id").is(read(one, "$.id")).and("news").size(0)), "applications")
                    .toFuture()
                    .join()
            ).isTrue()
        );
        assertThat(letters(email)).noneMatch(letter -> letter.letter().text().contains("Merci, mais pas cette fois"));
    }

    @Test
    void anApplicationFromAnAddressThatSeveralShareChangesNobody() {
        String agent = address();
        Dealing ines = new Dealing(cast.troupe(), roster, Dealing.handle(), agent);
        String mano = Dealing.welcome(ines.team, roster, Dealing.handle(), agent);
        House house = new House(ines.team, List.of("MOTIVATION"));
        Map<String, Object> typed = typed(agent, Dealing.handle());
        typed.put("accounts", List.of());
        typed.put("name", "Zoé Tessier");
        apply(house, typed).expectStatus().isOk();
        post(cast.nobody(), "/api/applications/" + tokenOf(agent), Map.of());

        soon(() -> assertThat(read(house.applications(), "$.items[0].acquaintance")).isEqualTo("NEW_HERE"));
        assertThat(read(house.first(), "$.partnerName")).isEqualTo("Zoé Tessier");
        assertThat(read(house.first(), "$.partnerId")).isNotIn(ines.partnerId, mano);
        for (String known : List.of(ines.partnerId, mano)) {
            assertThat(read(get(house.team.cm(), house.brand("/partners/" + known)), "$.displayName")).isEqualTo(
                Dealing.NAME
            );
        }
    }

    @Test
    void aCollaborationThatIsOverCarriesNoApplication() {
        String email = address();
        Dealing dealing = new Dealing(cast.troupe(), roster, Dealing.handle(), email);
        House house = new House(dealing.team);
        confirmed(house, typed(email, Dealing.handle()), "KNOWN");
        String begun = post(
            house.team.cm(),
            house.brand("/collaborations"),
            Map.of("campaignId", house.campaignId, "partnerId", dealing.partnerId)
        );
        post(
            house.team.cm(),
            house.brand("/collaborations/" + read(begun, "$.id") + "/drop"),
            Map.of("version", version(begun), "reason", "Reporté")
        );
        String taking = house.brand("/applications/" + read(house.first(), "$.id") + "/taking");
        Map<String, Object> seen = Map.of("version", version(house.first()));
        assertThat(refusal(house.team.cm().post().uri(taking).bodyValue(seen).exchange())).isEqualTo(
            "COLLABORATION_OVER"
        );
        assertThat(read(house.first(), "$.state")).isEqualTo("FRESH");
    }

    @Test
    void badInputIsSaidInWordsAndAMachineIsThankedForNothing() {
        House house = new House(cast.troupe());
        String email = address();
        Map<String, Object> without = typed(email, Dealing.handle());
        without.put("consent", false);
        assertThat(refusal(apply(house, without))).isEqualTo("CONSENT_MISSING");
        Map<String, Object> bare = typed(email, Dealing.handle());
        bare.put("accounts", List.of(Map.of("account", "@pia")));
        assertThat(refusal(apply(house, bare))).isEqualTo("NETWORK_MISSING");
        Map<String, Object> old = typed(email, Dealing.handle());
        old.put("noticeVersion", "application/0");
        assertThat(refusal(apply(house, old))).isEqualTo("NOTICE_CHANGED");
        Map<String, Object> machine = typed(email, Dealing.handle());
        machine.put("website", "https://achetez.exemple.test");
        assertThat(read(text(apply(house, machine).expectStatus().isOk()), "$.sentTo")).isEqualTo(email);
        assertThat(letters(email)).isEmpty();
    }

    @Test
    void aClosedFormTakesNobodyAndAnUnknownOneIsAbsent() {
        House house = new House(cast.troupe());
        String email = address();
        apply(house, typed(email, Dealing.handle())).expectStatus().isOk();
        String closed = text(
            house.team
                .cm()
                .put()
                .uri(house.form("/opening"))
                .bodyValue(Map.of("version", house.version(), "open", false))
                .exchange()
                .expectStatus()
                .isOk()
        );
        assertThat(read(closed, "$.form.state")).isEqualTo("CLOSED");
        assertThat(read(get(cast.nobody(), house.door()), "$.state")).isEqualTo("CLOSED");
        assertThat(refusal(apply(house, typed(address(), Dealing.handle())))).isEqualTo("APPLICATIONS_CLOSED");
        cast.nobody().get().uri("/api/application-forms/unknown").exchange().expectStatus().isNotFound();
        // Whoever applied in time may confirm after the end.
        post(cast.nobody(), "/api/applications/" + tokenOf(email), Map.of());
        assertThat(read(house.applications(), "$.total")).isEqualTo("1");
    }

    @Test
    void anotherBrandNeitherReadsNorDecides() {
        House house = new House(cast.troupe());
        House there = new House(cast.troupe());
        String email = address();
        confirmed(house, typed(email, Dealing.handle()), "NEW_HERE");
        String id = read(house.first(), "$.id");
        there.team
            .cm()
            .post()
            .uri(there.brand("/applications/" + id + "/taking"))
            .bodyValue(Map.of("version", 3))
            .exchange()
            .expectStatus()
            .isNotFound();
        there.team
            .cm()
            .get()
            .uri(there.brand("/campaigns/" + house.campaignId + "/applications"))
            .exchange()
            .expectStatus()
            .isNotFound();
        there.team
            .cm()
            .get()
            .uri(there.brand("/campaigns/" + house.campaignId + "/application-form"))
            .exchange()
            .expectStatus()
            .isNotFound();
    }

    @Test
    void aNoHasAReasonAndAsManyWordsAsOneGivesIt() {
        House house = new House(cast.troupe());
        String email = address();
        confirmed(house, typed(email, Dealing.handle()), "NEW_HERE");
        String one = house.first();
        assertThat(refusal(house.decline(read(one, "$.id"), version(one), " "))).isEqualTo("REASON_NEEDED");
        String declined = text(house.decline(read(one, "$.id"), version(one), "Trop loin").expectStatus().isOk());
        assertThat(read(declined, "$.state")).isEqualTo("DECLINED");
        soon(() ->
            assertThat(letters(email)).anySatisfy(letter ->
                assertThat(letter.letter().text()).contains("Merci, mais pas cette fois").doesNotContain("Trop loin")
            )
        );
    }

    @Test
    void anAddressIsWrittenToThreeTimesInFiveMinutesAtMost() {
        House house = new House(cast.troupe());
        String email = address();
        for (int i = 0; i < 3; i++) {
            apply(house, typed(email, Dealing.handle())).expectStatus().isOk();
        }
        apply(house, typed(email, Dealing.handle())).expectStatus().isEqualTo(429);
    }

    /** A brand with a campaign and its form. */
    private static final class House {

        final Cast.Troupe team;
        final String campaignId;

        House(Cast.Troupe team) {
            this(team, List.of("ACCOUNTS", "MOTIVATION"));
        }

        House(Cast.Troupe team, List<String> questions) {
            this.team = team;
            campaignId = read(post(team.cm(), brand("/campaigns"), Dealing.CAMPAIGN), "$.id");
            Map<String, Object> words = Map.of("title", "Devenir testeuse", "welcome", "Bienvenue");
            team.cm()
                .put()
                .uri(form(""))
                .bodyValue(
                    Map.of(
                        "version",
                        0,
                        "plan",
                        Map.of(
                            "fr",
                            words,
                            "en",
                            Map.of("title", "", "welcome", ""),
                            "questions",
                            questions,
                            "adultsOnly",
                            true
                        )
                    )
                )
                .exchange()
                .expectStatus()
                .isOk();
        }

        String brand(String rest) {
            return "/api/brands/" + team.brandId() + rest;
        }

        String form(String rest) {
            return brand("/campaigns/" + campaignId + "/application-form" + rest);
        }

        long version() {
            return JsonPath.<Number>read(get(team.cm(), form("")), "$.form.version").longValue();
        }

        /** The public address of the form. */
        String door() {
            String url = read(get(team.cm(), form("")), "$.form.url");
            return "/api/application-forms/" + url.substring(url.lastIndexOf('/') + 1);
        }

        String applications() {
            return get(team.cm(), brand("/campaigns/" + campaignId + "/applications"));
        }

        String first() {
            return JsonPath.parse(JsonPath.<Object>read(applications(), "$.items[0]")).jsonString();
        }

        WebTestClient.ResponseSpec decline(String id, long seen, String reason) {
            return team
                .cm()
                .post()
                .uri(brand("/applications/" + id + "/declining"))
                .bodyValue(Map.of("version", seen, "reason", reason, "letter", "Merci, mais pas cette fois."))
                .exchange();
        }
    }

    private WebTestClient.ResponseSpec apply(House house, Map<String, Object> typed) {
        return cast.nobody().post().uri(house.door()).bodyValue(typed).exchange();
    }

    private static Map<String, Object> typed(String email, Handle handle) {
        Map<String, Object> typed = new HashMap<>();
        typed.put("name", "Pia Lormeau");
        typed.put("email", email);
        typed.put("accounts", List.of(Map.of("account", handle.normal(), "network", "INSTAGRAM")));
        typed.put("motivation", "J'utilise vos savons depuis deux ans.");
        typed.put("adult", true);
        typed.put("locale", "fr");
        typed.put("consent", true);
        typed.put("noticeVersion", "application/1");
        return typed;
    }

    private static String address() {
        return "p" + Ids.next().toLowerCase(Locale.ROOT) + "@exemple.test";
    }

    /** Somebody applies and follows the link of the letter; then the brand sees whether it knew them. */
    private void confirmed(House house, Map<String, Object> typed, String acquaintance) {
        apply(house, typed).expectStatus().isOk();
        post(cast.nobody(), "/api/applications/" + tokenOf(String.valueOf(typed.get("email"))), Map.of());
        soon(() -> assertThat(read(house.applications(), "$.items[0].acquaintance")).isEqualTo(acquaintance));
    }

    private String tokenOf(String email) {
        return new Letters(mongo).found(email, LINK);
    }

    private List<OutboxLetter> letters(String email) {
        return new Letters(mongo).to(email);
    }
}
