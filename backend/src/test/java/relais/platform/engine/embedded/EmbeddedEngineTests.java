package relais.platform.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class EmbeddedEngineTests {

    private static final EngineSettings SETTINGS = new EngineSettings(false, 64);

    @TempDir
    private Path folder;

    private EmbeddedEngine engine;
    private MongoClient client;

    @BeforeEach
    void open() {
        engine = EmbeddedEngine.open(folder, SETTINGS);
        client = MongoClients.create(engine.uri("test"));
    }

    @AfterEach
    void close() {
        client.close();
        engine.close();
    }

    @Test
    void whatWasWrittenIsThereAfterReopening() {
        StepVerifier.create(things().insertOne(new Document("_id", "a").append("version", 1L)))
            .expectNextCount(1)
            .verifyComplete();
        close();
        open();
        StepVerifier.create(things().find())
            .expectNext(new Document("_id", "a").append("version", 1L))
            .verifyComplete();
    }

    @Test
    void aSaveByIdAndVersionReadsOneDocumentAndNotAll() {
        fill(2_000);
        long before = engine.scans();
        StepVerifier.create(
            things().replaceOne(
                new Document("_id", "t77").append("version", 0L),
                new Document("_id", "t77").append("version", 1L)
            )
        )
            .expectNextMatches(result -> result.getModifiedCount() == 1)
            .verifyComplete();
        StepVerifier.create(
            things().replaceOne(
                new Document("_id", "t77").append("version", 0L),
                new Document("_id", "t77").append("version", 2L)
            )
        )
            .expectNextMatches(result -> result.getMatchedCount() == 0)
            .verifyComplete();
        assertThat(engine.scans()).isEqualTo(before);
    }

    @Test
    void aScanIsCounted() {
        fill(10);
        long before = engine.scans();
        StepVerifier.create(things().find(Filters.eq("version", 0L)))
            .expectNextCount(10)
            .verifyComplete();
        assertThat(engine.scans()).isGreaterThan(before);
    }

    @Test
    void aUniqueIndexThroughAFlatArrayRefusesASecondOwnerAndFindsTheFirst() {
        StepVerifier.create(
            things().createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true).sparse(true))
        )
            .expectNextCount(1)
            .verifyComplete();
        StepVerifier.create(things().insertOne(new Document("_id", "a").append("keys", List.of("x", "y"))))
            .expectNextCount(1)
            .verifyComplete();
        StepVerifier.create(things().insertOne(new Document("_id", "b").append("keys", List.of("z", "y"))))
            .expectErrorMatches(e -> e.getMessage().contains("11000"))
            .verify();
        long before = engine.scans();
        StepVerifier.create(things().find(Filters.in("keys", "y", "unknown")))
            .expectNextMatches(found -> found.getString("_id").equals("a"))
            .verifyComplete();
        assertThat(engine.scans()).isEqualTo(before);
    }

    @Test
    void aSecondEngineOnTheSameFolderIsToldWhoHasIt() {
        assertThatThrownBy(() -> EmbeddedEngine.open(folder, SETTINGS))
            .isInstanceOf(FolderInUseException.class)
            .hasMessageContaining("process " + ProcessHandle.current().pid());
    }

    @Test
    void aFolderIsFreeAgainWhenItsEngineIsClosed() {
        close();
        open();
        StepVerifier.create(things().countDocuments()).expectNext(0L).verifyComplete();
    }

    @Test
    void readersSeeWholeDocumentsWhileTheyAreRewritten() {
        StepVerifier.create(things().insertOne(pair(0)))
            .expectNextCount(1)
            .verifyComplete();
        Mono<Long> writing = Flux.range(1, 500)
            .concatMap(n -> things().replaceOne(Filters.eq("_id", "pair"), pair(n)))
            .count();
        Flux<Document> reading = Flux.range(0, 2_000).flatMap(_ -> things().find(), 8);
        StepVerifier.create(reading.takeUntilOther(writing).all(found -> found.get("left").equals(found.get("right"))))
            .expectNext(true)
            .verifyComplete();
    }

    @Test
    void aLongListIsHandedOutBatchByBatchAndEachOfItOnceAlsoWhileSomeOfItGoes() {
        fill(2_000);
        Flux<String> all = Flux.from(things().find().batchSize(100)).map(found -> found.getString("_id"));
        Flux<String> whileSomeGo = all
            .index()
            .concatMap(
                found ->
                    found.getT1() == 150
                        ? Mono.from(things().deleteMany(Filters.in("_id", "t1999", found.getT2()))).thenReturn(
                              found.getT2()
                          )
                        : Mono.just(found.getT2()),
                1
            );
        StepVerifier.create(whileSomeGo.collectList())
            .assertNext(ids -> assertThat(ids).hasSize(1_999).doesNotHaveDuplicates().doesNotContain("t1999"))
            .verifyComplete();
    }

    @Test
    void anOrderHoldsAcrossBatchesWithWhatIsLeftOutAndWhatIsNotWanted() {
        fill(2_000);
        Flux<String> some = Flux.from(
            things()
                .find(Filters.ne("_id", "t1997"))
                .sort(new Document("rank.of", -1))
                .skip(1)
                .limit(250)
                .batchSize(100)
                .projection(new Document("_id", 1))
        ).map(found -> found.getString("_id"));
        List<String> expected = IntStream.iterate(1_998, n -> n - 1)
            .filter(n -> n != 1_997)
            .limit(250)
            .mapToObj(n -> "t" + n)
            .toList();
        StepVerifier.create(some.collectList()).expectNext(expected).verifyComplete();
    }

    private static Document pair(int n) {
        return new Document("_id", "pair").append("left", List.of(n, n + 1)).append("right", List.of(n, n + 1));
    }

    private void fill(int count) {
        List<Document> documents = IntStream.range(0, count)
            .mapToObj(n -> new Document("_id", "t" + n).append("version", 0L).append("rank", new Document("of", n)))
            .toList();
        StepVerifier.create(things().insertMany(documents)).expectNextCount(1).verifyComplete();
    }

    private MongoCollection<Document> things() {
        return client.getDatabase("test").getCollection("things");
    }
}
