package relais.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.testing.Dealing.get;
import static relais.testing.Dealing.post;
import static relais.testing.Dealing.read;
import static relais.testing.Dealing.refusal;
import static relais.testing.Dealing.soon;
import static relais.testing.Dealing.text;
import static relais.testing.Dealing.version;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import relais.partners.Roster;
import relais.platform.mail.Carriage;
import relais.platform.mail.OutboxLetter;
import relais.platform.mail.Withheld;
import relais.testing.Cast;
import relais.testing.Dealing;
import relais.testing.WholeHouse;

/** A letter to an agent leaves only while the agent answers for the partner; else a person decides who has it. */
@WholeHouse
class AgentLetterStoryTests {

    @Autowired
    Cast cast;

    @Autowired
    Roster roster;

    @Autowired
    ReactiveMongoTemplate mongo;

    Dealing pia;
    WebTestClient cm;

    @BeforeEach
    void aTalentWithAnAgency() {
        pia = new Dealing(cast, roster);
        cm = pia.team.cm();
        post(cm, pia.brand("/agencies/" + agency() + "/talents"), Map.of("partnerIds", List.of(pia.partnerId)));
    }

    @Test
    void aLetterWhoseMandateEndedWhileItWaitedIsHeldBackAndGoesToWhomeverTheTeamChooses() {
        String mandateId = mandated();
        String messageId = writtenToTheAgent();
        OutboxLetter waiting = givenUp(messageId);
        text(
            cm
                .delete()
                .uri(partner("/mandates/" + mandateId + "?version=" + version(get(cm, partner("")))))
                .exchange()
                .expectStatus()
                .isOk()
        );

        sendAgain(waiting);
        soon(() -> assertThat(letter(waiting.id()).withheld()).isEqualTo(Withheld.MISADDRESSED));
        String today = get(cm, "/api/today");
        assertThat(JsonPath.<List<String>>read(today, "$.items[*].letter.withheld")).containsExactly("MISADDRESSED");
        assertThat(JsonPath.<List<String>>read(today, "$.items[?(@.letter)].partnerId")).containsExactly(pia.partnerId);
        String said = get(cm, partner("/conversation"));
        assertThat(read(said, "$.messages[0].withheld")).isEqualTo("MISADDRESSED");

        String sent = text(readdress(messageId, version(said)).expectStatus().isOk());
        assertThat(read(sent, "$.messages[0].toAgent")).isEqualTo("false");
        soon(() -> assertThat(letter(waiting.id()).carriage()).isInstanceOf(Carriage.Sent.class));
        OutboxLetter left = letter(waiting.id());
        assertThat(left.letter().toAddress()).isEqualTo("pia@exemple.test");
        assertThat(left.letter().text()).isEqualTo(waiting.letter().text());
        assertThat(JsonPath.<List<String>>read(get(cm, "/api/today"), "$.items[*].letter")).isEmpty();
        assertThat(refusal(readdress(messageId, version(sent)))).isEqualTo("LETTER_NOT_DEAD");
    }

    @Test
    void anAgentChosenWithoutAMandateStaysChosen() {
        OutboxLetter waiting = givenUp(writtenToTheAgent());
        sendAgain(waiting);
        soon(() -> assertThat(letter(waiting.id()).carriage()).isInstanceOf(Carriage.Sent.class));
        assertThat(letter(waiting.id()).letter().toAddress()).isEqualTo("capucine@exemple.test");
    }

    private WebTestClient.ResponseSpec readdress(String messageId, long version) {
        return cm
            .put()
            .uri(partner("/messages/" + messageId + "/addressee"))
            .bodyValue(Map.of("version", version, "to", "PARTNER"))
            .exchange();
    }

    private String writtenToTheAgent() {
        String said = post(
            cm,
            pia.collaboration("/letters"),
            Map.of("kind", "FIRST_CONTACT", "locale", "fr", "to", "AGENT", "subject", "Une idée", "text", "Bonjour")
        );
        return read(said, "$.messages[0].id");
    }

    /** As if no mail server had taken it. */
    private OutboxLetter givenUp(String messageId) {
        String id = Posting.letterId(messageId);
        soon(() -> assertThat(letter(id).carriage()).isInstanceOf(Carriage.Sent.class));
        OutboxLetter sent = letter(id);
        var dead = new Carriage.Dead(12, Instant.now().truncatedTo(ChronoUnit.MILLIS), "NOT_TAKEN");
        return mongo
            .save(new OutboxLetter(id, sent.version(), sent.letter(), sent.postedAt(), dead, null, null))
            .toFuture()
            .join();
    }

    private void sendAgain(OutboxLetter letter) {
        post(cm, pia.brand("/letters/" + letter.id() + "/again"), Map.of("version", letter.version()));
    }

    private OutboxLetter letter(String id) {
        OutboxLetter found = mongo.findById(id, OutboxLetter.class).toFuture().join();
        assertThat(found).isNotNull();
        return found;
    }

    private String mandated() {
        String mandated = post(
            cm,
            partner("/mandates"),
            Map.of(
                "version",
                version(get(cm, partner(""))),
                "agencyId",
                read(get(cm, partner("")), "$.agency.id"),
                "powers",
                List.of("NEGOTIATE"),
                "from",
                LocalDate.now().minusDays(10).toString(),
                "paid",
                "TALENT"
            )
        );
        return read(mandated, "$.mandates[0].id");
    }

    private String agency() {
        return read(
            post(
                cm,
                pia.brand("/agencies"),
                Map.of(
                    "name",
                    "Papier-Lune",
                    "agent",
                    "Capucine",
                    "contacts",
                    List.of(
                        Map.of(
                            "channel",
                            "EMAIL",
                            "value",
                            "capucine@exemple.test",
                            "label",
                            "",
                            "source",
                            "site",
                            "since",
                            LocalDate.now().toString()
                        )
                    )
                )
            ),
            "$.id"
        );
    }

    private String partner(String rest) {
        return pia.brand("/partners/" + pia.partnerId + rest);
    }
}
