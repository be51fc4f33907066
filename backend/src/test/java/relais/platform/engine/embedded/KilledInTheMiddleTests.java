package relais.platform.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** A real process is killed in the middle of writes; what it had acknowledged is there when the folder is opened again. */
class KilledInTheMiddleTests {

    private static final int KILLS = 10;
    private static final int WRITERS = 16;
    private static final int COUNTERS = 40;
    private static final String PADDING = "x".repeat(700);

    @TempDir
    private Path folder;

    private final Set<String> inserted = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Long> counted = new ConcurrentHashMap<>();
    private final AtomicInteger inDoubt = new AtomicInteger();

    @Test
    void nothingAcknowledgedIsLostWhenTheProcessIsKilledTenTimes() {
        var dice = new Random(20261122);
        try (
            EngineProcess engine = EngineProcess.start(folder);
            MongoClient client = MongoClients.create(engine.uri())
        ) {
            StepVerifier.create(prepare(things(client))).verifyComplete();
        }
        for (int round = 0; round < KILLS; round++) {
            writeUntilKilled(round, 200 + dice.nextInt(1_500));
            compareWithWhatIsStored(round);
        }
        long increments = counted.values().stream().mapToLong(Long::longValue).sum();
        System.out.printf(
            "Killed %d times in the middle of writes: %d inserts and %d versioned updates acknowledged, 0 lost, %d stored unanswered.%n",
            KILLS,
            inserted.size() - inDoubt.get(),
            increments,
            inDoubt.get()
        );
    }

    @Test
    void aSecondProcessOnTheFolderIsToldWhoHasItAndAKilledOneLeavesItFree() {
        try (EngineProcess first = EngineProcess.start(folder)) {
            try (EngineProcess second = EngineProcess.start(folder)) {
                assertThat(second.uri()).isEqualTo(
                    "The data folder " + folder + " is in use by another Relais (process " + first.pid() + ")."
                );
            }
        }
        try (EngineProcess third = EngineProcess.start(folder)) {
            assertThat(third.uri()).startsWith("mongodb://127.0.0.1:");
        }
    }

    private static Mono<Void> prepare(MongoCollection<Document> things) {
        return Mono.from(things.createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true).sparse(true)))
            .thenMany(
                Flux.range(0, COUNTERS).concatMap(n ->
                    things.insertOne(new Document("_id", counter(n)).append("version", 0L))
                )
            )
            .then();
    }

    private void writeUntilKilled(int round, int acknowledgements) {
        var acknowledged = new AtomicInteger();
        try (
            EngineProcess engine = EngineProcess.start(folder);
            MongoClient client = MongoClients.create(engine.uri())
        ) {
            Flux<Boolean> writing = Flux.range(0, WRITERS)
                .flatMap(writer -> write(things(client), round, writer), WRITERS)
                .doOnNext(_ -> {
                    if (acknowledged.incrementAndGet() == acknowledgements) {
                        engine.kill();
                    }
                });
            StepVerifier.create(writing.then()).verifyError();
        }
        assertThat(acknowledged).hasValueGreaterThanOrEqualTo(acknowledgements);
    }

    /** One writer without end: new documents and versioned updates of counters that no other writer touches. */
    private Flux<Boolean> write(MongoCollection<Document> things, int round, int writer) {
        return Flux.range(0, Integer.MAX_VALUE).concatMap(
            n -> n % 2 == 0 ? insert(things, round + ":" + writer + ":" + n) : count(things, writer, n),
            1
        );
    }

    private Mono<Boolean> insert(MongoCollection<Document> things, String id) {
        var document = new Document("_id", id)
            .append("keys", List.of("key-" + id, "other-" + id))
            .append("padding", PADDING);
        return Mono.from(things.insertOne(document)).map(_ -> inserted.add(id));
    }

    private Mono<Boolean> count(MongoCollection<Document> things, int writer, int n) {
        int counter = writer + WRITERS * ((n / 2) % ((COUNTERS - writer - 1) / WRITERS + 1));
        long seen = counted.getOrDefault(counter, 0L);
        return Mono.from(
            things.updateOne(
                new Document("_id", counter(counter)).append("version", seen),
                Updates.combine(Updates.set("version", seen + 1), Updates.set("double", 2 * (seen + 1)))
            )
        )
            .doOnNext(result -> assertThat(result.getMatchedCount()).as("counter %d at %d", counter, seen).isEqualTo(1))
            .map(_ -> counted.put(counter, seen + 1) != null);
    }

    private void compareWithWhatIsStored(int round) {
        try (
            EngineProcess engine = EngineProcess.start(folder);
            MongoClient client = MongoClients.create(engine.uri())
        ) {
            var things = things(client);
            StepVerifier.create(
                Flux.from(things.find(Filters.exists("keys")))
                    .map(found -> found.getString("_id"))
                    .collectList()
            )
                .assertNext(stored -> {
                    assertThat(stored).containsAll(inserted).doesNotHaveDuplicates();
                    assertThat(stored.size() - inserted.size())
                        .as("unanswered but stored")
                        .isLessThanOrEqualTo(WRITERS);
                    inDoubt.addAndGet(stored.size() - inserted.size());
                    inserted.addAll(stored);
                })
                .verifyComplete();
            StepVerifier.create(
                Flux.range(0, COUNTERS).concatMap(n -> things.find(Filters.eq("_id", counter(n))).first())
            )
                .thenConsumeWhile(stored -> true, this::compareCounter)
                .verifyComplete();
            StepVerifier.create(
                Flux.fromIterable(inserted)
                    .filter(id -> id.startsWith(round + ":"))
                    .concatMap(id -> things.find(Filters.eq("keys", "other-" + id)).first())
                    .count()
            )
                .expectNext(
                    inserted
                        .stream()
                        .filter(id -> id.startsWith(round + ":"))
                        .count()
                )
                .verifyComplete();
        }
    }

    private void compareCounter(Document stored) {
        int counter = Integer.parseInt(stored.getString("_id").substring("counter-".length()));
        long version = stored.getLong("version");
        assertThat(version).isBetween(counted.getOrDefault(counter, 0L), counted.getOrDefault(counter, 0L) + 1);
        if (version > 0) {
            assertThat(stored.getLong("double")).isEqualTo(2 * version);
            counted.put(counter, version);
        }
    }

    private static String counter(int n) {
        return "counter-" + n;
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("test").getCollection("things");
    }
}
