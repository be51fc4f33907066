package relais.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import relais.outreach.Message.Reply;
import relais.outreach.Message.Written;
import relais.platform.mail.Carriage;

/** How long letters wait, on either side. */
class AnswerTimesTests {

    private static final Instant NOON = Instant.parse("2026-11-16T12:00:00Z");

    @Test
    void aWaitBeginsWithTheFirstWordThatNobodyAnswered() {
        var counted = AnswerTimes.of(
            List.of(
                letter("2026-11-16T09:00:00Z"),
                letter("2026-11-16T12:00:00Z"),
                reply("2026-11-16T19:00:00Z"),
                reply("2026-11-16T20:00:00Z"),
                letter("2026-11-17T19:00:00Z"),
                reply("2026-11-17T21:00:00Z")
            )
        );
        assertThat(counted).isEqualTo(new relais.partners.Reliability.Answers(2, 600L, 1, 1440L));
    }

    @Test
    void whatWasLoggedLateCountsFromTheDayItWasSaid() {
        var counted = AnswerTimes.of(
            List.of(letter("2026-11-16T09:00:00Z"), letter("2026-11-20T09:00:00Z"), reply("2026-11-16T11:00:00Z"))
        );
        assertThat(counted.theirMinutes()).isEqualTo(120);
        assertThat(counted.ourCount()).isEqualTo(1);
    }

    @Test
    void aLetterThatIsKnownNotToHaveLeftMakesNobodyWaitAndAnswersNothing() {
        var said = List.of(
            letter("2026-11-16T09:00:00Z"),
            letter("2026-11-16T12:00:00Z"),
            reply("2026-11-16T13:00:00Z"),
            letter("2026-11-16T14:00:00Z"),
            letter("2026-11-16T15:00:00Z")
        );
        var heard = AnswerTimes.heard(
            said,
            Map.of(
                "2026-11-16T09:00:00Z",
                new Carriage.Dead(12, NOON, "NOT_TAKEN"),
                "2026-11-16T12:00:00Z",
                new Carriage.Sent(NOON),
                "2026-11-16T14:00:00Z",
                new Carriage.Dead(12, NOON, "NOT_TAKEN"),
                "2026-11-16T15:00:00Z",
                new Carriage.Retry(1, NOON, "NOT_TAKEN")
            )
        );
        assertThat(AnswerTimes.of(heard)).isEqualTo(new relais.partners.Reliability.Answers(1, 60L, 1, 120L));
    }

    @Test
    void aLetterThatLeftLateIsAnsweredFromTheMomentItLeft() {
        var said = List.of(letter("2026-11-16T09:00:00Z"), reply("2026-11-16T13:00:00Z"));
        Instant late = NOON;
        Instant soon = Instant.parse("2026-11-16T09:00:03Z");
        assertThat(theirMinutes(said, new Carriage.Sent(late))).isEqualTo(60);
        assertThat(theirMinutes(said, new Carriage.Sent(soon))).isEqualTo(240);
        assertThat(theirMinutes(said, new Carriage.Pending())).isEqualTo(240);
    }

    private static @Nullable Long theirMinutes(List<Message> said, Carriage carriage) {
        return AnswerTimes.of(AnswerTimes.heard(said, Map.of("2026-11-16T09:00:00Z", carriage))).theirMinutes();
    }

    @Test
    void silenceSaysNothing() {
        assertThat(AnswerTimes.of(List.of())).isNull();
        assertThat(AnswerTimes.of(List.of(letter("2026-11-16T09:00:00Z")))).isNull();
        assertThat(AnswerTimes.of(List.of(reply("2026-11-16T09:00:00Z")))).isNull();
    }

    private static Message letter(String at) {
        return new Written(
            at,
            Instant.parse(at),
            "k1",
            LetterKind.FOLLOW_UP,
            "carol",
            "Carol",
            "pia@exemple.test",
            "Pia",
            false,
            "fr",
            "Une idée",
            "Bonjour",
            null
        );
    }

    private static Message reply(String at) {
        return new Reply(at, Instant.parse(at), "k1", Channel.MAIL, "carol", "Carol", "Avec plaisir");
    }
}
