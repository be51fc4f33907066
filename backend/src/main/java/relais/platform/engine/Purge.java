package relais.platform.engine;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Deletes what has expired, beside the server's own expiry: the embedded engine has none. */
@Component
class Purge implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Logger log = LoggerFactory.getLogger(Purge.class);

    private final ReactiveMongoTemplate store;
    private final Clock clock;
    private final List<IndexPlan> expiring;
    private final ObjectProvider<Expiring> others;
    private @Nullable Disposable rounds;

    Purge(ReactiveMongoTemplate store, Clock clock, ObjectProvider<Indexes> declared, ObjectProvider<Expiring> others) {
        this.store = store;
        this.clock = clock;
        this.expiring = declared
            .stream()
            .flatMap(indexes -> indexes.plans().stream())
            .filter(plan -> plan.expireAfter() != null)
            .toList();
        this.others = others;
    }

    /** One round; says how many documents were deleted. */
    Mono<Long> purge() {
        Flux<Long> documents = Flux.fromIterable(expiring).concatMap(this::purge);
        Flux<Long> rest = Flux.fromStream(others::stream).concatMap(one ->
            one.purgeExpired().onErrorResume(this::another)
        );
        return documents.concatWith(rest).reduce(0L, Long::sum);
    }

    private Mono<Long> purge(IndexPlan plan) {
        Date before = Date.from(clock.instant().minus(plan.expireAfter()));
        return store
            .getCollection(plan.collection())
            .flatMap(collection -> Mono.from(collection.deleteMany(Filters.lt(plan.fields().getFirst(), before))))
            .map(result -> result.getDeletedCount());
    }

    @Override
    public void start() {
        rounds = Flux.interval(EVERY, EVERY)
            .onBackpressureDrop()
            .concatMap(_ -> purge().onErrorResume(this::another))
            .subscribe();
    }

    private Mono<Long> another(Throwable failure) {
        log.warn("What has expired could not be deleted this time: {}", failure.getMessage());
        return Mono.empty();
    }

    @Override
    public void stop() {
        if (rounds != null) {
            rounds.dispose();
        }
        rounds = null;
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }
}
