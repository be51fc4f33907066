package relais.testing;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a browser does between requests: keeps cookies, and sends the CSRF token back. */
final class Browser implements ExchangeFilterFunction {

    private static final String TOKEN = "XSRF-TOKEN";

    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    /** A fresh browser that has looked at the sign-in page. */
    static WebTestClient at(String address) {
        WebTestClient client = WebTestClient.bindToServer()
            .baseUrl(address)
            .responseTimeout(Duration.ofSeconds(60))
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(64 * 1024 * 1024))
            .filter(new Browser())
            .build();
        client.get().uri("/api/session").exchange().expectStatus().isOk();
        return client;
    }

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        ClientRequest.Builder sent = ClientRequest.from(request);
        cookies.forEach(sent::cookie);
        String token = cookies.get(TOKEN);
        if (token != null && request.method() != HttpMethod.GET) {
            sent.headers(headers -> headers.set("X-XSRF-TOKEN", token));
        }
        return next.exchange(sent.build()).doOnNext(this::keep).flatMap(Browser::readToItsEnd);
    }

    /** A test that only asks for the status would leave the rest of the answer in a connection that others use next. */
    private static Mono<ClientResponse> readToItsEnd(ClientResponse response) {
        boolean goesOn = response
            .headers()
            .contentType()
            .filter(MediaType.TEXT_EVENT_STREAM::isCompatibleWith)
            .isPresent();
        return goesOn
            ? Mono.just(response)
            : response
                  .bodyToMono(byte[].class)
                  .map(bytes -> Flux.<DataBuffer>just(DefaultDataBufferFactory.sharedInstance.wrap(bytes)))
                  .defaultIfEmpty(Flux.empty())
                  .map(body ->
                      ClientResponse.create(response.statusCode(), response.strategies())
                          .headers(headers -> headers.addAll(response.headers().asHttpHeaders()))
                          .cookies(cookies -> cookies.addAll(response.cookies()))
                          .body(body)
                          .build()
                  );
    }

    private void keep(ClientResponse response) {
        response.cookies().forEach((name, values) -> {
            String value = values.getLast().getValue();
            if (value.isEmpty()) {
                cookies.remove(name);
            } else {
                cookies.put(name, value);
            }
        });
    }
}
