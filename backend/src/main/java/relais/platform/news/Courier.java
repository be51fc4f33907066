package relais.platform.news;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.ResolvableType;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.platform.decision.Aggregate;
import relais.platform.decision.ChangedMeanwhileException;

/**
 * Hands the news of each aggregate to its listeners: at least once, in order for each aggregate, and only then removes
 * it from the aggregate's document. Marking and removing do not touch the aggregate's version, so nobody's work is
 * disturbed.
 *
 * <p>Woken by the {@link relais.platform.decision.Ledger}; looks through everything once at start, for what a killed
 * process left; with several nodes on one database it looks again at intervals ({@code relais.news.poll}). Ten failures
 * park an item in {@code dead_news} and let the next one pass.
 */
@Component
public class Courier implements Wakes {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final String DEAD_NEWS = "dead_news";
    private static final int PATIENCE = 10;

    private final ReactiveMongoTemplate mongo;
    private final ObjectProvider<Hears<?>> hearing;
    private final Clock clock;
    private final Duration poll;
    private final Duration firstPause;
    private final ConcurrentMap<Place, Boolean> underway = new ConcurrentHashMap<>();
    private final Set<Disposable> errands = ConcurrentHashMap.newKeySet();
    private volatile List<Ear> ears = List.of();
    private volatile boolean open;

    Courier(
        ReactiveMongoTemplate mongo,
        ObjectProvider<Hears<?>> hearing,
        Clock clock,
        @Value("${relais.news.poll:0s}") Duration poll,
        @Value("${relais.news.first-pause:500ms}") Duration firstPause
    ) {
        this.mongo = mongo;
        this.hearing = hearing;
        this.clock = clock;
        this.poll = poll;
        this.firstPause = firstPause;
    }

    /** Starts the rounds, once everything that listens is there. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        ears = hearing.stream().map(Ear::of).sorted(Comparator.comparing(Ear::name)).toList();
        open = true;
        run(leftBehind());
        if (poll.isPositive()) {
            run(
                Flux.interval(poll)
                    .concatMap(tick -> leftBehind())
                    .then()
            );
        }
    }

    @jakarta.annotation.PreDestroy
    void stop() {
        open = false;
        errands.forEach(Disposable::dispose);
    }

    @Override
    public void wake(String collection, String id) {
        if (!open) {
            return;
        }
        Place place = new Place(collection, id);
        Boolean before = underway.merge(place, false, (was, now) -> true);
        if (!before) {
            run(visit(place));
        }
    }

    private Mono<Void> leftBehind() {
        return Flux.fromIterable(mongo.getConverter().getMappingContext().getPersistentEntities())
            .filter(entity -> Aggregate.class.isAssignableFrom(entity.getType()))
            .filter(entity -> entity.isAnnotationPresent(org.springframework.data.mongodb.core.mapping.Document.class))
            .map(entity -> mongo.getCollectionName(entity.getType()))
            .distinct()
            .concatMap(this::wakeAll)
            .then()
            .onErrorResume(failure -> {
                LOG.warn("Could not look for undelivered news: {}", failure.toString());
                return Mono.empty();
            });
    }

    private Flux<String> wakeAll(String collection) {
        return mongo
            .getCollection(collection)
            .flatMapMany(found ->
                found
                    .find(new Document("news.0", new Document("$exists", true)))
                    .projection(new Document("_id", 1))
                    .batchSize(500)
            )
            .map(found -> {
                wake(collection, found.getString("_id"));
                return collection;
            });
    }

    /** Delivers until the document holds no more news. */
    private Mono<Void> visit(Place place) {
        return Mono.defer(() -> waiting(place))
            .flatMap(item -> deliver(place, item))
            .repeat()
            .takeWhile(delivered -> delivered)
            .then(Mono.defer(() -> leave(place)))
            .onErrorResume(failure -> {
                LOG.warn("News of {} waits: {}", place, failure.toString());
                return Mono.delay(firstPause).then(Mono.defer(() -> visit(place)));
            });
    }

    private Mono<Void> leave(Place place) {
        boolean gone = underway.remove(place, false);
        if (gone) {
            return Mono.empty();
        }
        underway.put(place, false);
        return visit(place);
    }

    /** The oldest undelivered item of the document, or {@code NOTHING}. */
    private Mono<Document> waiting(Place place) {
        return mongo
            .getCollection(place.collection())
            .flatMap(collection ->
                Mono.from(collection.find(new Document("_id", place.id())).projection(new Document("news", 1)).first())
            )
            .map(found -> found.getList("news", Document.class, List.of()))
            .filter(news -> !news.isEmpty())
            .map(List::getFirst)
            .defaultIfEmpty(new Document());
    }

    private Mono<Boolean> deliver(Place place, Document item) {
        if (item.isEmpty()) {
            return Mono.just(false);
        }
        Set<String> heardBy = Set.copyOf(item.getList("heardBy", String.class, List.of()));
        return Mono.fromCallable(() -> heard(place, item))
            .flatMapMany(heard ->
                Flux.fromIterable(ears)
                    .filter(ear -> ear.listensTo(heard.news()) && !heardBy.contains(ear.name()))
                    .concatMap(ear -> ear.hear(heard).then(mark(place, item, ear)))
            )
            .then(Mono.defer(() -> pull(place, item)))
            .thenReturn(true)
            .onErrorResume(HeardElsewhere.class, elsewhere -> left(place, elsewhere))
            .onErrorResume(failure -> putOff(place, item, failure).thenReturn(true));
    }

    private Heard<News> heard(Place place, Document item) {
        News news = mongo.getConverter().read(News.class, item.get("data", Document.class));
        return new Heard<>(item.getString("id"), item.getDate("at").toInstant(), place.id(), news);
    }

    private Mono<Void> mark(Place place, Document item, Ear ear) {
        return update(place, item, new Document("$addToSet", new Document("news.$.heardBy", ear.name())));
    }

    private Mono<Void> pull(Place place, Document item) {
        return update(
            place,
            item,
            new Document("$pull", new Document("news", new Document("id", item.getString("id"))))
        );
    }

    /** Another node does it; this one looks again with its next round. */
    private static Mono<Boolean> left(Place place, HeardElsewhere elsewhere) {
        LOG.debug("News of {} is left to another node: {}", place, elsewhere.getMessage());
        return Mono.just(false);
    }

    /** Two at one thing at the same moment is everyday life, not worth a warning until it repeats itself. */
    private static boolean isPassing(int attempts, Throwable failure) {
        return attempts < 3 && failure instanceof ChangedMeanwhileException;
    }

    private Mono<Void> putOff(Place place, Document item, Throwable failure) {
        int attempts = item.getInteger("attempts", 0) + 1;
        if (attempts < PATIENCE) {
            LOG.atLevel(isPassing(attempts, failure) ? Level.DEBUG : Level.WARN).log(
                "News {} of {} was not heard, attempt {}: {}",
                item.getString("id"),
                place,
                attempts,
                failure.toString()
            );
        } else {
            LOG.error("News {} of {} is given up and parked", item.getString("id"), place, failure);
            return park(place, item, failure);
        }
        Duration pause = firstPause.multipliedBy(1L << Math.min(attempts - 1, 6));
        return update(place, item, new Document("$inc", new Document("news.$.attempts", 1)))
            .onErrorResume(alsoFailing -> Mono.empty())
            .then(Mono.delay(pause))
            .then();
    }

    private Mono<Void> park(Place place, Document item, Throwable failure) {
        Document dead = new Document("_id", item.getString("id"))
            .append("collection", place.collection())
            .append("aggregateId", place.id())
            .append("item", item)
            .append("failure", failure.getClass().getName())
            .append("parkedAt", Date.from(clock.instant()));
        return mongo.save(dead, DEAD_NEWS).then(pull(place, item));
    }

    private Mono<Void> update(Place place, Document item, Document change) {
        Document which = new Document("_id", place.id()).append("news.id", item.getString("id"));
        return mongo
            .getCollection(place.collection())
            .flatMap(collection -> Mono.from(collection.updateOne(which, change)))
            .then();
    }

    private void run(Mono<Void> errand) {
        Disposable.Swap handle = reactor.core.Disposables.swap();
        errands.add(handle);
        handle.update(
            errand
                .doFinally(end -> errands.remove(handle))
                .subscribe(done -> {}, failure -> LOG.error("An errand of the courier ended", failure))
        );
    }

    private record Place(String collection, String id) {}

    /** One listener, with the kind of news it listens to. */
    private record Ear(String name, Class<?> about, Hears<?> listener) {
        static Ear of(Hears<?> listener) {
            Class<?> type = AopUtils.getTargetClass(listener);
            Class<?> about = ResolvableType.forClass(type).as(Hears.class).getGeneric(0).resolve(News.class);
            return new Ear(type.getName(), about, listener);
        }

        boolean listensTo(News news) {
            return about.isInstance(news);
        }

        @SuppressWarnings("unchecked")
        Mono<Void> hear(Heard<News> heard) {
            return Mono.defer(() -> ((Hears<News>) listener).hear(heard));
        }
    }
}
