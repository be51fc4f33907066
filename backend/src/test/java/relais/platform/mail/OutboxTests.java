package relais.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import relais.platform.Ids;
import relais.platform.decision.Ledger;
import relais.platform.decision.RefusedException;
import relais.platform.news.Heard;
import relais.testing.Store;

/** Letters over a real mail server that comes and goes. */
@Tag("storage")
class OutboxTests {

    static Store store;
    static ReactiveMongoTemplate mongo;

    final GreenMail mailServer = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    final MovingClock clock = new MovingClock();
    Optional<Withheld> lastWord = Optional.empty();
    Outbox outbox;

    @BeforeAll
    static void open() {
        store = Store.open(
            OutboxLetter.class,
            Carriage.Pending.class,
            Carriage.Sending.class,
            Carriage.Sent.class,
            Carriage.Retry.class,
            Carriage.Dead.class
        );
        mongo = store.mongo();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void anOutbox() {
        mailServer.start();
        outbox = anOutboxOn(mailServer.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        mailServer.stop();
    }

    @Test
    void aPostedLetterArrivesAsItWasWritten() throws Exception {
        Letter letter = aLetter();
        StepVerifier.create(outbox.post(letter).then(outbox.hear(posted(letter)))).verifyComplete();
        MimeMessage arrived = mailServer.getReceivedMessages()[0];
        assertThat(arrived.getSubject()).isEqualTo("Une idée pour Maëlle");
        assertThat(arrived.getFrom()[0].toString()).contains("onie Marsaudet".substring(0, 4));
        assertThat(arrived.getHeader("List-Unsubscribe")).containsExactly("<https://relais.test/opt-out/1>");
        StepVerifier.create(outbox.get(letter.id()))
            .assertNext(sent -> assertThat(sent.carriage()).isInstanceOf(Carriage.Sent.class))
            .verifyComplete();
    }

    @Test
    void theSameCauseNeverMakesTwoLetters() {
        Letter letter = aLetter();
        var twice = outbox
            .post(letter)
            .then(outbox.post(letter))
            .then(outbox.hear(posted(letter)))
            .then(outbox.hear(posted(letter)));
        StepVerifier.create(twice).verifyComplete();
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aLetterWaitsForAMailServerThatIsDownAndArrivesWhenItIsBack() {
        Letter letter = aLetter();
        Outbox nobodyThere = anOutboxOn(1);
        StepVerifier.create(nobodyThere.post(letter).then(nobodyThere.hear(posted(letter)))).verifyComplete();
        StepVerifier.create(outbox.get(letter.id()))
            .assertNext(waiting -> assertThat(waiting.carriage()).isInstanceOf(Carriage.Retry.class))
            .verifyComplete();
        clock.pass(Duration.ofMinutes(1));
        StepVerifier.create(outbox.round()).verifyComplete();
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aLetterThatWaitsDoesNotLeaveOnceItsReaderSaidNo() {
        Letter letter = aLetter();
        Outbox nobodyThere = anOutboxOn(1);
        StepVerifier.create(nobodyThere.post(letter).then(nobodyThere.hear(posted(letter)))).verifyComplete();
        lastWord = Optional.of(Withheld.UNWANTED);
        clock.pass(Duration.ofMinutes(1));
        StepVerifier.create(outbox.round()).verifyComplete();
        assertThat(mailServer.getReceivedMessages()).isEmpty();
        StepVerifier.create(outbox.get(letter.id()))
            .assertNext(kept ->
                assertThat(kept.carriage()).isEqualTo(new Carriage.Dead(1, clock.instant(), "UNWANTED"))
            )
            .verifyComplete();
    }

    @Test
    void aLetterThatShouldNotReachItsReaderAnyMoreGoesToSomebodyElseAsItIs() throws Exception {
        Letter letter = aLetter();
        lastWord = Optional.of(Withheld.MISADDRESSED);
        StepVerifier.create(outbox.post(letter).then(outbox.hear(posted(letter)))).verifyComplete();
        StepVerifier.create(outbox.givenUp(letter.id()))
            .assertNext(kept -> assertThat(kept.withheld()).isEqualTo(Withheld.MISADDRESSED))
            .verifyComplete();

        lastWord = Optional.empty();
        StepVerifier.create(
            outbox.readdress(letter.id(), "Awa", "awa@exemple.test").then(outbox.hear(posted(letter)))
        ).verifyComplete();
        MimeMessage arrived = mailServer.getReceivedMessages()[0];
        assertThat(arrived.getAllRecipients()[0].toString()).contains("awa@exemple.test");
        assertThat(arrived.getSubject()).isEqualTo(letter.subject());
        StepVerifier.create(outbox.givenUp(letter.id())).verifyError(RefusedException.class);
    }

    @Test
    void whatNeedsNobodyAnyMoreTakesNoRoomAmongTheDeadLetters() {
        Letter open = aLetter();
        Letter unwanted = aLetter();
        Letter nobodys = aLetter();
        lastWord = Optional.of(Withheld.MISADDRESSED);
        StepVerifier.create(outbox.post(open).then(outbox.hear(posted(open)))).verifyComplete();
        clock.pass(Duration.ofMinutes(1));
        StepVerifier.create(
            outbox
                .post(nobodys)
                .then(outbox.hear(posted(nobodys)))
                .then(outbox.drop(nobodys.id()))
                .then()
        ).verifyComplete();
        lastWord = Optional.of(Withheld.UNWANTED);
        StepVerifier.create(outbox.post(unwanted).then(outbox.hear(posted(unwanted)))).verifyComplete();

        var settled = Set.of(Withheld.UNWANTED, Withheld.DROPPED);
        StepVerifier.create(outbox.dead(Set.of("clairembrun"), settled, 1).map(OutboxLetter::id))
            .expectNext(open.id())
            .verifyComplete();
        StepVerifier.create(outbox.dead(Set.of("clairembrun"), 2).map(OutboxLetter::withheld))
            .expectNextCount(2)
            .verifyComplete();
    }

    @Test
    void aLetterInTheHandsOfAKilledProcessIsCarriedByTheNextRound() {
        Letter letter = aLetter();
        Outbox killed = new Outbox(mongo, ledger(), carried -> Mono.never(), asked -> Mono.just(lastWord), clock);
        StepVerifier.create(killed.post(letter).then(killed.hear(posted(letter))))
            .expectSubscription()
            .expectNoEvent(Duration.ofMillis(300))
            .thenCancel()
            .verify();
        clock.pass(Duration.ofMinutes(3));
        StepVerifier.create(outbox.round()).verifyComplete();
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
    }

    private Outbox anOutboxOn(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new Outbox(
            mongo,
            ledger(),
            new SmtpPostman(sender, Schedulers.boundedElastic(), "relais@exemple.test"),
            letter -> Mono.just(lastWord),
            clock
        );
    }

    private Ledger ledger() {
        return relais.platform.decision.LedgerOfTests.on(mongo, clock);
    }

    private Heard<MailNews> posted(Letter letter) {
        return new Heard<>(Ids.next(), clock.instant(), letter.id(), new LetterPosted(letter.id()));
    }

    private static Letter aLetter() {
        return new Letter(
            Ids.next(),
            "clairembrun",
            "Léonie Marsaudet",
            "maelle@exemple.test",
            "Maëlle Tourbigot",
            null,
            "Une idée pour Maëlle",
            "Bonjour Maëlle,",
            Map.of("List-Unsubscribe", "<https://relais.test/opt-out/1>")
        );
    }

    static class MovingClock extends Clock {

        private Instant now = Instant.parse("2026-11-23T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
