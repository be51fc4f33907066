package relais.partners.web;

import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.Role;
import relais.partners.Crowd;
import relais.partners.PartnerQuery;
import relais.partners.PartnerSearch;
import relais.partners.Relationship;
import relais.partners.Roster;
import relais.platform.decision.Witnesses;
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
        for (int from = 0; from < size; from += Roster.BATCH) {
            load(
                IntStream.range(from, Math.min(size, from + Roster.BATCH))
                    .mapToObj(i -> Crowd.relationship(troupe.brandId(), i))
                    .toList()
            );
        }
        search.search(troupe.brandId(), PartnerQuery.everybody()).toFuture().join();
        var person = cast.member("Bench", Map.of(troupe.brandId(), List.of(Role.CM)));
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var door = new Door(client, cast.address(), troupe.brandId());
        door.signIn(person);
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

    private void load(List<Relationship> some) {
        var documents = some
            .stream()
            .map(one -> {
                var document = new Document();
                mongo.getConverter().write(one, document);
                return document.append("version", 1L).append("news", List.of());
            })
            .toList();
        mongo
            .getCollection("relationships")
            .flatMap(stored -> Mono.from(stored.insertMany(documents)))
            .toFuture()
            .join();
        witnesses.written(Relationship.class, some.stream().map(Relationship::id).toList());
    }

    /** A browser without a face. */
    private record Door(HttpClient client, String address, String brandId) {
        void signIn(Cast.Person person) throws Exception {
            client.send(get("/api/session"), HttpResponse.BodyHandlers.ofString());
            var answer = post(
                "/api/session",
                "{\"email\":\"" + person.email() + "\",\"password\":\"" + person.password() + "\"}"
            );
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
        }

        void export(String dialect, String columns, int size) throws Exception {
            var asked = post(
                "/api/brands/" + brandId + "/partner-exports",
                "{\"selection\":{\"question\":{\"sort\":\"-followers\"}},\"columns\":" +
                    columns +
                    ",\"form\":\"CSV\",\"dialect\":\"" +
                    dialect +
                    "\"}"
            );
            String url = asked.body().replaceAll(".*\"url\":\"([^\"]+)\".*", "$1");
            long began = System.nanoTime();
            var file = client.send(get(url), HttpResponse.BodyHandlers.ofInputStream());
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
            var begun = post(
                "/api/brands/" + brandId + "/partner-acts",
                "{\"selection\":{\"question\":{}},\"deed\":{\"kind\":\"TAG\",\"tags\":[\"banc\"]}}"
            );
            long answered = (System.nanoTime() - began) / 1_000_000;
            String at =
                "/api/brands/" + brandId + "/partner-acts/" + begun.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
            String done = rest(at);
            print("tag for all: answered, then done", size, began, answered);
            began = System.nanoTime();
            post(at + "/undo", "{\"version\":" + done.replaceAll(".*\"version\":(\\d+).*", "$1") + "}");
            rest(at);
            print("tag taken back", size, began, 0);
        }

        private String rest(String at) throws Exception {
            String now = "RUNNING";
            while (now.contains("\"RUNNING\"") || now.contains("\"UNDOING\"") || now.equals("RUNNING")) {
                Thread.sleep(Duration.ofMillis(200));
                now = client.send(get(at), HttpResponse.BodyHandlers.ofString()).body();
            }
            return now;
        }

        private HttpRequest get(String path) {
            return HttpRequest.newBuilder(URI.create(address + path)).build();
        }

        private HttpResponse<String> post(String path, String body) throws Exception {
            var jar = ((CookieManager) client.cookieHandler().orElseThrow()).getCookieStore();
            String token = jar
                .getCookies()
                .stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .getValue();
            var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
