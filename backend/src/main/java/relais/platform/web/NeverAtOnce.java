package relais.platform.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Lets every request be answered a moment later, on another thread than the one that reads from the network. Reactor
 * Netty 1.3.7 stops reading a kept connection when a request that had to queue on it is answered at once, and the next
 * one waits for good (reactor-netty issue 4361, mended in 1.3.8): under load one request in a hundred. Goes when Boot
 * brings that version.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class NeverAtOnce implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange).subscribeOn(Schedulers.parallel());
    }
}
