package relais.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import relais.identity.Link.Purpose;
import relais.identity.Link.State;
import relais.identity.Session.Kind;

class SessionTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void aTeamSessionEndsTwelveHoursAfterItWasLastUsed() {
        Session session = Session.opened("hash", Kind.MEMBER, "leonie", MONDAY);
        assertThat(session.isOpen(after(Duration.ofHours(12).minusSeconds(1)))).isTrue();
        assertThat(session.isOpen(after(Duration.ofHours(12)))).isFalse();
        assertThat(session.seen(after(Duration.ofHours(11))).isOpen(after(Duration.ofHours(22)))).isTrue();
    }

    @Test
    void aTeamSessionEndsAfterSevenDaysHoweverMuchItIsUsed() {
        Session used = Session.opened("hash", Kind.MEMBER, "leonie", MONDAY);
        for (Duration worked = Duration.ZERO; worked.toDays() < 7; worked = worked.plusHours(10)) {
            assertThat(used.isOpen(after(worked))).isTrue();
            used = used.seen(after(worked));
        }
        assertThat(used.isOpen(after(Duration.ofDays(7)))).isFalse();
    }

    @Test
    void aPartnersDeviceIsRememberedThirtyDaysAfterItsLastUse() {
        Session session = Session.opened("hash", Kind.PARTNER, "pia", MONDAY);
        assertThat(session.isOpen(after(Duration.ofDays(29)))).isTrue();
        assertThat(session.isOpen(after(Duration.ofDays(30)))).isFalse();
        assertThat(session.seen(after(Duration.ofDays(29))).isOpen(after(Duration.ofDays(58)))).isTrue();
    }

    @Test
    void aLinkIsGoodForTwentyFourHours() {
        Link link = Link.issued("hash", Purpose.PORTAL, "pia", "/portal", MONDAY);
        assertThat(link.state(after(Duration.ofHours(24).minusSeconds(1)))).isEqualTo(State.READY);
        assertThat(link.state(after(Duration.ofHours(24)))).isEqualTo(State.EXPIRED);
    }

    private static Instant after(Duration time) {
        return MONDAY.plus(time);
    }
}
