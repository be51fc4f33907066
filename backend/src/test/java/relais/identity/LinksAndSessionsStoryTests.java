package relais.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static relais.testing.Dealing.get;
import static relais.testing.Dealing.read;
import static relais.testing.Dealing.soon;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import relais.platform.Ids;
import relais.platform.Secrets;
import relais.platform.mail.OutboxLetter;
import relais.testing.Cast;
import relais.testing.Dealing;
import relais.testing.WholeHouse;

/** Sessions that end, and partners whose link was used or waited too long. */
@WholeHouse
class LinksAndSessionsStoryTests {

    private static final Pattern LINK = Pattern.compile("/l/([\\w-]+)");

    @Autowired
    Cast cast;

    @Autowired
    ReactiveMongoTemplate mongo;

    @Autowired
    Lately lately;

    @Autowired
    Links links;

    @Test
    void aSessionThatWasNotUsedForTooLongOpensNothing() {
        Cast.Troupe troupe = cast.troupe();
        Cast.Person carol = troupe.person(Role.CM);
        carol.browser().get().uri("/api/today").exchange().expectStatus().isOk();
        age(carol.id(), Session.Kind.MEMBER, Duration.ofHours(12));
        carol.browser().get().uri("/api/today").exchange().expectStatus().isUnauthorized();
        assertThat(read(get(carol.browser(), "/api/session"), "$.kind")).isEqualTo("NONE");

        Cast.Person pia = troupe.strangePartner();
        age(accountOf(pia), Session.Kind.PARTNER, Duration.ofDays(29));
        pia.browser().get().uri("/api/portal/home").exchange().expectStatus().isOk();
        age(accountOf(pia), Session.Kind.PARTNER, Duration.ofDays(30));
        pia.browser().get().uri("/api/portal/home").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void theTokenOfASessionIsNotInTheStore() {
        Cast.Person carol = cast.troupe().person(Role.CM);
        String token = cast
            .nobody()
            .post()
            .uri("/api/session")
            .bodyValue(Map.of("email", carol.email(), "password", carol.password()))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseHeaders()
            .getFirst(HttpHeaders.SET_COOKIE)
            .replaceAll("^[^=]+=([^;]+);.*$", "$1");
        List<Session> sessions = mongo
            .find(query(where("personId").is(carol.id())), Session.class)
            .collectList()
            .toFuture()
            .join();
        assertThat(sessions)
            .hasSize(2)
            .noneMatch(session -> session.toString().contains(token));
    }

    @Test
    void aPartnerWhoseLinkWasUsedOrWaitedTooLongAsksForANewOneAndComesIn() {
        Cast.Person pia = cast.troupe().strangePartner();
        String used = askFor(pia.email(), 1);
        press(used).expectStatus().isOk();
        assertThat(Dealing.refusal(press(used))).isEqualTo("LINK_SPENT");
        assertThat(read(get(cast.nobody(), "/api/links/" + used), "$.state")).isEqualTo("SPENT");

        String late = askFor(pia.email(), 2);
        mongo
            .updateFirst(
                query(where("_id").is(Secrets.kept(late))),
                Update.update("expiresAt", Instant.now().minusSeconds(1)),
                Link.class
            )
            .toFuture()
            .join();
        assertThat(Dealing.refusal(press(late))).isEqualTo("LINK_EXPIRED");
        assertThat(read(get(cast.nobody(), "/api/links/" + late), "$.state")).isEqualTo("EXPIRED");

        WebTestClient browser = cast.nobody();
        String fresh = askFor(pia.email(), 3);
        browser.post().uri("/api/links/{token}", fresh).bodyValue(Map.of()).exchange().expectStatus().isOk();
        assertThat(read(get(browser, "/api/session"), "$.partnerId")).isEqualTo(pia.id());
    }

    @Test
    void aLinkThatWasUsedBringsAnotherThatLeadsToTheSamePlace() {
        Cast.Person pia = cast.troupe().strangePartner();
        String used = linkTo(accountOf(pia), "/portal/all");
        WebTestClient browser = cast.nobody();
        browser.post().uri("/api/links/{token}", used).bodyValue(Map.of()).exchange().expectStatus().isOk();

        var toStrangers = get(cast.nobody(), "/api/links/" + used);
        assertThat(read(toStrangers, "$.sentTo")).isEqualTo(
            pia.email().charAt(0) + "•••" + pia.email().substring(pia.email().indexOf('@'))
        );
        assertThat(toStrangers).doesNotContain("/portal/all");
        assertThat(read(get(browser, "/api/links/" + used), "$.target")).isEqualTo("/portal/all");

        cast.nobody().post().uri("/api/links/{token}/renewal", used).exchange().expectStatus().isAccepted();
        soon(() -> assertThat(letters(pia.email())).hasSize(1));
        String fresh = tokenIn(letters(pia.email()).getLast());
        assertThat(
            read(
                cast
                    .nobody()
                    .post()
                    .uri("/api/links/{token}", fresh)
                    .bodyValue(Map.of())
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(String.class)
                    .returnResult()
                    .getResponseBody(),
                "$.target"
            )
        ).isEqualTo("/portal/all");
    }

    @Test
    void noLetterIsSentForALinkThatNeverWas() {
        cast.nobody().post().uri("/api/links/{token}/renewal", "never-there").exchange().expectStatus().isNotFound();
    }

    @Test
    void whetherAnAddressIsKnownIsNotToldAndNobodyUnknownIsWrittenTo() {
        String stranger = "personne" + Ids.next().toLowerCase(Locale.ROOT) + "@exemple.test";
        cast.nobody()
            .post()
            .uri("/api/links/request")
            .bodyValue(Map.of("email", stranger))
            .exchange()
            .expectStatus()
            .isAccepted()
            .expectBody()
            .isEmpty();
        assertThat(letters(stranger)).isEmpty();
    }

    private WebTestClient.ResponseSpec press(String token) {
        return cast.nobody().post().uri("/api/links/{token}", token).bodyValue(Map.of()).exchange();
    }

    /** The link in the letter that comes when a new one is asked for. */
    private String askFor(String email, int letters) {
        cast.nobody()
            .post()
            .uri("/api/links/request")
            .bodyValue(Map.of("email", email))
            .exchange()
            .expectStatus()
            .isAccepted();
        soon(() -> assertThat(letters(email)).hasSize(letters));
        return tokenIn(letters(email).getLast());
    }

    private static String tokenIn(OutboxLetter letter) {
        Matcher link = LINK.matcher(letter.letter().text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private String linkTo(String accountId, String target) {
        String url = links.issue(accountId, target).toFuture().join();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private List<OutboxLetter> letters(String email) {
        return mongo
            .find(query(where("letter.toAddress").is(email)), OutboxLetter.class)
            .sort((one, other) -> one.postedAt().compareTo(other.postedAt()))
            .collectList()
            .toFuture()
            .join();
    }

    private String accountOf(Cast.Person partner) {
        return mongo
            .findOne(query(where("partnerId").is(partner.id())), PortalAccount.class)
            .map(PortalAccount::id)
            .toFuture()
            .join();
    }

    /** As if the session had last been used so long ago, and nobody had asked for it a moment ago. */
    private void age(String personId, Session.Kind kind, Duration ago) {
        Instant then = Instant.now().minus(ago);
        Session known = mongo
            .findOne(query(where("personId").is(personId)), Session.class)
            .toFuture()
            .join();
        mongo
            .save(Session.opened(known.id(), kind, personId, then))
            .toFuture()
            .join();
        lately.forget();
    }
}
