package relais.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.testing.Dealing.post;
import static relais.testing.Dealing.read;
import static relais.testing.Dealing.soon;
import static relais.testing.Dealing.text;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.test.StepVerifier;
import reactor.util.retry.Retry;
import relais.partners.Informed;
import relais.partners.Notifying;
import relais.partners.Relationship;
import relais.partners.Roster;
import relais.platform.decision.ChangedMeanwhileException;
import relais.platform.mail.Carriage;
import relais.platform.mail.LetterDied;
import relais.platform.mail.LetterLeft;
import relais.platform.mail.MailNews;
import relais.platform.mail.OutboxLetter;
import relais.platform.news.Heard;
import relais.testing.Cast;
import relais.testing.Dealing;
import relais.testing.WholeHouse;

/** That somebody was informed is on record exactly while a letter proves it, in whatever order news of letters is heard. */
@WholeHouse
class LettersThatInformTests {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private static final Carriage DEAD = new Carriage.Dead(12, NOW, "NOT_TAKEN");
    private static final Carriage WAITS = new Carriage.Retry(1, NOW.plus(1, ChronoUnit.HOURS), "NOT_TAKEN");

    @Autowired
    Cast cast;

    @Autowired
    Roster roster;

    @Autowired
    ReactiveMongoTemplate mongo;

    @Autowired
    LettersThatInform listener;

    Dealing pia;

    @BeforeEach
    void somebodyWhoKnowsNothingYet() {
        pia = new Dealing(cast, roster);
    }

    @Test
    void aLetterThatIsGivenUpInformedNobodyAndSentAgainItDoes() {
        String letter = sent("FIRST_CONTACT");
        soon(() -> assertThat(proof()).isEqualTo(letter));
        lies(letter, DEAD);
        hear(new LetterDied(letter));
        assertThat(proof()).isNull();

        sendAgain(letter);
        soon(() -> assertThat(proof()).isEqualTo(letter));
    }

    @Test
    void aDeathThatIsHeardOfOnceTheLetterLeftAfterAllTakesNothingBack() {
        String letter = sent("FIRST_CONTACT");
        soon(() -> assertThat(proof()).isEqualTo(letter));
        hear(new LetterDied(letter));
        assertThat(proof()).isEqualTo(letter);
    }

    @Test
    void aLetterThatIsStillTriedInformsNobodyYetThoughOldNewsSaysThatItLeft() {
        String letter = sent("FIRST_CONTACT");
        soon(() -> assertThat(proof()).isEqualTo(letter));
        lies(letter, DEAD);
        hear(new LetterDied(letter));
        lies(letter, WAITS);
        hear(new LetterLeft(letter));
        assertThat(proof()).isNull();
    }

    @Test
    void whenTheFirstLetterTurnsOutToBeDeadTheNextOneThatLeftIsTheProof() {
        String first = sent("FIRST_CONTACT");
        soon(() -> assertThat(proof()).isEqualTo(first));
        String next = sent("FOLLOW_UP");
        lies(first, DEAD);
        hear(new LetterDied(first));
        assertThat(proof()).isEqualTo(next);
        hear(new LetterDied(first));
        assertThat(proof()).isEqualTo(next);
    }

    @Test
    void whatTheAgentReadsTellsThePersonNothingThatCouldBeProved() {
        post(
            pia.team.cm(),
            pia.brand("/agencies/" + pia.agency() + "/talents"),
            Map.of("partnerIds", List.of(pia.partnerId))
        );
        String said = post(
            pia.team.cm(),
            pia.collaboration("/letters"),
            Map.of("kind", "FIRST_CONTACT", "locale", "fr", "to", "AGENT", "subject", "Une idée", "text", "Bonjour")
        );
        String letter = Posting.letterId(read(said, "$.messages[0].id"));
        soon(() -> assertThat(letter(letter).isSent()).isTrue());
        hear(new LetterLeft(letter));
        assertThat(proof()).isNull();
    }

    @Test
    void aNoticeThatWasGivenUpIsOwedAgainAndLeavesAgain() {
        String notice = Notifying.letterId(pia.team.brandId(), pia.partnerId);
        assertThat(noticesSent()).isEqualTo("1");
        soon(() -> assertThat(letter(notice).isSent()).isTrue());
        assertThat(proof()).isEqualTo(notice);
        lies(notice, DEAD);
        hear(new LetterDied(notice));
        assertThat(proof()).isNull();

        assertThat(noticesSent()).isEqualTo("1");
        soon(() -> assertThat(letter(notice).isSent()).isTrue());
        assertThat(proof()).isEqualTo(notice);
    }

    @Test
    void aNoticeThatAColleagueSendsAgainFromTheOutboxIsTheProofAgain() {
        String notice = Notifying.letterId(pia.team.brandId(), pia.partnerId);
        noticesSent();
        soon(() -> assertThat(letter(notice).isSent()).isTrue());
        lies(notice, DEAD);
        hear(new LetterDied(notice));
        sendAgain(notice);
        soon(() -> assertThat(proof()).isEqualTo(notice));
    }

    private String sent(String kind) {
        String said = text(pia.write(kind).expectStatus().isOk());
        String letter = Posting.letterId(read(said, "$.messages[-1].id"));
        soon(() -> assertThat(letter(letter).isSent()).isTrue());
        return letter;
    }

    private String noticesSent() {
        return read(
            post(pia.team.cm(), pia.brand("/information/notices"), Map.of("partnerIds", List.of(pia.partnerId))),
            "$.sent"
        );
    }

    private void sendAgain(String letterId) {
        post(
            pia.team.cm(),
            pia.brand("/letters/" + letterId + "/again"),
            Map.of("version", letter(letterId).version())
        );
    }

    /** As if a mail server had treated it so. */
    private void lies(String letterId, Carriage carriage) {
        OutboxLetter sent = letter(letterId);
        mongo
            .save(new OutboxLetter(letterId, sent.version(), sent.letter(), sent.postedAt(), carriage, null, null))
            .toFuture()
            .join();
    }

    /** The house may write of the same person at the same moment. */
    private void hear(MailNews news) {
        StepVerifier.create(
            listener
                .hear(new Heard<>("again", NOW, "letter", news))
                .retryWhen(Retry.max(20).filter(ChangedMeanwhileException.class::isInstance))
        ).verifyComplete();
    }

    private @Nullable String proof() {
        String id = Relationship.idOf(pia.team.brandId(), pia.partnerId);
        Informed informed = Objects.requireNonNull(mongo.findById(id, Relationship.class).toFuture().join()).informed();
        return informed == null ? null : informed.letterId();
    }

    private OutboxLetter letter(String id) {
        OutboxLetter found = mongo.findById(id, OutboxLetter.class).toFuture().join();
        assertThat(found).isNotNull();
        return found;
    }
}
