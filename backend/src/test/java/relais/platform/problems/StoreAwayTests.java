package relais.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.UncategorizedMongoDbException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.test.StepVerifier;

class StoreAwayTests {

    private static final MongoTimeoutException TIMEOUT = new MongoTimeoutException("no server");

    static Stream<Throwable> away() {
        return Stream.of(
            TIMEOUT,
            new MongoSocketOpenException("refused", new ServerAddress()),
            new MongoException(91, "shutdown in progress"),
            new UncategorizedMongoDbException("translated", TIMEOUT),
            new IllegalStateException("wrapped", new RuntimeException(TIMEOUT))
        );
    }

    @ParameterizedTest
    @MethodSource("away")
    void aStoreThatIsAwayIsAProblemWithAnAdviceAlsoBeforeAnyController(Throwable failure) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/api/session"));
        StepVerifier.create(new StoreAway().handle(exchange, failure)).verifyComplete();
        var response = exchange.getResponse();
        assertThat(response.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(response.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(response.getHeaders().getFirst("Retry-After")).isEqualTo("5");
        StepVerifier.create(response.getBodyAsString())
            .assertNext(body -> assertThat(body).contains("\"code\":\"STORE_UNAVAILABLE\""))
            .verifyComplete();
    }

    @Test
    void anyOtherFailureIsLeftToOthers() {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/api/session"));
        assertThat(StoreAway.isBehind(new MongoException(11000, "duplicate key"))).isFalse();
        StepVerifier.create(new StoreAway().handle(exchange, new IllegalStateException("other"))).verifyErrorMessage(
            "other"
        );
    }
}
