package relais.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import relais.platform.decision.Decision;
import relais.platform.decision.Decision.Accepted;
import relais.platform.decision.Decision.Refused;
import relais.platform.mail.Carriage.Dead;
import relais.platform.mail.Carriage.Retry;
import relais.platform.mail.Carriage.Sending;
import relais.platform.mail.Carriage.Sent;
import relais.platform.news.News;

class OutboxLetterTests {

    static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void aLetterIsCarriedAndDone() {
        OutboxLetter sent = then(then(aPostedLetter().taken(MONDAY)).delivered(MONDAY));
        assertThat(sent.carriage()).isEqualTo(new Sent(MONDAY));
        assertThat(sent.dueAt()).isNull();
    }

    @Test
    void thatALetterLeftOrWasGivenUpIsNews() {
        OutboxLetter taken = then(aPostedLetter().taken(MONDAY));
        assertThat(news(taken.delivered(MONDAY))).containsExactly(new LetterLeft("L1"));
        assertThat(news(taken.returned("UNWRITABLE", true, MONDAY))).containsExactly(new LetterDied("L1"));
    }

    @Test
    void aSentLetterIsNeverTakenAgain() {
        OutboxLetter sent = then(then(aPostedLetter().taken(MONDAY)).delivered(MONDAY));
        assertThat(sent.taken(MONDAY)).isEqualTo(new Refused<>(MailRefusal.LETTER_IS_DONE));
    }

    @Test
    void aLetterInDeadHandsIsTakenAgain() {
        OutboxLetter inDeadHands = then(aPostedLetter().taken(MONDAY));
        assertThat(then(inDeadHands.taken(MONDAY.plusSeconds(120))).carriage()).isEqualTo(
            new Sending(2, MONDAY.plusSeconds(120))
        );
    }

    @Test
    void pausesBetweenAttemptsDouble() {
        OutboxLetter once = then(then(aPostedLetter().taken(MONDAY)).returned("NOT_TAKEN", false, MONDAY));
        OutboxLetter twice = then(then(once.taken(MONDAY)).returned("NOT_TAKEN", false, MONDAY));
        assertThat(((Retry) once.carriage()).next()).isEqualTo(MONDAY.plus(Duration.ofSeconds(30)));
        assertThat(((Retry) twice.carriage()).next()).isEqualTo(MONDAY.plus(Duration.ofSeconds(60)));
    }

    @Test
    void afterTwelveAttemptsALetterLiesDeadAndAPersonMaySendItAgain() {
        OutboxLetter letter = aPostedLetter();
        for (int attempt = 0; attempt < OutboxLetter.PATIENCE; attempt++) {
            letter = then(then(letter.taken(MONDAY)).returned("NOT_TAKEN", false, MONDAY));
        }
        assertThat(letter.carriage()).isEqualTo(new Dead(OutboxLetter.PATIENCE, MONDAY, "NOT_TAKEN"));
        assertThat(letter.again(MONDAY)).isInstanceOf(Accepted.class);
    }

    @Test
    void aLetterThatCannotBeWrittenIsNotTriedTwice() {
        OutboxLetter letter = then(then(aPostedLetter().taken(MONDAY)).returned("UNWRITABLE", true, MONDAY));
        assertThat(letter.carriage()).isInstanceOf(Dead.class);
    }

    @Test
    void onlyADeadLetterIsSentAgainByHandOrToSomebodyElse() {
        assertThat(aPostedLetter().again(MONDAY)).isEqualTo(new Refused<>(MailRefusal.LETTER_NOT_DEAD));
        assertThat(aPostedLetter().readdressed("Awa", "awa@exemple.test", MONDAY)).isEqualTo(
            new Refused<>(MailRefusal.LETTER_NOT_DEAD)
        );
    }

    @Test
    void aLetterThatShouldNotReachItsReaderAnyMoreSaysWhyItStays() {
        OutboxLetter kept = then(aPostedLetter().withheld(Withheld.MISADDRESSED, MONDAY));
        assertThat(kept.carriage()).isEqualTo(new Dead(0, MONDAY, "MISADDRESSED"));
        assertThat(kept.withheld()).isEqualTo(Withheld.MISADDRESSED);
        OutboxLetter elsewhere = then(kept.readdressed("Awa", "awa@exemple.test", MONDAY));
        assertThat(elsewhere.withheld()).isNull();
        assertThat(elsewhere.letter().toAddress()).isEqualTo("awa@exemple.test");
        assertThat(elsewhere.letter().text()).isEqualTo(kept.letter().text());
    }

    @Test
    void aLetterThatNoMailServerTookWasNotKeptBack() {
        OutboxLetter dead = then(then(aPostedLetter().taken(MONDAY)).returned("UNWRITABLE", true, MONDAY));
        assertThat(dead.withheld()).isNull();
    }

    @Test
    void aDeadLetterThatNobodyGetsSaysSoAndOneOnItsWayCannotBeCalledBack() {
        OutboxLetter dead = then(then(aPostedLetter().taken(MONDAY)).returned("UNWRITABLE", true, MONDAY));
        OutboxLetter dropped = then(dead.dropped());
        assertThat(dropped.withheld()).isEqualTo(Withheld.DROPPED);
        assertThat(then(dropped.dropped())).isEqualTo(dropped);
        assertThat(aPostedLetter().dropped()).isEqualTo(new Refused<>(MailRefusal.LETTER_NOT_DEAD));
    }

    static OutboxLetter aPostedLetter() {
        Letter letter = new Letter(
            "L1",
            "clairembrun",
            "Léonie",
            "pia@exemple.test",
            "Pia",
            null,
            "Bonjour",
            "Bonjour Pia",
            Map.of()
        );
        return then(OutboxLetter.posted(letter, null, MONDAY));
    }

    private static List<News> news(Decision<OutboxLetter> decision) {
        return ((Accepted<OutboxLetter>) decision).news();
    }

    static OutboxLetter then(Decision<OutboxLetter> decision) {
        return ((Accepted<OutboxLetter>) decision).result();
    }
}
