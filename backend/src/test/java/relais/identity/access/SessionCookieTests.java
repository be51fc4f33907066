package relais.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import relais.identity.Actor;
import relais.identity.Session;
import relais.identity.SignedIn;

/** The browser keeps its token for as long as the store might: a device in use is not signed out by its cookie. */
class SessionCookieTests {

    private static final Actor PIA = new Actor.PartnerActor("a1", "Pia", "p1", Set.of("b1"));

    @Test
    void aPartnersCookieOutlivesThirtyDaysOfUse() {
        assertThat(life(Session.Kind.PARTNER)).isEqualTo(Duration.ofDays(365));
    }

    @Test
    void aTeamCookieLastsAWeek() {
        assertThat(life(Session.Kind.MEMBER)).isEqualTo(Duration.ofDays(7));
    }

    private static Duration life(Session.Kind kind) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));
        new SessionCookie().hand(exchange, new SignedIn("token", kind, PIA, "/portal"));
        return Objects.requireNonNull(exchange.getResponse().getCookies().getFirst(SessionCookie.NAME)).getMaxAge();
    }
}
