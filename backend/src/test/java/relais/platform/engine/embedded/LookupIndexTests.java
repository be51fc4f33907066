package relais.platform.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class LookupIndexTests {

    private static final int DOCUMENTS = 4_000;

    @TempDir
    private Path folder;

    private EmbeddedEngine engine;
    private MongoClient client;

    @BeforeEach
    void open() {
        engine = EmbeddedEngine.open(folder, new EngineSettings(false, 64));
        client = MongoClients.create(engine.uri("test"));
    }

    @AfterEach
    void close() {
        client.close();
        engine.close();
    }

    static Stream<Bson> questions() {
        return Stream.of(
            Filters.eq("brand", "b7"),
            Filters.and(Filters.eq("brand", "b7"), Filters.eq("state", "OPEN")),
            Filters.and(Filters.eq("brand", "b7"), Filters.in("state", "OPEN", "DONE", "NEVER")),
            Filters.and(Filters.in("brand", "b7", "b8"), Filters.gt("size", 50)),
            Filters.eq("tags", "t3"),
            Filters.in("tags", "t3", "t4"),
            Filters.eq("size", 7L),
            Filters.eq("size", 7.0),
            Filters.eq("brand", null),
            Filters.eq("tags", List.of()),
            Filters.eq("tags", List.of("t3", "t4")),
            Filters.ne("brand", "b7"),
            Filters.regex("brand", "^b7"),
            Filters.or(Filters.eq("brand", "b7"), Filters.eq("state", "DONE")),
            Filters.eq("deep.key", 3),
            Filters.eq("things.key", 3),
            Filters.exists("brand", false),
            Filters.eq("brand", "unknown")
        );
    }

    @ParameterizedTest
    @MethodSource("questions")
    void anAnswerIsTheSameWithAndWithoutIndexesAlsoAfterChangesAndReopening(Bson question) {
        fill(things());
        fill(plain());
        indexed(things(), "brand,state", "tags", "size", "deep.key", "things.key", "state,tags");
        assertThat(answer(things(), question)).isEqualTo(answer(plain(), question));
        change(things());
        change(plain());
        assertThat(answer(things(), question)).isEqualTo(answer(plain(), question));
        close();
        open();
        assertThat(answer(things(), question)).isEqualTo(answer(plain(), question));
    }

    @Test
    void aLookUpByItsFirstFieldsReadsNoMoreThanItsCandidates() {
        fill(things());
        indexed(things(), "brand,state");
        long before = engine.scans();
        assertThat(answer(things(), Filters.eq("brand", "b7"))).isNotEmpty();
        assertThat(answer(things(), Filters.and(Filters.gt("size", 10), Filters.eq("brand", "b7")))).isNotEmpty();
        assertThat(engine.scans()).isEqualTo(before);
        assertThat(answer(things(), Filters.eq("state", "OPEN"))).isNotEmpty();
        assertThat(engine.scans()).isEqualTo(before + 1);
    }

    @Test
    void aValueThatMostDocumentsHaveIsNotLookedUp() {
        fill(things());
        indexed(things(), "state");
        long before = engine.scans();
        assertThat(answer(things(), Filters.in("state", "OPEN", "DONE"))).hasSizeGreaterThan(DOCUMENTS / 2);
        assertThat(engine.scans()).isEqualTo(before + 1);
    }

    @Test
    void theIdComesBeforeEveryOtherIndexAlsoAfterReopening() {
        fill(things());
        indexed(things(), "brand", "state");
        close();
        open();
        long before = engine.scans();
        assertThat(answer(things(), new Document("brand", "b7").append("_id", "d7"))).containsExactly("d7");
        assertThat(engine.scans()).isEqualTo(before);
    }

    /** The library fills whatever says that it is empty, which with many documents took seconds at every start. */
    @Test
    void anIndexBehindAPathHoldsNothingAndIsNotFilledAgainAtEveryOpening() {
        try (MVStore store = MVStore.open(null)) {
            LookupIndex behind = new LookupIndex(store.openMap("behind"), "behind", List.of(new IndexKey("a.b", true)));
            assertThat(behind.getCount()).isZero();
            assertThat(behind.isEmpty()).isFalse();
            LookupIndex plain = new LookupIndex(store.openMap("plain"), "plain", List.of(new IndexKey("a", true)));
            assertThat(plain.isEmpty()).isTrue();
        }
    }

    private static void fill(MongoCollection<Document> collection) {
        var dice = new Random(7);
        List<Document> documents = IntStream.range(0, DOCUMENTS)
            .mapToObj(n -> document(n, dice))
            .toList();
        StepVerifier.create(collection.insertMany(documents)).expectNextCount(1).verifyComplete();
    }

    private static Document document(int n, Random dice) {
        var document = new Document("_id", "d" + n)
            .append("state", List.of("OPEN", "DONE", "CLOSED").get(dice.nextInt(3)))
            .append(
                "tags",
                IntStream.range(0, dice.nextInt(4))
                    .mapToObj(_ -> "t" + dice.nextInt(20))
                    .toList()
            )
            .append("size", dice.nextInt(200))
            .append("deep", new Document("key", dice.nextInt(50)))
            .append("things", List.of(new Document("key", dice.nextInt(50)), new Document("key", dice.nextInt(50))));
        return n % 50 == 3
            ? document.append("brand", n % 100 == 3 ? null : List.of("b7", "b9"))
            : document.append("brand", "b" + (n % 40));
    }

    private static void change(MongoCollection<Document> collection) {
        Mono<Void> changes = Flux.concat(
            Flux.from(collection.updateMany(Filters.eq("brand", "b7"), Updates.set("state", "DONE"))),
            Flux.from(collection.updateMany(Filters.eq("brand", "b8"), Updates.set("brand", "b7"))),
            Flux.from(collection.updateMany(Filters.eq("tags", "t3"), Updates.push("tags", "t4"))),
            Flux.from(collection.updateMany(Filters.eq("state", "CLOSED"), Updates.unset("brand"))),
            Flux.from(collection.deleteMany(Filters.eq("size", 7))),
            Flux.from(collection.replaceOne(Filters.eq("_id", "d12"), new Document("brand", "b7").append("size", 7)))
        ).then();
        StepVerifier.create(changes).verifyComplete();
    }

    private static void indexed(MongoCollection<Document> collection, String... plans) {
        StepVerifier.create(
            Flux.fromArray(plans).concatMap(plan ->
                collection.createIndex(Indexes.ascending(Arrays.asList(plan.split(","))))
            )
        )
            .expectNextCount(plans.length)
            .verifyComplete();
    }

    private static List<String> answer(MongoCollection<Document> collection, Bson question) {
        List<List<String>> answers = new ArrayList<>();
        StepVerifier.create(
            Flux.from(collection.find(question).sort(new Document("_id", 1)))
                .map(found -> found.getString("_id"))
                .collectList()
        )
            .consumeNextWith(answers::add)
            .verifyComplete();
        return answers.getFirst();
    }

    private MongoCollection<Document> things() {
        return client.getDatabase("test").getCollection("things");
    }

    private MongoCollection<Document> plain() {
        return client.getDatabase("test").getCollection("plain");
    }
}
