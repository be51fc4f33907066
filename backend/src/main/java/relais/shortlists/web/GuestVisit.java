package relais.shortlists.web;

import java.net.InetSocketAddress;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.reactive.ServerWebExchangeContextFilter;
import reactor.core.publisher.Mono;

/** Where the request at hand comes from. */
@Component
class GuestVisit {

    Mono<String> address() {
        return Mono.deferContextual(context ->
            Mono.justOrEmpty(ServerWebExchangeContextFilter.getExchange(context)).map(exchange -> {
                InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
                return remote == null ? "unknown" : remote.getHostString();
            })
        );
    }
}
