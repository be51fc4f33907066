package relais.platform.web;

import java.net.InetSocketAddress;
import org.springframework.web.filter.reactive.ServerWebExchangeContextFilter;
import reactor.core.publisher.Mono;

/** Where the request at hand comes from, for doors that everyone may knock at. */
public final class Caller {

    private Caller() {}

    /** The network address. */
    public static Mono<String> address() {
        return Mono.deferContextual(context ->
            Mono.justOrEmpty(ServerWebExchangeContextFilter.getExchange(context))
                .mapNotNull(exchange -> exchange.getRequest().getRemoteAddress())
                .map(InetSocketAddress::getHostString)
                .defaultIfEmpty("unknown")
        );
    }
}
