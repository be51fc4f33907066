package relais.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.platform.engine.IndexPlan.on;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import relais.testing.Store;

@Tag("storage")
class IndexBuilderTests {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Store database;
    private ReactiveMongoTemplate store;

    @BeforeEach
    void open() {
        database = Store.open();
        store = database.mongo();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyDeclaredIndexIsThereAndBuildingAgainChangesNothing() {
        var builder = builder(
            on("things", "keys").unique().sparse(),
            on("things", "owner", "-at"),
            on("visits", "at").expiring(Duration.ofHours(1))
        );
        StepVerifier.create(builder.build().then(builder.build())).expectNext(3L).verifyComplete();
        StepVerifier.create(
            store
                .getCollection("things")
                .flatMapMany(things -> things.listIndexes())
                .map(i -> i.getString("name"))
                .sort()
        )
            .expectNext("_id_", "keys_1", "owner_1_at_-1")
            .verifyComplete();
    }

    @Test
    void aUniqueIndexRefusesASecondOwner() {
        StepVerifier.create(builder(on("things", "keys").unique().sparse()).build())
            .expectNextCount(1)
            .verifyComplete();
        var first = new Document("_id", "a").append("keys", List.of("k"));
        var second = new Document("_id", "b").append("keys", List.of("k"));
        StepVerifier.create(store.insert(first, "things").then(store.insert(second, "things"))).verifyError(
            DuplicateKeyException.class
        );
    }

    @Test
    void anIndexThatIsContradictedSaysWhichOne() {
        var documents = Flux.just("a", "b").map(id -> new Document("_id", id).append("key", "same"));
        StepVerifier.create(
            documents.flatMap(d -> store.insert(d, "things")).then(builder(on("things", "key").unique()).build())
        ).verifyErrorSatisfies(failure ->
            assertThat(failure).isInstanceOf(IndexFailedException.class).hasMessageContaining("[key] of things")
        );
    }

    @Test
    void whatHasExpiredIsPurgedAndNothingElse() {
        var old = new Document("_id", "old").append("at", Date.from(NOON.minusSeconds(3_601)));
        var young = new Document("_id", "young").append("at", Date.from(NOON.minusSeconds(3_599)));
        var timeless = new Document("_id", "timeless");
        var purge = new Purge(
            store,
            Clock.fixed(NOON, ZoneOffset.UTC),
            provider(on("visits", "at").expiring(Duration.ofHours(1))),
            none()
        );
        StepVerifier.create(
            Flux.just(old, young, timeless)
                .concatMap(d -> store.insert(d, "visits"))
                .then(purge.purge())
        )
            .expectNext(1L)
            .verifyComplete();
        StepVerifier.create(
            store
                .findAll(Document.class, "visits")
                .map(d -> d.getString("_id"))
                .sort()
        )
            .expectNext("timeless", "young")
            .verifyComplete();
    }

    @Test
    void whoeverCannotForgetTodayDoesNotKeepTheOthersFromIt() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("broken", (Expiring) () -> Mono.error(new IllegalStateException("not today")));
        beans.addBean("fine", (Expiring) () -> Mono.just(2L));
        var purge = new Purge(
            store,
            Clock.fixed(NOON, ZoneOffset.UTC),
            provider(),
            beans.getBeanProvider(Expiring.class)
        );
        StepVerifier.create(purge.purge()).expectNext(2L).verifyComplete();
    }

    private IndexBuilder builder(IndexPlan... plans) {
        return new IndexBuilder(store, provider(plans));
    }

    private static ObjectProvider<Expiring> none() {
        return new StaticListableBeanFactory().getBeanProvider(Expiring.class);
    }

    private static ObjectProvider<Indexes> provider(IndexPlan... plans) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("indexes", Indexes.of(plans));
        return beans.getBeanProvider(Indexes.class);
    }
}
