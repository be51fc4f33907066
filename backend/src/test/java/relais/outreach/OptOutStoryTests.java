package relais.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.testing.Dealing.get;
import static relais.testing.Dealing.read;
import static relais.testing.Dealing.refusal;
import static relais.testing.Dealing.soon;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.reactive.server.WebTestClient;
import relais.partners.Handle;
import relais.partners.Roster;
import relais.platform.mail.Carriage;
import relais.platform.mail.OutboxLetter;
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

    @Test
    void afterTheLinkOfALetterWasUsedNothingMoreIsSentAndTheTeamIsToldWhy() {
        Handle pia = Dealing.handle();
        Dealing dealing = new Dealing(cast.troupe(), roster, pia);
        dealing.write("FIRST_CONTACT").expectStatus().isOk();
        OutboxLetter letter = awaitLetterOf(dealing.team.brandId());
        String url = letter.letter().headers().get("List-Unsubscribe").replaceAll("[<>]", "");
        assertThat(letter.letter().text()).contains(url);
        String wayOut = "/api/opt-out/" + url.substring(url.lastIndexOf('/') + 1);
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

        OutboxLetter dead = givenUp(letter.id());
        assertThat(
            refusal(
                dealing.team
                    .cm()
                    .post()
                    .uri(dealing.brand("/letters/" + dead.id() + "/again"))
                    .bodyValue(Map.of("version", dead.version()))
                    .exchange()
            )
        ).isEqualTo("DO_NOT_CONTACT");

        Dealing another = new Dealing(cast.troupe(), roster, pia);
        another.write("FIRST_CONTACT").expectStatus().isOk();
    }

    @Test
    void aLetterThatStillWaitedWhenItsReaderSaidNoStaysAndAsksNothingOfTheTeam() {
        Dealing dealing = new Dealing(cast.troupe(), roster, Dealing.handle());
        dealing.write("FIRST_CONTACT").expectStatus().isOk();
        OutboxLetter sent = awaitLetterOf(dealing.team.brandId());
        String url = sent.letter().headers().get("List-Unsubscribe").replaceAll("[<>]", "");
        cast.nobody()
            .post()
            .uri("/api/opt-out/" + url.substring(url.lastIndexOf('/') + 1))
            .exchange()
            .expectStatus()
            .isOk();

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

    private OutboxLetter awaitLetterOf(String brandId) {
        Query ofBrand = Query.query(
            Criteria.where("letter.scope").is(brandId).and("carriage._class").is("letter-sent")
        );
        soon(() -> assertThat(mongo.count(ofBrand, OutboxLetter.class).toFuture().join()).isPositive());
        return Objects.requireNonNull(mongo.findOne(ofBrand, OutboxLetter.class).toFuture().join());
    }

    private OutboxLetter givenUp(String letterId) {
        OutboxLetter known = Objects.requireNonNull(mongo.findById(letterId, OutboxLetter.class).toFuture().join());
        return Objects.requireNonNull(
            mongo
                .save(
                    new OutboxLetter(
                        known.id(),
                        known.version(),
                        known.letter(),
                        known.postedAt(),
                        new Carriage.Dead(12, Instant.now(), "NOT_TAKEN"),
                        null,
                        null
                    )
                )
                .toFuture()
                .join()
        );
    }
}
