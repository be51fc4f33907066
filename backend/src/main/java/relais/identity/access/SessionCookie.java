package relais.identity.access;

import java.time.Duration;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import relais.identity.SignedIn;

/** The cookie that shows a session: unreadable to scripts, sent to this site only, over TLS only where there is TLS. */
@Component
public class SessionCookie {

    /** Its name. */
    public static final String NAME = "RELAIS_SESSION";

    /** The token that the browser shows, if it shows one. */
    public Mono<String> token(ServerWebExchange exchange) {
        return Mono.justOrEmpty(exchange.getRequest().getCookies().getFirst(NAME)).map(HttpCookie::getValue);
    }

    /** Hands the browser its token, for as long as the session may last at most: when it ends, the store decides. */
    public void hand(ServerWebExchange exchange, SignedIn signedIn) {
        exchange.getResponse().addCookie(cookie(exchange, signedIn.token(), signedIn.kind().longest()));
    }

    /** Takes it back. */
    public void takeBack(ServerWebExchange exchange) {
        exchange.getResponse().addCookie(cookie(exchange, "", Duration.ZERO));
    }

    private static ResponseCookie cookie(ServerWebExchange exchange, String token, Duration life) {
        return ResponseCookie.from(NAME, token)
            .httpOnly(true)
            .sameSite("Lax")
            .secure("https".equals(exchange.getRequest().getURI().getScheme()))
            .path("/")
            .maxAge(life)
            .build();
    }
}
