package relais.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import relais.outreach.Message.Written;
import relais.platform.mail.Carriage;
import relais.platform.mail.Letter;
import relais.platform.mail.OutboxLetter;

/** How far a letter has come, while the outbox has not heard yet who else was chosen for it. */
class CarriagesTests {

    private static final Instant MONDAY = ConversationTests.MONDAY;

    private final Written written = ConversationTests.aLetter(LetterKind.FIRST_CONTACT);

    @Test
    void aDeadLetterThatSomebodyElseWasJustChosenForWaitsToLeave() {
        Carriage dead = new Carriage.Dead(0, MONDAY, "MISADDRESSED");
        assertThat(Carriages.of(written, posted("agence@exemple.test", dead))).isEqualTo(new Carriage.Pending());
        assertThat(Carriages.of(written, posted("m@exemple.test", dead))).isEqualTo(dead);
    }

    @Test
    void whatLeftForSomebodyElseLeft() {
        Carriage sent = new Carriage.Sent(MONDAY);
        assertThat(Carriages.of(written, posted("agence@exemple.test", sent))).isEqualTo(sent);
    }

    private static OutboxLetter posted(String address, Carriage carriage) {
        var letter = new Letter(
            "L1",
            "clairembrun",
            "Léonie",
            address,
            "Maëlle",
            null,
            "Bonjour",
            "Une idée",
            Map.of()
        );
        return new OutboxLetter("L1", 1, letter, MONDAY, carriage, null, null);
    }
}
