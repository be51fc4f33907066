package relais.platform.engine;

import com.mongodb.client.model.IndexOptions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Builds every declared index at start, before anything is served: the one place where the start waits for the store. */
@Component
class IndexBuilder implements SmartLifecycle {

    /** Before the couriers, the schedulers and the door. */
    private static final int FIRST = Integer.MIN_VALUE + 100;

    private static final Logger log = LoggerFactory.getLogger(IndexBuilder.class);

    private final ReactiveMongoTemplate store;
    private final List<IndexPlan> plans;
    private volatile boolean running;

    IndexBuilder(ReactiveMongoTemplate store, ObjectProvider<Indexes> declared) {
        this.store = store;
        this.plans = declared
            .stream()
            .flatMap(indexes -> indexes.plans().stream())
            .distinct()
            .toList();
    }

    /** Every declared index, built or found. */
    Mono<Long> build() {
        return Flux.fromIterable(plans).concatMap(this::build).count();
    }

    private Mono<String> build(IndexPlan plan) {
        return store
            .getCollection(plan.collection())
            .flatMap(collection -> Mono.from(collection.createIndex(plan.keys(), options(plan))))
            .onErrorMap(failure -> new IndexFailedException(plan, failure));
    }

    private static IndexOptions options(IndexPlan plan) {
        var options = new IndexOptions().unique(plan.isUnique()).sparse(plan.isSparse());
        return plan.expireAfter() == null
            ? options
            : options.expireAfter(plan.expireAfter().toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void start() {
        long built = build().toFuture().join();
        log.info("{} indexes are in place.", built);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return FIRST;
    }
}
