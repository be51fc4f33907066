package relais.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.testing.Dealing.atLast;
import static relais.testing.Dealing.get;
import static relais.testing.Dealing.post;
import static relais.testing.Dealing.read;
import static relais.testing.Dealing.refusal;
import static relais.testing.Dealing.soon;
import static relais.testing.Dealing.version;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.test.StepVerifier;
import relais.collaborations.CollaborationNews;
import relais.partners.Handle;
import relais.partners.Relationship;
import relais.partners.Roster;
import relais.platform.Ids;
import relais.platform.mail.Carriage;
import relais.platform.mail.OutboxLetter;
import relais.platform.mail.Withheld;
import relais.platform.news.Heard;
import relais.testing.Cast;
import relais.testing.Dealing;
import relais.testing.WholeHouse;

/** Whoever says no through the link of a letter gets no further letter from this brand. */
@WholeHouse
class OptOutStoryTests {

    @Autowired
    Cast cast;

    @Autowired
    Roster roster;

    @Autowired
    ReactiveMongoTemplate mongo;

    @Autowired
    LastLook lastLook;

    @Autowired
    AgreementLetters agreementLetters;

    @Test
    void afterTheLinkOfALetterWasUsedNothingMoreIsSentAndTheTeamIsToldWhy() {
        Handle pia = Dealing.handle();
        Dealing dealing = new Dealing(cast.troupe(), roster, pia);
        dealing.write("FIRST_CONTACT").expectStatus().isOk();
        OutboxLetter letter = awaitLetterOf(dealing.team.brandId());
        String wayOut = wayOut(letter);
        assertThat(letter.letter().text()).contains(wayOut.replace("/api", ""));
        WebTestClient reader = cast.nobody();

        assertThat(read(get(reader, wayOut), "$.done")).isEqualTo("false");
        dealing.write("FOLLOW_UP").expectStatus().isOk();
        for (int twice = 0; twice < 2; twice++) {
            assertThat(
                read(Dealing.text(reader.post().uri(wayOut).exchange().expectStatus().isOk()), "$.done")
            ).isEqualTo("true");
        }

        assertThat(refusal(dealing.write("FOLLOW_UP"))).isEqualTo("DO_NOT_CONTACT");
        String start = get(dealing.team.cm(), dealing.collaboration("/letters/start?kind=FOLLOW_UP"));
        assertThat(JsonPath.<List<String>>read(start, "$.blocked[*].code")).contains("DO_NOT_CONTACT");
        String known = get(dealing.team.cm(), dealing.brand("/partners/" + dealing.partnerId));
        assertThat(read(known, "$.doNotContact.reason")).contains("lien d'une lettre");
        soon(() ->
            assertThat(get(dealing.team.cm(), dealing.brand("/partners/" + dealing.partnerId + "/timeline"))).contains(
                "PERSON_OBJECTED"
            )
        );

        OutboxLetter dead = givenUp(letter.id(), "NOT_TAKEN");
        assertThat(refusal(again(dealing, dead))).isEqualTo("DO_NOT_CONTACT");

        Dealing another = new Dealing(cast.troupe(), roster, pia);
        another.write("FIRST_CONTACT").expectStatus().isOk();
    }

    @Test
    void aLetterThatStillWaitedWhenItsReaderSaidNoStaysAndAsksNothingOfTheTeam() {
        Dealing dealing = new Dealing(cast.troupe(), roster, Dealing.handle());
        dealing.write("FIRST_CONTACT").expectStatus().isOk();
        OutboxLetter sent = awaitLetterOf(dealing.team.brandId());
        cast.nobody().post().uri(wayOut(sent)).exchange().expectStatus().isOk();

        Instant due = Instant.now().minusSeconds(1).truncatedTo(ChronoUnit.MILLIS);
        var waiting = new OutboxLetter(
            sent.id(),
            sent.version(),
            sent.letter(),
            sent.postedAt(),
            new Carriage.Retry(1, due, "NOT_TAKEN"),
            due,
            null
        );
        mongo.save(waiting).toFuture().join();
        soon(() -> {
            OutboxLetter kept = mongo.findById(sent.id(), OutboxLetter.class).toFuture().join();
            assertThat(Objects.requireNonNull(kept).carriage()).isInstanceOfSatisfying(Carriage.Dead.class, dead ->
                assertThat(dead.why()).isEqualTo("UNWANTED")
            );
        });
        assertThat(get(dealing.team.cm(), "/api/today")).doesNotContain(sent.id());
    }

    @Test
    void whileTheBrandPausesItsLettersStayAndOnceThePauseIsOverTheyAreSentAgain() {
        Dealing dealing = new Dealing(cast.troupe(), roster, Dealing.handle());
        dealing.write("FIRST_CONTACT").expectStatus().isOk();
        OutboxLetter dead = givenUp(awaitLetterOf(dealing.team.brandId()).id(), "CLOSED");
        String partner = dealing.brand("/partners/" + dealing.partnerId);
        WebTestClient cm = dealing.team.cm();
        pause(dealing);
        assertThat(lastLook.on(dead.letter()).toFuture().join()).contains(Withheld.CLOSED);
        assertThat(refusal(again(dealing, dead))).isEqualTo("DO_NOT_CONTACT");
        assertThat(get(cm, "/api/today")).doesNotContain(dead.id());
        assertThat(read(get(cast.nobody(), wayOut(dead)), "$.done"))
            .as("the reader's own word")
            .isEqualTo("false");

        var him = Criteria.where("_id").is(Relationship.idOf(dealing.team.brandId(), dealing.partnerId));
        var over = Update.update("doNotContact.until", LocalDate.now().minusDays(1));
        soon(() -> {
            mongo.updateFirst(Query.query(him), over, Relationship.class).toFuture().join();
            assertThat(lastLook.on(dead.letter()).toFuture().join()).isEmpty();
        });
        assertThat(get(cm, "/api/today")).contains(dead.id());
        again(dealing, dead).expectStatus().isOk();
        soon(() ->
            assertThat(
                Objects.requireNonNull(mongo.findById(dead.id(), OutboxLetter.class).toFuture().join()).isSent()
            ).isTrue()
        );
    }

    @Test
    void whoeverSaidNoIsOfferedNothingThoughTheirAnswerIsWrittenDown() {
        Dealing dealing = new Dealing(cast.troupe(), roster, Dealing.handle());
        dealing.write("FIRST_CONTACT").expectStatus().isOk();
        OutboxLetter sent = awaitLetterOf(dealing.team.brandId());
        soon(() -> assertThat(read(dealing.seen(), "$.stage")).isEqualTo("CONTACTED"));
        cast.nobody().post().uri(wayOut(sent)).exchange().expectStatus().isOk();

        Map<String, Object> answered = Map.of("version", version(dealing.seen()));
        assertThat(read(post(dealing.team.cm(), dealing.collaboration("/discussion"), answered), "$.stage")).isEqualTo(
            "IN_DISCUSSION"
        );
        assertThat(refusal(dealing.offering("1580.00", "EUR"))).isEqualTo("DO_NOT_CONTACT");
        assertThat(read(dealing.seen(), "$.stage")).isEqualTo("IN_DISCUSSION");
    }

    @Test
    void nobodyIsContactedForTheFirstTimeWhileTheBrandDecidedNotToWriteToThem() {
        Dealing dealing = new Dealing(cast.troupe(), roster, Dealing.handle());
        pause(dealing);
        var contact = Map.of("version", version(dealing.seen()), "channel", "mail");
        assertThat(
            refusal(dealing.team.cm().post().uri(dealing.collaboration("/contact")).bodyValue(contact).exchange())
        ).isEqualTo("DO_NOT_CONTACT");
    }

    @Test
    void anOfferThatWasMadeBeforeTheNoNeitherLeavesAfterItNorIsWritten() {
        Dealing dealing = new Dealing(cast.troupe(), roster, Dealing.handle());
        dealing.discuss();
        dealing.offer("1580.00");
        OutboxLetter offer = awaitLetterOf(dealing.team.brandId());
        assertThat(lastLook.on(offer.letter()).toFuture().join()).isEmpty();

        cast.nobody().post().uri(wayOut(offer)).exchange().expectStatus().isOk();
        assertThat(lastLook.on(offer.letter()).toFuture().join()).contains(Withheld.UNWANTED);
        String campaignId = read(dealing.seen(), "$.campaignId");
        var about = new CollaborationNews.About(
            dealing.team.brandId(),
            dealing.id,
            campaignId,
            dealing.partnerId,
            "u1"
        );
        var made = new CollaborationNews.OfferMade(about, 1, "1580.00 EUR");
        StepVerifier.create(agreementLetters.hear(new Heard<>("late", Instant.now(), "c", made))).verifyComplete();
        Query late = Query.query(Criteria.where("_id").is(Ids.derivedFrom("portal-letter", "late")));
        assertThat(mongo.exists(late, OutboxLetter.class).toFuture().join()).isFalse();
    }

    private static void pause(Dealing dealing) {
        String partner = dealing.brand("/partners/" + dealing.partnerId);
        WebTestClient cm = dealing.team.cm();
        atLast(() ->
            cm
                .put()
                .uri(partner + "/do-not-contact")
                .bodyValue(
                    Map.of(
                        "version",
                        version(get(cm, partner)),
                        "reason",
                        "Pause",
                        "until",
                        LocalDate.now().plusDays(3).toString()
                    )
                )
                .exchange()
        );
    }

    private static WebTestClient.ResponseSpec again(Dealing dealing, OutboxLetter dead) {
        return dealing.team
            .cm()
            .post()
            .uri(dealing.brand("/letters/" + dead.id() + "/again"))
            .bodyValue(Map.of("version", dead.version()))
            .exchange();
    }

    private static String wayOut(OutboxLetter letter) {
        String url = letter.letter().headers().get("List-Unsubscribe").replaceAll("[<>]", "");
        return "/api/opt-out/" + url.substring(url.lastIndexOf('/') + 1);
    }

    private OutboxLetter awaitLetterOf(String brandId) {
        Query ofBrand = Query.query(
            Criteria.where("letter.scope").is(brandId).and("carriage._class").is("letter-sent")
        );
        soon(() -> assertThat(mongo.count(ofBrand, OutboxLetter.class).toFuture().join()).isPositive());
        return Objects.requireNonNull(mongo.findOne(ofBrand, OutboxLetter.class).toFuture().join());
    }

    private OutboxLetter givenUp(String letterId, String why) {
        OutboxLetter known = Objects.requireNonNull(mongo.findById(letterId, OutboxLetter.class).toFuture().join());
        return Objects.requireNonNull(
            mongo
                .save(
                    new OutboxLetter(
                        known.id(),
                        known.version(),
                        known.letter(),
                        known.postedAt(),
                        new Carriage.Dead(12, Instant.now(), why),
                        null,
                        null
                    )
                )
                .toFuture()
                .join()
        );
    }
}
