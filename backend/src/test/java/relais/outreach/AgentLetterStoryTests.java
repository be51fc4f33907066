package relais.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static relais.testing.Dealing.atLast;
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
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.test.StepVerifier;
import relais.partners.Relationship;
import relais.partners.Roster;
import relais.platform.mail.Carriage;
import relais.platform.mail.Letter;
import relais.platform.mail.OutboxLetter;
import relais.platform.mail.Withheld;
import relais.platform.news.Heard;
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

    @Autowired
    Posting posting;

    @Autowired
    LastLook lastLook;

    Dealing pia;
    WebTestClient cm;

    @BeforeEach
    void aTalentWithAnAgency() {
        pia = new Dealing(cast, roster);
        cm = pia.team.cm();
        post(cm, pia.brand("/agencies/" + pia.agency() + "/talents"), Map.of("partnerIds", List.of(pia.partnerId)));
    }

    @Test
    void aLetterWhoseMandateEndedWhileItWaitedIsHeldBackAndGoesToWhomeverTheTeamChooses() {
        String messageId = heldBack();
        String letterId = Posting.letterId(messageId);
        OutboxLetter waiting = letter(letterId);
        String today = get(cm, "/api/today");
        assertThat(JsonPath.<List<String>>read(today, "$.items[*].letter.withheld")).containsExactly("MISADDRESSED");
        assertThat(JsonPath.<List<String>>read(today, "$.items[?(@.letter)].partnerId")).containsExactly(pia.partnerId);
        String said = get(cm, partner("/conversation"));
        assertThat(read(said, "$.messages[0].withheld")).isEqualTo("MISADDRESSED");

        String sent = text(readdress(messageId, version(said)).expectStatus().isOk());
        assertThat(read(sent, "$.messages[0].toAgent")).isEqualTo("false");
        soon(() -> assertThat(letter(letterId).carriage()).isInstanceOf(Carriage.Sent.class));
        OutboxLetter left = letter(letterId);
        assertThat(left.letter().toAddress()).isEqualTo("pia@exemple.test");
        assertThat(left.letter().text()).isEqualTo(waiting.letter().text());
        assertThat(JsonPath.<List<String>>read(get(cm, "/api/today"), "$.items[*].letter")).isEmpty();
        assertThat(refusal(readdress(messageId, version(sent)))).isEqualTo("LETTER_NOT_DEAD");
    }

    @Test
    void aReaddressedLetterInformsThePersonAndTheTimelineTellsWhoHasIt() {
        String messageId = heldBack();
        text(readdress(messageId, version(conversation())).expectStatus().isOk());
        String letterId = Posting.letterId(messageId);
        soon(() -> assertThat(informedBy(letterId)).isOne());
        soon(() -> assertThat(readdressings()).containsExactly("PARTNER"));

        hear(new OutreachNews.LetterReaddressed(pia.team.brandId(), pia.partnerId, pia.id, messageId, true, "karim"));
        assertThat(readdressings()).as("a choice that another one overtook").containsExactly("PARTNER");
    }

    @Test
    void untilTheOutboxHearsWhoElseWasChosenTheLetterDoesNotLeaveForWhoeverHadIt() {
        String messageId = writtenToTheAgent();
        String id = Posting.letterId(messageId);
        soon(() -> assertThat(letter(id).carriage()).isInstanceOf(Carriage.Sent.class));
        Letter now = letter(id).letter();
        StepVerifier.create(lastLook.on(now)).expectNext(Optional.empty()).verifyComplete();
        Letter before = new Letter(
            id,
            now.scope(),
            now.fromName(),
            "ancienne@exemple.test",
            now.toName(),
            null,
            now.subject(),
            now.text(),
            now.headers()
        );
        StepVerifier.create(lastLook.on(before)).expectNext(Optional.of(Withheld.MISADDRESSED)).verifyComplete();
    }

    @Test
    void aFirstLetterAboutSomethingThatIsOverGoesToNobodyAndTheTeamSaysSo() {
        String messageId = heldBack();
        post(cm, pia.collaboration("/drop"), Map.of("version", version(pia.seen()), "reason", "Une autre fois"));
        long seen = version(conversation());
        assertThat(refusal(readdress(messageId, seen))).isEqualTo("COLLABORATION_OVER");
        assertThat(lettersOfToday()).containsExactly("MISADDRESSED");

        String said = text(drop(messageId, seen).expectStatus().isOk());
        assertThat(read(said, "$.messages[0].withheld")).isEqualTo("DROPPED");
        assertThat(lettersOfToday()).isEmpty();
        soon(() -> assertThat(get(cm, partner("/timeline"))).contains("LETTER_DROPPED"));
        assertThat(refusal(drop(messageId, seen))).isEqualTo("CHANGED_MEANWHILE");
    }

    @Test
    void aLetterHeldBackAsksNothingMoreOnceNobodyWritesToThePartner() {
        heldBack();
        assertThat(lettersOfToday()).containsExactly("MISADDRESSED");
        atLast(() ->
            cm
                .put()
                .uri(partner("/do-not-contact"))
                .bodyValue(Map.of("version", version(get(cm, partner(""))), "reason", "Sur demande"))
                .exchange()
        );
        assertThat(lettersOfToday()).isEmpty();
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

    private WebTestClient.ResponseSpec drop(String messageId, long version) {
        return cm
            .delete()
            .uri(partner("/messages/" + messageId + "/addressee?version=" + version))
            .exchange();
    }

    private List<String> lettersOfToday() {
        return JsonPath.read(get(cm, "/api/today"), "$.items[*].letter.withheld");
    }

    /** To whom, as the timeline tells it. */
    private List<String> readdressings() {
        return JsonPath.read(get(cm, partner("/timeline")), "$.items[?(@.code == 'LETTER_READDRESSED')].params.to");
    }

    private void hear(OutreachNews news) {
        StepVerifier.create(posting.hear(new Heard<>("again", Instant.now(), "c", news))).verifyComplete();
    }

    private String conversation() {
        return get(cm, partner("/conversation"));
    }

    private long informedBy(String letterId) {
        Long found = mongo
            .count(query(where("informed.letterId").is(letterId)), Relationship.class)
            .toFuture()
            .join();
        return found;
    }

    /** A letter to an agent whose mandate ended while it waited. */
    private String heldBack() {
        String mandateId = mandated();
        String messageId = writtenToTheAgent();
        OutboxLetter waiting = givenUp(messageId);
        atLast(() ->
            cm
                .delete()
                .uri(partner("/mandates/" + mandateId + "?version=" + version(get(cm, partner("")))))
                .exchange()
        );
        sendAgain(waiting);
        soon(() -> assertThat(letter(waiting.id()).withheld()).isEqualTo(Withheld.MISADDRESSED));
        return messageId;
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
        String mandated = atLast(() ->
            cm
                .post()
                .uri(partner("/mandates"))
                .bodyValue(
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
                )
                .exchange()
        );
        return read(mandated, "$.mandates[0].id");
    }

    private String partner(String rest) {
        return pia.brand("/partners/" + pia.partnerId + rest);
    }
}
