package relais.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import relais.testing.Cast;
import relais.testing.WholeHouse;

/** Browsers keep their connections: whatever was answered on one before, the next request on it is answered too. */
@WholeHouse
class KeptConnectionsTests {

    private static final List<String> QUICK_AND_SLOW = List.of(
        "/",
        "/api/session",
        "/assets/nothing.js",
        "/api/brands"
    );
    private static final int REQUESTS = 1_600;
    private static final int AT_ONCE = 16;

    @Autowired
    Cast cast;

    @Test
    void noRequestWaitsForGood() {
        try (HttpClient browser = HttpClient.newBuilder().version(Version.HTTP_1_1).build()) {
            StepVerifier.create(
                Flux.range(0, REQUESTS)
                    .flatMap(i -> ask(browser, QUICK_AND_SLOW.get(i % QUICK_AND_SLOW.size())), AT_ONCE)
                    .collectList()
            )
                .assertNext(answers -> assertThat(answers).hasSize(REQUESTS).containsOnly(200, 401, 404))
                .verifyComplete();
        }
    }

    private Mono<Integer> ask(HttpClient browser, String path) {
        var request = HttpRequest.newBuilder(URI.create(cast.address() + path))
            .timeout(Duration.ofSeconds(20))
            .build();
        return Mono.fromFuture(() -> browser.sendAsync(request, BodyHandlers.discarding())).map(answer ->
            answer.statusCode()
        );
    }
}
