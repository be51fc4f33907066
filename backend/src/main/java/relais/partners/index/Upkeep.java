package relais.partners.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import relais.partners.PartnerSearch.Building;
import relais.partners.Relationship;
import relais.platform.decision.Aggregate;
import relais.platform.decision.Witness;
import relais.platform.engine.DataFolder;
import relais.platform.engine.EngineInfo;

/**
 * Keeps the index saying what the store says. Writers only leave the ids of what they wrote; one loop reads these ids
 * again and keeps what it finds, so that no older state can overtake a newer one. A search waits for the ids that were
 * left before it; when there are none, it waits for nothing.
 */
@Component
class Upkeep implements SmartLifecycle, Witness {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    /** After the store's indexes, before the couriers and the door. */
    private static final int EARLY = Integer.MIN_VALUE + 200;
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final int ROUNDS_TO_A_COMMIT = 15;
    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int WAITING = 10_000;
    private static final int SHOWN_EVERY = 10_000;
    /** Who was deleted on another node leaves no trace to find, but for not being there any more. */
    private static final int ROUNDS_TO_A_COMPARISON = 300;
    /** Clocks of two nodes may be so far apart, and a write may take so long. */
    private static final Duration LATE = Duration.ofSeconds(20);

    private final StoredRelationships stored;
    private final Clock clock;
    private final Path folder;
    private final String store;
    private final boolean alone;
    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final AtomicLong told = new AtomicLong();
    private volatile long shown;
    private volatile @Nullable Building building;
    /** Whether the store was read as a whole since the start; until then another try is made each round. */
    private volatile boolean compared;
    private final AtomicReference<@Nullable State> state = new AtomicReference<>();
    private volatile Disposable rounds = Disposables.disposed();
    private Instant seenUntil = Instant.EPOCH;
    private LocalDate today = LocalDate.EPOCH;

    Upkeep(StoredRelationships stored, Clock clock, DataFolder data, EngineInfo engine) {
        this.stored = stored;
        this.clock = clock;
        this.folder = data.resolve("search").resolve("partners");
        this.store = engine.name();
        this.alone = engine.embedded();
    }

    /** What lives between start and stop. */
    private record State(
        PartnerIndex index,
        Scheduler scheduler,
        Sinks.Many<Turn> turns,
        CompletableFuture<Void> ended
    ) {}

    /** Something for the loop to do, and who waits for it. */
    private record Turn(Mono<Void> work, Sinks.Empty<Void> done) {}

    @Override
    public void written(Class<? extends Aggregate> kind, Collection<String> ids) {
        if (kind == Relationship.class) {
            written.addAll(ids);
            told.incrementAndGet();
        }
    }

    /** How far the index is, while it does not know everybody. */
    @Nullable
    Building building() {
        return building;
    }

    /** What the index answers, once it knows all that was written before. */
    <T> Mono<T> read(PartnerIndex.Reading<T> reading) {
        return Mono.defer(() -> {
            State now = running();
            return caughtUp().then(on(now, () -> now.index.read(reading)));
        });
    }

    /** What is read piece by piece of one state of the index, which knows all that was written before. */
    <T> Flux<T> hold(Function<Held, Flux<T>> reading) {
        return Flux.defer(() -> {
            State now = running();
            return caughtUp().thenMany(
                Flux.usingWhen(on(now, () -> held(now)), reading, held -> on(now, () -> letGo(now, held)))
            );
        });
    }

    /** How far it is is asked before it is held: nothing that lacks somebody ever passes for whole. */
    private Held held(State now) throws IOException {
        Building before = building;
        return new Held(now.index.hold(), now.scheduler, before);
    }

    private static boolean letGo(State now, Held held) throws IOException {
        now.index.letGo(held.searcher);
        return true;
    }

    /**
     * One state of the index.
     *
     * @param building how far the index was then, when it did not know everybody
     */
    record Held(IndexSearcher searcher, Scheduler scheduler, @Nullable Building building) {
        <T> Mono<T> read(PartnerIndex.Reading<T> reading) {
            return Mono.fromCallable(() -> reading.of(searcher)).subscribeOn(scheduler);
        }
    }

    PartnerIndex index() {
        return running().index;
    }

    private State running() {
        State now = state.get();
        if (now == null) {
            throw new IllegalStateException("The search is not open.");
        }
        return now;
    }

    private static <T> Mono<T> on(State now, Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(now.scheduler);
    }

    /** Completes when everything written so far is found. */
    Mono<Void> caughtUp() {
        long upTo = told.get();
        return shown >= upTo ? Mono.empty() : turn(Mono.defer(() -> shown >= upTo ? Mono.empty() : show()));
    }

    private Mono<Void> turn(Mono<Void> work) {
        return Mono.defer(() -> {
            var turn = new Turn(work, Sinks.empty());
            running().turns.emitNext(turn, Sinks.EmitFailureHandler.busyLooping(ROUND));
            return turn.done.asMono();
        });
    }

    private Mono<Void> show() {
        return Mono.defer(() -> {
            long upTo = told.get();
            List<String> ids = List.copyOf(written);
            State now = running();
            return Flux.fromIterable(ids)
                .buffer(StoredRelationships.AT_ONCE)
                .concatMap(some -> keep(now, some))
                .then(on(now, () -> shown(now, upTo)))
                .then();
        });
    }

    private long shown(State now, long upTo) throws IOException {
        now.index.show();
        shown = upTo;
        return upTo;
    }

    /** Ids are crossed off before they are read: whoever writes meanwhile leaves them again. */
    private Mono<Integer> keep(State now, List<String> ids) {
        return Mono.defer(() -> {
            written.removeAll(ids);
            return stored
                .find(ids)
                .collectList()
                .flatMap(found -> on(now, () -> kept(now, ids, found)))
                .onErrorMap(failure -> {
                    written.addAll(ids);
                    return failure;
                });
        });
    }

    private int kept(State now, List<String> ids, List<Relationship> found) throws IOException {
        now.index.keep(ids, found, day());
        return ids.size();
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Compares all there is with all that is known, and learns the difference. */
    private Mono<Void> whole() {
        return stored.count().flatMap(this::whole);
    }

    private Mono<Void> whole(long count) {
        State now = running();
        long began = clock.millis();
        if (building != null) {
            building = new Building(0, count);
        }
        return Mono.usingWhen(
            on(now, now.index::compare),
            comparison -> whole(now, comparison, count),
            comparison -> on(now, () -> closed(comparison))
        )
            .flatMap(learned -> turn(on(now, () -> wholeSince(now, began, count, learned)).then()))
            .then();
    }

    private static boolean closed(PartnerIndex.Comparison comparison) throws IOException {
        comparison.close();
        return true;
    }

    private Mono<Long> whole(State now, PartnerIndex.Comparison comparison, long count) {
        var done = new AtomicLong();
        var learned = new AtomicLong();
        return stored
            .all()
            .buffer(StoredRelationships.AT_ONCE)
            .concatMap(
                some ->
                    on(now, () -> comparison.differing(some))
                        .flatMap(ids -> learn(now, ids))
                        .flatMap(ids -> {
                            learned.addAndGet(ids);
                            return progress(now, done.addAndGet(some.size()), count);
                        }),
                1
            )
            .then(Mono.defer(() -> on(now, comparison::vanished)))
            .flatMapMany(Flux::fromIterable)
            .buffer(StoredRelationships.AT_ONCE)
            .concatMap(ids -> learn(now, ids))
            .then(Mono.fromSupplier(learned::get));
    }

    private Mono<Integer> learn(State now, List<String> ids) {
        return ids.isEmpty() ? Mono.just(0) : turn(keep(now, ids).then()).thenReturn(ids.size());
    }

    /** While the index is made, what it knows so far is shown now and then. */
    private Mono<Long> progress(State now, long done, long count) {
        if (building == null) {
            return Mono.just(done);
        }
        building = new Building(Math.min(done, count), count);
        if (done % SHOWN_EVERY != 0) {
            return Mono.just(done);
        }
        LOG.info("Search: {} of {} partners are known.", done, count);
        return turn(on(now, () -> shownSoFar(now)).then()).thenReturn(done);
    }

    private static boolean shownSoFar(State now) throws IOException {
        now.index.show();
        return true;
    }

    private long wholeSince(State now, long began, long count, long learned) throws IOException {
        now.index.show();
        now.index.commit();
        building = null;
        compared = true;
        LOG.info(
            "Search: all {} partners are known, {} of them learned in {} ms.",
            count,
            learned,
            clock.millis() - began
        );
        return count;
    }

    private Mono<Void> round(long number) {
        return elsewhere()
            .then(Mono.defer(this::newDay))
            .then(Mono.defer(this::caughtUp))
            .then(Mono.defer(() -> number % ROUNDS_TO_A_COMMIT == 0 ? turn(commit()) : Mono.empty()))
            .then(Mono.defer(() -> isToBeCompared(number) ? whole() : Mono.empty()))
            .onErrorResume(this::another);
    }

    private boolean isToBeCompared(long number) {
        return !compared || (!alone && (number + 1) % ROUNDS_TO_A_COMPARISON == 0);
    }

    private Mono<Void> commit() {
        State now = running();
        return on(now, () -> {
            now.index.commit();
            return true;
        }).then();
    }

    /** What other nodes wrote. */
    private Mono<Void> elsewhere() {
        if (alone || building != null) {
            return Mono.empty();
        }
        State now = running();
        Instant until = clock.instant();
        return Mono.usingWhen(
            on(now, now.index::compare),
            comparison ->
                stored
                    .writtenSince(seenUntil.minus(LATE))
                    .buffer(StoredRelationships.AT_ONCE)
                    .concatMap(some -> on(now, () -> comparison.differing(some)))
                    .map(this::leave)
                    .then(),
            comparison -> on(now, () -> closed(comparison))
        ).then(Mono.fromRunnable(() -> seenUntil = until));
    }

    private int leave(List<String> ids) {
        if (!ids.isEmpty()) {
            written(Relationship.class, ids);
        }
        return ids.size();
    }

    /** A day later, a stop or an absence that ran until yesterday is over. */
    private Mono<Void> newDay() {
        LocalDate day = day();
        if (day.equals(today)) {
            return Mono.empty();
        }
        State now = running();
        return on(now, () -> leave(now.index.outdatedBy(day)))
            .map(_ -> today = day)
            .then();
    }

    private Mono<Void> another(Throwable failure) {
        LOG.warn("The search could not follow the store this time: {}", failure.toString());
        State now = state.get();
        return now == null || now.index.isOpen()
            ? Mono.empty()
            : on(now, () -> reopened(now))
                  .doOnError(again -> LOG.warn("The search index cannot be opened yet: {}", again.toString()))
                  .onErrorReturn(false)
                  .then();
    }

    /** A disk that was full has closed the index: it is opened anew, and compared with the store. */
    private boolean reopened(State broken) throws IOException {
        broken.index.abandon();
        PartnerIndex index = open();
        building = index.wasWhole() ? null : new Building(0, null);
        compared = false;
        boolean isRunning = state.compareAndSet(broken, new State(index, broken.scheduler, broken.turns, broken.ended));
        if (!isRunning) {
            index.close();
        }
        return isRunning;
    }

    private static Mono<Void> taken(Turn turn) {
        return turn.work
            .then(Mono.<Void>fromRunnable(turn.done::tryEmitEmpty))
            .onErrorResume(failure -> Mono.fromRunnable(() -> turn.done.tryEmitError(failure)));
    }

    @Override
    public void start() {
        seenUntil = clock.instant();
        compared = false;
        Scheduler scheduler = Schedulers.newBoundedElastic(THREADS, WAITING, "partner-search", 60, true);
        Sinks.Many<Turn> turns = Sinks.many().unicast().onBackpressureBuffer();
        var ended = new CompletableFuture<Void>();
        PartnerIndex index = open();
        building = index.wasWhole() ? null : new Building(0, null);
        state.set(new State(index, scheduler, turns, ended));
        turns
            .asFlux()
            .concatMap(Upkeep::taken)
            .doFinally(_ -> ended.complete(null))
            .subscribe();
        rounds = Mono.defer(this::whole)
            .onErrorResume(this::another)
            .thenMany(Flux.interval(ROUND).onBackpressureDrop())
            .takeWhile(_ -> state.get() != null)
            .concatMap(this::round)
            .subscribe();
    }

    private PartnerIndex open() {
        try {
            return PartnerIndex.open(folder, store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Comparing ends at once: who still gives work to a scheduler while it ends may turn round in it for ever. Turns that
     * wait are taken first; no thread is interrupted while it writes.
     */
    @Override
    public void stop() {
        State now = running();
        state.set(null);
        rounds.dispose();
        now.turns.emitComplete(Sinks.EmitFailureHandler.busyLooping(ROUND));
        now.ended
            .orTimeout(20, java.util.concurrent.TimeUnit.SECONDS)
            .exceptionally(_ -> null)
            .join();
        try {
            now.index.closeWhole(building == null && written.isEmpty());
        } catch (IOException e) {
            LOG.warn("The search index was not closed in order, and is compared at the next start: {}", e.toString());
        }
        now.scheduler.dispose();
    }

    @Override
    public boolean isRunning() {
        return state.get() != null;
    }

    @Override
    public int getPhase() {
        return EARLY;
    }
}
