package relais.platform.problems;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * Tells that the store does not answer where no controller is reached: the session is read from it before any is. Nothing
 * that was acknowledged is lost, and trying again is right.
 */
@Component
@Order(-2)
class StoreAway implements WebExceptionHandler {

    static final String RETRY_SECONDS = "5";

    /** What a server says of itself while it starts, stops, changes its primary or cannot reach its own disk or database. */
    private static final Set<Integer> IN_TROUBLE = Set.of(1, 6, 7, 89, 91, 189, 262, 9001, 11600, 11602);

    private static final Logger LOG = LoggerFactory.getLogger(StoreAway.class);
    private static final String PROBLEM = """
    {"type":"about:blank","title":"Service Unavailable","status":503,"detail":"Store unavailable.","code":"STORE_UNAVAILABLE"}""";

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        var response = exchange.getResponse();
        if (response.isCommitted() || !isBehind(failure)) {
            return Mono.error(failure);
        }
        LOG.warn("The store does not answer: {}", failure.toString());
        response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        byte[] body = PROBLEM.getBytes(StandardCharsets.UTF_8);
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    /** Whether the store being away is what lies behind {@code failure}. */
    static boolean isBehind(@Nullable Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
            .limit(10)
            .anyMatch(StoreAway::isOne);
    }

    private static boolean isOne(Throwable cause) {
        return (
            cause instanceof MongoTimeoutException ||
            cause instanceof MongoSocketException ||
            cause instanceof MongoNotPrimaryException ||
            cause instanceof MongoNodeIsRecoveringException ||
            cause instanceof MongoConnectionPoolClearedException ||
            cause instanceof MongoServerUnavailableException ||
            cause instanceof DataAccessResourceFailureException ||
            (cause instanceof MongoException said && IN_TROUBLE.contains(said.getCode()))
        );
    }
}
