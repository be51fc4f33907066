package relais.platform.decision;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.mapping.MongoPersistentProperty;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import relais.platform.Ids;
import relais.platform.news.News;
import relais.platform.news.Wakes;

/**
 * Where decisions are entered: one atomic write holds the changed aggregate and the news of it, and nothing else in the
 * product writes an aggregate. The ribbon load → decide → enter lives here, once.
 *
 * <p>An aggregate is stored as its own fields plus {@code version} and {@code news}. A write names the version it saw;
 * when another was quicker, nothing is written and {@link ChangedMeanwhileException} says so. People name the edition
 * they saw ({@link Aggregate#edition}). News that nobody heard yet
 * is kept across writes: fields are set one by one, news is pushed.
 */
@Component
public class Ledger {

    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String NEWS = "news";
    private static final String BIRTH = "birth";
    private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);
    private static final Retry AGAIN = Retry.max(3)
        .filter(OvertakenException.class::isInstance)
        .onRetryExhaustedThrow((_, last) -> last.failure());

    private final ReactiveMongoTemplate mongo;
    private final MongoConverter converter;
    private final Wakes wakes;
    private final Witnesses witnesses;
    private final Clock clock;

    Ledger(ReactiveMongoTemplate mongo, Wakes wakes, Witnesses witnesses, Clock clock) {
        this.mongo = mongo;
        this.converter = mongo.getConverter();
        this.wakes = wakes;
        this.witnesses = witnesses;
        this.clock = clock;
    }

    /** The same ledger, dating news by another clock. */
    public Ledger at(Clock then) {
        return new Ledger(mongo, wakes, witnesses, then);
    }

    /** Loads, lets the domain decide on the version that the actor saw, enters. */
    public <T extends Aggregate> Mono<T> change(Mono<T> load, long seenVersion, Function<T, Decision<T>> decide) {
        return load.flatMap(found -> enter(seen(found, seenVersion), decide.apply(found))).retryWhen(AGAIN);
    }

    /** Loads thing and actor, lets the domain decide on the version that the actor saw, enters. */
    public <T extends Aggregate, A> Mono<T> change(
        Mono<T> load,
        Mono<A> actor,
        long seenVersion,
        BiFunction<T, A, Decision<T>> decide
    ) {
        return Mono.zip(load, actor, Known::new)
            .flatMap(known -> enter(seen(known.thing(), seenVersion), decide.apply(known.thing(), known.actor())))
            .retryWhen(AGAIN);
    }

    /** Loads, decides, enters, for changes made by the product itself on whatever version is there. */
    public <T extends Aggregate> Mono<T> change(Mono<T> load, Function<T, Decision<T>> decide) {
        return load.flatMap(found -> enter(found, decide.apply(found)));
    }

    /** Enters the first decision about a new thing. */
    public <T extends Aggregate> Mono<T> enter(Decision<T> decision) {
        return enterOnce(Birth.once(), decision);
    }

    /**
     * Enters the first decision about a new thing whose id is {@code birth}'s. The same request again finds what it made
     * before; another request under the same key is refused as {@code KEY_REUSED}.
     */
    public <T extends Aggregate> Mono<T> enterOnce(Birth birth, Decision<T> decision) {
        return switch (decision) {
            case Decision.Refused<T>(Refusal reason) -> Mono.error(() -> new RefusedException(reason));
            case Decision.Accepted<T>(T result, List<News> news) -> insert(birth, result, news);
        };
    }

    /** A thing as it was read, and as it is to be. */
    public record Rewrite<T extends Aggregate>(T before, T after) {}

    /**
     * Enters many changes of one kind that have no news of their own, in one request to the store: each for itself, each
     * naming the version it saw. Answers the ids of those that were entered; somebody was quicker with the others.
     */
    public <T extends Aggregate> Mono<Set<String>> enterAll(List<Rewrite<T>> rewrites) {
        if (rewrites.isEmpty()) {
            return Mono.just(Set.of());
        }
        Aggregate like = rewrites.getFirst().before();
        Set<String> ids = rewrites
            .stream()
            .map(one -> one.before().id())
            .collect(Collectors.toUnmodifiableSet());
        return mongo
            .getCollection(collectionOf(like))
            .flatMap(stored -> Mono.from(stored.bulkWrite(rewrites.stream().map(this::write).toList(), IN_ANY_ORDER)))
            .doOnTerminate(() -> witnesses.written(like.getClass(), ids))
            .flatMap(answer -> answer.getMatchedCount() == rewrites.size() ? Mono.just(ids) : entered(rewrites))
            .as(Ledger::toItsEnd);
    }

    private <T extends Aggregate> T seen(T found, long seenVersion) {
        if (found.edition() != seenVersion) {
            throw new ChangedMeanwhileException(found.id());
        }
        return found;
    }

    private <T extends Aggregate> Mono<T> enter(T before, Decision<T> decision) {
        return switch (decision) {
            case Decision.Refused<T>(Refusal reason) -> Mono.error(() -> new RefusedException(reason));
            case Decision.Accepted<T>(T result, List<News> news) when (
                result.equals(before) && news.isEmpty()
            ) -> Mono.just(before);
            case Decision.Accepted<T>(T result, List<News> news) -> update(before, result, news);
        };
    }

    private <T extends Aggregate> Mono<T> insert(Birth birth, T result, List<News> news) {
        Document stored = written(result);
        stored.put(VERSION, 1L);
        stored.put(NEWS, items(news));
        if (birth.fingerprint() != null) {
            stored.put(BIRTH, birth.fingerprint());
        }
        return mongo
            .getCollection(collectionOf(result))
            .flatMap(collection -> Mono.from(collection.insertOne(stored)))
            .onErrorMap(com.mongodb.MongoException.class, failure -> failed(result, failure))
            .map(inserted -> told(read(result, stored), news))
            .onErrorResume(DuplicateKeyException.class, taken -> bornBefore(birth, result, taken))
            .as(Ledger::toItsEnd);
    }

    private <T extends Aggregate> Mono<T> bornBefore(Birth birth, T result, DuplicateKeyException taken) {
        if (birth.fingerprint() == null) {
            return Mono.error(taken);
        }
        return mongo
            .findOne(query(where(ID).is(birth.id())), Document.class, collectionOf(result))
            .switchIfEmpty(Mono.error(() -> taken))
            .flatMap(found ->
                Objects.equals(found.getString(BIRTH), birth.fingerprint())
                    ? Mono.just(read(result, found))
                    : Mono.error(() -> new RefusedException(PlatformRefusal.KEY_REUSED))
            );
    }

    private <T extends Aggregate> Mono<T> update(T before, T result, List<News> news) {
        Document stored = next(before, result);
        return mongo
            .getCollection(collectionOf(result))
            .flatMap(collection -> Mono.from(collection.updateOne(asSeen(before), setting(result, stored, news))))
            .onErrorMap(com.mongodb.MongoException.class, failure -> failed(result, failure))
            .flatMap(answer ->
                answer.getMatchedCount() == 1
                    ? Mono.just(told(read(result, stored), news))
                    : Mono.error(() -> new OvertakenException(before.id()))
            )
            .as(Ledger::toItsEnd);
    }

    /** What is on its way to the store is seen through when nobody waits any more: or nobody would hear what was written. */
    private static <T> Mono<T> toItsEnd(Mono<T> write) {
        return Mono.defer(write::cache);
    }

    /** Which of them lie in the store as they were to be. */
    private <T extends Aggregate> Mono<Set<String>> entered(List<Rewrite<T>> rewrites) {
        Map<String, T> wanted = rewrites
            .stream()
            .collect(
                Collectors.toMap(one -> one.before().id(), one -> read(one.after(), next(one.before(), one.after())))
            );
        Class<?> kind = rewrites.getFirst().before().getClass();
        return mongo
            .find(query(where(ID).in(wanted.keySet())), kind)
            .cast(Aggregate.class)
            .filter(found -> found.equals(wanted.get(found.id())))
            .map(Aggregate::id)
            .collect(Collectors.toUnmodifiableSet());
    }

    private <T extends Aggregate> WriteModel<Document> write(Rewrite<T> rewrite) {
        Document stored = next(rewrite.before(), rewrite.after());
        return new UpdateOneModel<>(asSeen(rewrite.before()), setting(rewrite.after(), stored, List.of()));
    }

    private Document next(Aggregate before, Aggregate result) {
        Document stored = written(result);
        stored.put(VERSION, before.version() + 1);
        return stored;
    }

    private static Document asSeen(Aggregate before) {
        return new Document(ID, before.id()).append(VERSION, before.version());
    }

    /** Fields are set one by one, those that became absent are taken away, news is added to what waits to be heard. */
    private Bson setting(Aggregate result, Document stored, List<News> news) {
        List<Bson> changes = new ArrayList<>();
        for (MongoPersistentProperty property : converter
            .getMappingContext()
            .getRequiredPersistentEntity(result.getClass())) {
            String field = property.getFieldName();
            if (!field.equals(ID)) {
                changes.add(stored.containsKey(field) ? Updates.set(field, stored.get(field)) : Updates.unset(field));
            }
        }
        if (!news.isEmpty()) {
            changes.add(Updates.pushEach(NEWS, items(news), new PushOptions()));
        }
        return Updates.combine(changes);
    }

    private <T extends Aggregate> T told(T entered, List<News> news) {
        witnesses.written(entered.getClass(), List.of(entered.id()));
        if (!news.isEmpty()) {
            wakes.wake(collectionOf(entered), entered.id());
        }
        return entered;
    }

    /** An answer that never came does not say that nothing was written. */
    private Throwable failed(Aggregate thing, com.mongodb.MongoException failure) {
        witnesses.written(thing.getClass(), List.of(thing.id()));
        RuntimeException known = mongo
            .getMongoDatabaseFactory()
            .getExceptionTranslator()
            .translateExceptionIfPossible(failure);
        return known == null ? failure : known;
    }

    private Document written(Aggregate thing) {
        Document document = new Document();
        converter.write(thing, document);
        return document;
    }

    @SuppressWarnings("unchecked")
    private <T extends Aggregate> T read(T like, Document stored) {
        return (T) converter.read(like.getClass(), stored);
    }

    private List<Document> items(List<News> news) {
        return news.stream().map(this::item).toList();
    }

    private Document item(News news) {
        Document data = new Document();
        converter.write(news, data);
        return new Document("id", Ids.next())
            .append("at", Date.from(clock.instant()))
            .append("data", data)
            .append("heardBy", List.of());
    }

    private String collectionOf(Aggregate thing) {
        return mongo.getCollectionName(thing.getClass());
    }

    private record Known<T, A>(T thing, A actor) {}

    /** Somebody wrote between the reading and the writing; who reads again sees whether it matters. */
    private static final class OvertakenException extends ChangedMeanwhileException {

        OvertakenException(String id) {
            super(id);
        }
    }
}
