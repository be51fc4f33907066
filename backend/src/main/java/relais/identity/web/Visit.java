package relais.identity.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.reactive.ServerWebExchangeContextFilter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import relais.identity.SignedIn;
import relais.identity.SigningIn.Visitor;
import relais.identity.access.SessionCookie;

/** The request at hand, for what the contract does not carry: where it comes from, its language, its cookie. */
@Component
class Visit {

    private final SessionCookie cookie;

    Visit(SessionCookie cookie) {
        this.cookie = cookie;
    }

    Mono<Visitor> visitor() {
        return exchange().map(exchange -> visitor(exchange.getRequest()));
    }

    Mono<String> address() {
        return visitor().map(Visitor::address);
    }

    /** French or English, whichever the browser prefers. */
    Mono<Locale> language() {
        return exchange().map(exchange -> {
            Locale preferred = exchange.getLocaleContext().getLocale();
            boolean french = preferred == null || preferred.getLanguage().equals(Locale.FRENCH.getLanguage());
            return french ? Locale.FRENCH : Locale.ENGLISH;
        });
    }

    Mono<String> token() {
        return exchange().flatMap(cookie::token);
    }

    Mono<ServerWebExchange> hand(SignedIn signedIn) {
        return exchange().doOnNext(exchange -> cookie.hand(exchange, signedIn));
    }

    Mono<ServerWebExchange> takeBack() {
        return exchange().doOnNext(cookie::takeBack);
    }

    private static Mono<ServerWebExchange> exchange() {
        return Mono.deferContextual(context -> Mono.justOrEmpty(ServerWebExchangeContextFilter.getExchange(context)));
    }

    /** Local means from this machine and through no proxy; an address that a proxy tells is never looked up. */
    static Visitor visitor(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        InetAddress address = remote == null ? null : remote.getAddress();
        boolean isForwarded =
            request.getHeaders().containsHeader("X-Forwarded-For") || request.getHeaders().containsHeader("Forwarded");
        boolean isLocal = address != null && address.isLoopbackAddress() && !isForwarded;
        return new Visitor(remote == null ? "unknown" : remote.getHostString(), isLocal);
    }
}
