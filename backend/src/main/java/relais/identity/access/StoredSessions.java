package relais.identity.access;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import relais.identity.Sessions;

/** Finds the actor of a request by the cookie it shows; rights are read afresh each time. */
@Component
class StoredSessions implements ServerSecurityContextRepository {

    private final Sessions sessions;
    private final SessionCookie cookie;

    StoredSessions(Sessions sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @Override
    public Mono<Void> save(ServerWebExchange exchange, SecurityContext context) {
        return Mono.empty();
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return cookie
            .token(exchange)
            .flatMap(sessions::find)
            .map(actor -> new SecurityContextImpl(new SignedInActor(actor)));
    }
}
