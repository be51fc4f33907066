package relais.identity;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.platform.decision.Refusal;
import relais.platform.problems.ProblemException;

/** Slows down whoever tries again and again, by what they try and from where; the same for names that do not exist. */
@Component
public class Throttle {

    private static final int REMEMBERED = 20_000;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final int triesPerName;
    private final int triesPerAddress;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    Throttle(
        @Value("${relais.identity.tries-per-name:10}") int triesPerName,
        @Value("${relais.identity.tries-per-address:100}") int triesPerAddress
    ) {
        this.triesPerName = triesPerName;
        this.triesPerAddress = triesPerAddress;
    }

    /** Lets pass what comes under this key so many times in five minutes, or says how long to wait (429). */
    public Mono<Boolean> admit(String key, int times) {
        return Mono.fromCallable(() -> {
            take(key, times);
            return true;
        });
    }

    /** Lets the try pass, or says how long to wait (429). */
    public Mono<Boolean> admit(String what, String name, String address) {
        return admit(what, name, address, triesPerName);
    }

    /** The same, with at most so many tries as {@code name} in five minutes. */
    public Mono<Boolean> admit(String what, String name, String address, int perName) {
        return Mono.fromCallable(() -> {
            take(what + " from " + address, triesPerAddress);
            take(what + " as " + name, Math.min(perName, triesPerName));
            return true;
        });
    }

    private void take(String key, int capacity) {
        ConsumptionProbe probe = bucket(key, capacity).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
            throw new ProblemException(
                HttpStatus.TOO_MANY_REQUESTS,
                new Refusal.Particular("TOO_MANY_REQUESTS", Map.of("retryAfter", String.valueOf(seconds)))
            );
        }
    }

    private synchronized Bucket bucket(String key, int capacity) {
        return buckets.computeIfAbsent(key, fresh ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, WINDOW))
                .build()
        );
    }
}
