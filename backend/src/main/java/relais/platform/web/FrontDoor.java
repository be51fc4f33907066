package relais.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Serves the interface: its one page for every address that is neither the API nor a file, with a nonce for its styles,
 * and its files for good, because their names change with their content.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class FrontDoor implements WebFilter {

    private static final String NONCE = "__NONCE__";
    private static final CacheControl FOR_GOOD = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final String page;

    FrontDoor() throws IOException {
        ClassPathResource built = new ClassPathResource("META-INF/resources/index.html");
        this.page = built.exists()
            ? built.getContentAsString(StandardCharsets.UTF_8)
            : "<!doctype html><title>Relais</title><p>The interface is not in this build.";
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        PathContainer address = exchange.getRequest().getPath().pathWithinApplication();
        String path = address.value();
        if (path.startsWith("/assets/")) {
            exchange.getResponse().beforeCommit(() -> keepForGood(exchange));
        }
        return !Addresses.isApi(address) && isPage(exchange.getRequest().getMethod(), path)
            ? welcome(exchange)
            : chain.filter(exchange);
    }

    private static boolean isPage(HttpMethod method, String path) {
        boolean reads = method == HttpMethod.GET || method == HttpMethod.HEAD;
        boolean ours = path.startsWith("/actuator");
        boolean isFile = path.substring(path.lastIndexOf('/') + 1).contains(".");
        return reads && !ours && (!isFile || path.equals("/index.html"));
    }

    private Mono<Void> welcome(ServerWebExchange exchange) {
        ServerHttpResponse response = exchange.getResponse();
        String nonce = UUID.randomUUID().toString().replace("-", "");
        byte[] body = page.replace(NONCE, nonce).getBytes(StandardCharsets.UTF_8);
        response.getHeaders().setContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
        response.getHeaders().setCacheControl(CacheControl.noStore());
        response.getHeaders().set(SecurityHeaders.POLICY, SecurityHeaders.pagePolicy(nonce));
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static Mono<Void> keepForGood(ServerWebExchange exchange) {
        return Mono.fromRunnable(() -> {
            HttpHeaders headers = exchange.getResponse().getHeaders();
            if (
                exchange.getResponse().getStatusCode() == null ||
                exchange.getResponse().getStatusCode().is2xxSuccessful()
            ) {
                headers.setCacheControl(FOR_GOOD);
                headers.remove(HttpHeaders.PRAGMA);
                headers.remove(HttpHeaders.EXPIRES);
            }
        });
    }
}
