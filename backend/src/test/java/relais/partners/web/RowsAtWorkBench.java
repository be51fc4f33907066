package relais.partners.web;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import relais.identity.Role;
import relais.partners.Multitude;
import relais.partners.PartnerSearch;
import relais.platform.decision.Witnesses;
import relais.testing.Caller;
import relais.testing.Cast;
import relais.testing.WholeHouse;

/**
 * Many rows at work: a view leaves as a file over HTTP, beside reading the same documents through the driver; a tag is put
 * on everybody and taken off again. {@code mvn -Pbench verify -Dbench.partners=100000}; prints tables, fails on nothing.
 */
@WholeHouse
@Tag("bench")
class RowsAtWorkBench {

    @Autowired
    Cast cast;

    @Autowired
    ReactiveMongoTemplate mongo;

    @Autowired
    Witnesses witnesses;

    @Autowired
    PartnerSearch search;

    @Test
    void rowsAtWork() throws Exception {
        int size = Integer.getInteger("bench.partners", 100_000);
        var troupe = cast.troupe();
        new Multitude(mongo, witnesses, search).settle(troupe.brandId(), size);
        var person = cast.member("Bench", Map.of(troupe.brandId(), List.of(Role.CM)));
        var door = new Door(Caller.signedIn(cast.address(), person), troupe.brandId());
        for (int round = 0; round < 3; round++) {
            floor(troupe.brandId(), size);
            door.export("FR", "[\"name\",\"handle\",\"followers\",\"engagement\",\"stage\",\"tags\"]", size);
            door.export("EN", "[]", size);
        }
        door.act(size);
    }

    /** What reading the same documents costs, in whatever order they lie. */
    private void floor(String brandId, int size) {
        long began = System.nanoTime();
        long bytes = mongo
            .getCollection("relationships")
            .flatMapMany(stored -> Flux.from(stored.find(new Document("brandId", brandId)).batchSize(500)))
            .count()
            .toFuture()
            .join();
        print("driver, documents as they lie", bytes, began, 0);
    }

    static void print(String what, long rows, long began, long firstByte) {
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
            "%-44s %,9d rows %7.2f s %,9.0f rows/s   first byte %d ms%n",
            what,
            rows,
            seconds,
            rows / seconds,
            firstByte
        );
    }

    /** What somebody of the brand does with many rows. */
    private record Door(Caller caller, String brandId) {
        void export(String dialect, String columns, int size) throws Exception {
            var asked = caller.post(
                "/api/brands/" + brandId + "/partner-exports",
                "{\"selection\":{\"question\":{\"sort\":\"-followers\"}},\"columns\":" +
                    columns +
                    ",\"form\":\"CSV\",\"dialect\":\"" +
                    dialect +
                    "\"}"
            );
            String url = asked.replaceAll(".*\"url\":\"([^\"]+)\".*", "$1");
            long began = System.nanoTime();
            var file = caller.client().send(caller.asking(url), HttpResponse.BodyHandlers.ofInputStream());
            long lines = -1;
            long first = 0;
            long bytes = 0;
            try (InputStream in = file.body()) {
                byte[] buffer = new byte[1 << 16];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    first = first == 0 ? (System.nanoTime() - began) / 1_000_000 : first;
                    bytes += read;
                    for (int i = 0; i < read; i++) {
                        lines += buffer[i] == '\n' ? 1 : 0;
                    }
                }
            }
            print(
                "export, " + (columns.length() > 2 ? "six" : "all") + " columns, " + (bytes >> 20) + " MB",
                size,
                began,
                first
            );
        }

        void act(int size) throws Exception {
            long began = System.nanoTime();
            var begun = caller.post(
                "/api/brands/" + brandId + "/partner-acts",
                "{\"selection\":{\"question\":{}},\"deed\":{\"kind\":\"TAG\",\"tags\":[\"banc\"]}}"
            );
            long answered = (System.nanoTime() - began) / 1_000_000;
            String at = "/api/brands/" + brandId + "/partner-acts/" + begun.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
            String done = rest(at);
            print("tag for all: answered, then done", size, began, answered);
            began = System.nanoTime();
            caller.post(at + "/undo", "{\"version\":" + done.replaceAll(".*\"version\":(\\d+).*", "$1") + "}");
            rest(at);
            print("tag taken back", size, began, 0);
        }

        private String rest(String at) {
            return Awaitility.await()
                .atMost(Duration.ofMinutes(30))
                .until(() -> caller.get(at), act -> !act.contains("\"RUNNING\"") && !act.contains("\"UNDOING\""));
        }
    }
}
