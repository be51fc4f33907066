package relais.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import relais.partners.Receiving.Caller;
import relais.partners.Receiving.Met;
import relais.platform.decision.Decision;

/** Somebody comes of their own accord: as whom the brand meets them. */
class ReceivingTests {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Handle PIA = Handle.of(Network.INSTAGRAM, "pia");
    private static final Contact OWN = mail("pia@exemple.test");
    private static final Origin FORM = origin("a1");

    @Test
    void whoeverIsKnownAtThisAddressIsMet() {
        assertThat(met(List.of(known("p1", OWN)), caller(OWN))).isEqualTo(new Met.Known("p1"));
    }

    @Test
    void anAddressThatSeveralShareNamesNobodyButAnAccountDoes() {
        Relationship pia = known("p1", OWN, PIA);
        Relationship another = known("p2", OWN);
        assertThat(Receiving.among(List.of(pia, another), caller(OWN), FORM)).isEmpty();
        assertThat(met(List.of(pia, another), caller(OWN, PIA))).isEqualTo(new Met.Known("p1"));
    }

    @Test
    void anAccountNamedFromAnotherAddressIsOnlyClaimed() {
        Relationship pia = known("p1", mail("agence@exemple.test"), PIA);
        assertThat(met(List.of(pia), caller(OWN, PIA))).isEqualTo(new Met.Claimed("p1"));
    }

    @Test
    void whoeverSaidNoIsLeftAlone() {
        Relationship pia = ((Decision.Accepted<Relationship>) known("p1", OWN).objected("o1", "non", NOW)).result();
        assertThat(met(List.of(pia), caller(OWN))).isEqualTo(new Met.Objected());
    }

    @Test
    void toldAgainItFindsTheOneItMade() {
        Relationship made = Relationship.begun("b1", "p1", Profile.named("Pia"), List.of(), FORM);
        Relationship reached = made.learning(
            new Newcomer("1", Profile.named("Pia"), List.of(), java.util.Map.of(), null, List.of(OWN), List.of(), null),
            FORM
        );
        assertThat(met(List.of(reached), caller(OWN))).isEqualTo(new Met.NewHere("p1"));
    }

    private static Met met(List<Relationship> known, Caller caller) {
        return Receiving.among(known, caller, FORM).orElseThrow();
    }

    private static Caller caller(Contact email, Handle... accounts) {
        return new Caller("Pia", email, List.of(accounts), null);
    }

    private static Relationship known(String partnerId, Contact email, Handle... accounts) {
        Origin list = origin("u1");
        var row = new Newcomer(
            "1",
            Profile.named("Pia"),
            List.of(accounts),
            java.util.Map.of(),
            null,
            List.of(email),
            List.of(),
            null
        );
        return Relationship.begun("b1", partnerId, Profile.named("Pia"), List.of(), list).learning(row, list);
    }

    private static Contact mail(String address) {
        return new Contact(Contact.Channel.EMAIL, address, "", "Liste", LocalDate.EPOCH);
    }

    private static Origin origin(String by) {
        return new Origin("Liste", LocalDate.EPOCH, "Prospection", by, NOW, null, null);
    }
}
