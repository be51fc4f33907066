package relais.partners.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.testing.Dealing.get;
import static relais.testing.Dealing.post;
import static relais.testing.Dealing.read;
import static relais.testing.Dealing.refusal;
import static relais.testing.Dealing.soon;
import static relais.testing.Dealing.version;

import com.jayway.jsonpath.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import relais.partners.Handle;
import relais.partners.Roster;
import relais.platform.Ids;
import relais.platform.mail.OutboxLetter;
import relais.testing.Cast;
import relais.testing.Dealing;
import relais.testing.Letters;
import relais.testing.WholeHouse;

/** Somebody asks about their data on the public page, and legal answers. */
@WholeHouse
class YourDataStoryTests {

    private static final Pattern LINK = Pattern.compile("/vos-donnees/(\\S+)");

    @Autowired
    Cast cast;

    @Autowired
    Roster roster;

    @Autowired
    ReactiveMongoTemplate mongo;

    @Test
    void anObjectionHoldsForAllBrandsOnceTheLinkWasFollowedUntilLegalLiftsItForOne() {
        Handle pia = Dealing.handle();
        String email = address();
        Dealing here = new Dealing(cast.troupe(), roster, pia, email);
        Dealing there = new Dealing(cast.troupe(), roster, pia, email);
        here.write("FIRST_CONTACT").expectStatus().isOk();
        Map<String, String> source = Map.of("handle", pia.normal(), "network", "INSTAGRAM", "source", "salon");

        String token = ask(email, null, "OBJECT");
        assertThat(read(get(cast.nobody(), own(token)), "$.state")).isEqualTo("WAITING");
        here.write("FOLLOW_UP").expectStatus().isOk();
        for (int twice = 0; twice < 2; twice++) {
            assertThat(read(post(cast.nobody(), own(token), Map.of()), "$.state")).isEqualTo("CONFIRMED");
        }

        soon(() -> assertThat(refusal(here.write("FOLLOW_UP"))).isEqualTo("DO_NOT_CONTACT"));
        soon(() -> assertThat(partner(there)).contains("LIFT_OBJECTION").contains("objectionId"));
        assertThat(
            refusal(
                here.team
                    .cm()
                    .delete()
                    .uri(here.brand("/partners/" + here.partnerId + "/do-not-contact?version=" + seen(here)))
                    .exchange()
            )
        ).isEqualTo("PERSON_SAID_NO");
        Cast.Troupe third = cast.troupe();
        assertThat(
            refusal(
                third
                    .cm()
                    .post()
                    .uri("/api/brands/" + third.brandId() + "/partners")
                    .bodyValue(source)
                    .exchange()
            )
        ).isEqualTo("PERSON_SAID_NO");

        post(
            here.team.legal(),
            here.brand("/partners/" + here.partnerId + "/objection/lifting"),
            Map.of("version", seen(here), "reason", "Elle nous a écrit le 20 novembre")
        );
        here.write("FOLLOW_UP").expectStatus().isOk();
        assertThat(refusal(there.write("FIRST_CONTACT"))).isEqualTo("DO_NOT_CONTACT");
    }

    @Test
    void theAnswerIsTheSameForSomebodyWhomNobodyKnowsAndOnlyHashesAreKept() {
        String email = address();
        Dealing known = new Dealing(cast.troupe(), roster, Dealing.handle(), email);
        String stranger = address();
        assertThat(kept(email, null, "OBJECT").replace(email, "")).isEqualTo(
            kept(stranger, null, "OBJECT").replace(stranger, "")
        );
        post(cast.nobody(), own(tokenOf(stranger)), Map.of());
        String search = "/api/brands/" + known.team.brandId() + "/objections/search";
        soon(() ->
            assertThat(read(post(known.team.legal(), search, Map.of("account", stranger)), "$.total")).isEqualTo("1")
        );
        String stored = mongo
            .getCollection("objections")
            .flatMapMany(all -> all.find())
            .map(org.bson.Document::toJson)
            .collectList()
            .toFuture()
            .join()
            .toString();
        assertThat(stored).doesNotContain(stranger);
    }

    @Test
    void legalAnswersTheBrandsPartOnceWithinTheMonthAndThePersonIsWrittenTo() {
        String email = address();
        Dealing dealing = new Dealing(cast.troupe(), roster, Dealing.handle(), email);
        String token = ask(email, null, "ACCESS", "ERASE");
        String requests = dealing.brand("/rights-requests");
        assertThat(read(get(dealing.team.legal(), requests), "$.items.length()")).isEqualTo("0");
        post(cast.nobody(), own(token), Map.of());

        String open = get(dealing.team.legal(), requests);
        assertThat(read(open, "$.items[0].people[0].name")).isEqualTo(Dealing.NAME);
        assertThat(read(open, "$.items[0].people[0].isSure")).isEqualTo("true");
        String id = read(open, "$.items[0].id");
        Map<String, Object> answer = Map.of(
            "version",
            JsonPath.<Number>read(open, "$.items[0].version"),
            "outcome",
            "DONE",
            "words",
            "Voici ce que nous conservons : votre nom et votre compte public."
        );
        String answered = post(dealing.team.legal(), requests + "/" + id + "/answer", answer);
        assertThat(read(answered, "$.answer.outcome")).isEqualTo("DONE");
        Map<String, Object> again = new HashMap<>(answer);
        again.put("version", version(answered));
        assertThat(
            refusal(
                dealing.team
                    .legal()
                    .post()
                    .uri(requests + "/" + id + "/answer")
                    .bodyValue(again)
                    .exchange()
            )
        ).isEqualTo("ANSWERED_ALREADY");
        soon(() ->
            assertThat(letters(email)).anySatisfy(letter ->
                assertThat(letter.letter().text()).contains("Voici ce que nous conservons")
            )
        );
        assertThat(
            get(dealing.team.legal(), dealing.brand("/partners/" + dealing.partnerId + "/access-file.json"))
        ).contains("rights_requests", email, "Voici ce que nous conservons");
        dealing.write("FIRST_CONTACT").expectStatus().isOk();
    }

    @Test
    void legalTakesAFileOfAllThatIsKeptFromEveryRoomAndOfNobodyElse() {
        Dealing dealing = new Dealing(cast.troupe(), roster, Dealing.handle(), address());
        Dealing other = new Dealing(dealing.team, roster, Dealing.handle(), address());
        dealing.write("FIRST_CONTACT").expectStatus().isOk();
        String uri = dealing.brand("/partners/" + dealing.partnerId);
        // Where things stand is written meanwhile by those who hear of the letter.
        soon(() ->
            post(
                dealing.team.cm(),
                uri + "/notes",
                Map.of("version", seen(dealing), "text", "Rencontrée au salon de Rennes")
            )
        );
        soon(() -> {
            String file = get(dealing.team.legal(), uri + "/access-file.json");
            assertThat(file)
                .contains("Rencontrée au salon de Rennes", "conversations", "Une idée", "collaborations", "timeline")
                .doesNotContain(other.partnerId, "_class");
        });
        var page = dealing.team
            .legal()
            .get()
            .uri(uri + "/access-file.html?language=en")
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .contentType("text/html;charset=UTF-8")
            .expectHeader()
            .valueEquals("X-Content-Type-Options", "nosniff")
            .expectHeader()
            .value("Content-Disposition", how -> assertThat(how).startsWith("attachment").contains("your-data-"))
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
        assertThat(page)
            .as("the same to read")
            .contains("<html lang=\"en\">", "Rencontrée au salon de Rennes", "Une idée", "What we keep of you")
            .doesNotContain(dealing.partnerId, "<script");
        for (String file : List.of("/access-file.json", "/access-file.html")) {
            dealing.team
                .cm()
                .get()
                .uri(uri + file)
                .exchange()
                .expectStatus()
                .isForbidden();
        }
        Cast.Troupe there = cast.troupe();
        there
            .legal()
            .get()
            .uri("/api/brands/" + there.brandId() + "/partners/" + dealing.partnerId + "/access-file.json")
            .exchange()
            .expectStatus()
            .isNotFound();
    }

    @Test
    void theirDoorIntoThePortalIsToldWithWhenTheyCameInButNotWhichOtherBrandsItOpensOnto() {
        String email = address();
        Dealing dealing = new Dealing(cast.troupe(), roster, Dealing.handle(), email);
        String file = get(dealing.team.legal(), dealing.brand("/partners/" + dealing.partnerId + "/access-file.json"));
        assertThat(JsonPath.<List<String>>read(file, "$.portal_accounts[*].locale")).containsExactly("fr");
        assertThat(JsonPath.<List<String>>read(file, "$.portal_accounts[*].browsers[*].startedAt")).hasSize(1);
        assertThat(JsonPath.<List<String>>read(file, "$.sign_ins[*].way")).containsExactly("LINK");
        assertThat(file).doesNotContain("brandIds");
        assertThat(JsonPath.<Map<String, Object>>read(file, "$.portal_accounts[0]"))
            .as("another brand may have written the name")
            .doesNotContainKey("name");
    }

    @Test
    void atAnAddressThatSeveralShareNobodyIsClosedBeforeLegalSaysWhoItIs() {
        String agent = address();
        Dealing first = new Dealing(cast.troupe(), roster, Dealing.handle(), agent);
        Handle hers = Dealing.handle();
        Dealing second = new Dealing(first.team, roster, hers, agent);
        post(cast.nobody(), own(ask(agent, null, "OBJECT")), Map.of());
        String search = first.brand("/objections/search");
        soon(() ->
            assertThat(read(post(first.team.legal(), search, Map.of("account", agent)), "$.total")).isEqualTo("1")
        );
        assertThat(partner(second)).doesNotContain("objectionId");

        String open = get(first.team.legal(), first.brand("/rights-requests"));
        assertThat(JsonPath.<List<Boolean>>read(open, "$.items[0].people[*].isSure")).containsExactly(false, false);
        post(
            first.team.legal(),
            first.brand("/rights-requests/" + read(open, "$.items[0].id") + "/person"),
            Map.of("version", JsonPath.<Number>read(open, "$.items[0].version"), "partnerId", second.partnerId)
        );
        assertThat(partner(second)).contains("objectionId");
        assertThat(partner(first)).doesNotContain("objectionId");
        String account = "https://www.instagram.com/" + hers.shown();
        assertThat(read(post(first.team.legal(), search, Map.of("account", account)), "$.total"))
            .as("no list brings them back, once they are erased")
            .isEqualTo("1");
    }

    @Test
    void whoeverOnlyNamesAnAccountIsNotTakenForTheOneWhoHasItBeforeLegalSaysSo() {
        Cast.Troupe team = cast.troupe();
        Handle account = Dealing.handle();
        String victim = Dealing.welcome(team, roster, account, address());
        String stranger = address();
        String url = "https://www.instagram.com/" + account.normal();
        post(cast.nobody(), own(ask(stranger, url, "ACCESS", "ERASE")), Map.of());

        String requests = "/api/brands/" + team.brandId() + "/rights-requests";
        String open = get(team.legal(), requests);
        assertThat(JsonPath.<List<String>>read(open, "$.items[0].people[*].partnerId")).containsExactly(victim);
        assertThat(JsonPath.<Boolean>read(open, "$.items[0].people[0].isSure")).isFalse();
        assertThat(JsonPath.<Boolean>read(open, "$.items[0].people[0].isOnlyNamed")).isTrue();
        String request = requests + "/" + read(open, "$.items[0].id");
        Map<String, Object> whom = Map.of(
            "version",
            JsonPath.<Number>read(open, "$.items[0].version"),
            "partnerId",
            victim
        );
        assertThat(
            refusal(
                team
                    .legal()
                    .post()
                    .uri(request + "/erasure")
                    .bodyValue(whom)
                    .exchange()
            )
        ).isEqualTo("WHO_ASKS_UNSURE");
        String file = "/api/brands/" + team.brandId() + "/partners/" + victim + "/access-file.json";
        assertThat(get(team.legal(), file)).doesNotContain(stranger);

        String identified = post(team.legal(), request + "/person", whom);
        assertThat(JsonPath.<Boolean>read(identified, "$.people[0].isSure")).isTrue();
        assertThat(get(team.legal(), file)).contains(stranger);
    }

    @Test
    void anAddressIsWrittenToThreeTimesInFiveMinutesAtMost() {
        String email = address();
        for (int i = 0; i < 3; i++) {
            kept(email, null, "ACCESS");
        }
        cast.nobody()
            .post()
            .uri("/api/your-data/requests")
            .bodyValue(Map.of("email", email, "asks", List.of("ACCESS"), "locale", "fr"))
            .exchange()
            .expectStatus()
            .isEqualTo(429);
    }

    private static String address() {
        return "p" + Ids.next().toLowerCase(java.util.Locale.ROOT) + "@exemple.test";
    }

    private String ask(String email, @Nullable String account, String... asks) {
        kept(email, account, asks);
        return tokenOf(email);
    }

    private String kept(String email, @Nullable String account, String... asks) {
        Map<String, Object> typed = new HashMap<>(Map.of("email", email, "asks", List.of(asks), "locale", "fr"));
        if (account != null) {
            typed.put("account", account);
        }
        return post(cast.nobody(), "/api/your-data/requests", typed);
    }

    private String tokenOf(String email) {
        return new Letters(mongo).found(email, LINK);
    }

    private List<OutboxLetter> letters(String email) {
        return new Letters(mongo).to(email);
    }

    private static String own(String token) {
        return "/api/your-data/requests/" + token;
    }

    private static String partner(Dealing dealing) {
        return get(dealing.team.legal(), dealing.brand("/partners/" + dealing.partnerId));
    }

    private static long seen(Dealing dealing) {
        return version(partner(dealing));
    }
}
