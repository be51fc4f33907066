package relais.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import relais.platform.mail.Carriage;
import relais.platform.mail.Letter;
import relais.platform.mail.OutboxLetter;

/** Whose letters one sees in the mailbox of a demo: a link in a letter lets its finder in. */
class MailboxSightTests {

    private final Mailbox.Sight ofClairembrun = new Mailbox.Sight(
        Set.of("clairembrun", "identity"),
        Set.of("maelle@exemple.test")
    );

    @Test
    void lettersOfOtherBrandsAreNotSeen() {
        assertThat(ofClairembrun.holds(letter("clairembrun", "jonas@exemple.test"))).isTrue();
        assertThat(ofClairembrun.holds(letter("velombrine", "jonas@exemple.test"))).isFalse();
    }

    @Test
    void linksOfPartnersWhomOnlyOtherBrandsWriteToAreNotSeen() {
        assertThat(ofClairembrun.holds(letter("identity", "maelle@exemple.test"))).isTrue();
        assertThat(ofClairembrun.holds(letter("identity", "jonas@exemple.test"))).isFalse();
    }

    private static OutboxLetter letter(String scope, String to) {
        var letter = new Letter("1", scope, "Relais", to, "X", null, "Votre lien", "…", Map.of());
        return new OutboxLetter("1", 0, letter, Instant.EPOCH, new Carriage.Sent(Instant.EPOCH), null, null);
    }
}
