package relais.partners.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relais.testing.HelloProcess;
import relais.testing.RelaisProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A base the size of an agency's on the embedded engine, in a process of its own: how long until it answers after a clean
 * end and after a kill in the middle of writing, beside the least a WebFlux can be; what a save costs; the memory it holds.
 * {@code mvn -Pbench test -pl backend -am -Dtest=OpeningBench -Dbench.rows=100000}; prints a table, fails only where
 * something acknowledged is lost.
 */
@Tag("bench")
class OpeningBench {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** As the README starts it. */
    private static final String HEAP = "-Xmx768m";
    private static final int HELLOS = 5;
    private static final int SAVES = 1_000;
    private static final int SAVED_WHEN_KILLED = 100;

    @TempDir
    private Path folder;

    @Test
    void aBaseIsOpened() throws Exception {
        int size = Integer.getInteger("bench.rows", 100_000);
        long hello = hello();
        System.out.printf("%n%-50s %,8d ms%n", "hello, median of " + HELLOS, hello);

        try (RelaisProcess relais = opened("empty folder, with the demo world", 0, hello)) {
            long began = System.nanoTime();
            String path = relais.started(new String(CrowdList.of(0, size), StandardCharsets.UTF_8));
            JsonNode done = relais.until(path, "DONE");
            assertThat(done.get("outcome").get("created").asInt()).isEqualTo(size);
            told("import of " + size + " rows, a fresh process", began);
            memory("after the import", relais);
        }
        String saved;
        int last;
        try (RelaisProcess relais = opened("after a clean end", size, hello)) {
            memory("opened", relais);
            looked(relais);
            saves(relais);
            memory("after " + SAVES + " saves and as many looks", relais);
            saved = somebody(relais);
            last = killedWhileSaving(relais, saved);
        }
        try (RelaisProcess relais = opened("after a kill", size, hello)) {
            assertThat(tagOf(relais.get(saved)))
                .as("what was saved last is there")
                .isGreaterThanOrEqualTo(last);
            memory("opened again", relais);
        }
    }

    private static long hello() throws Exception {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < HELLOS; i++) {
            times.add(HelloProcess.millisToReady());
        }
        Collections.sort(times);
        return times.get(HELLOS / 2);
    }

    /** Opens it, and waits until the search knows everybody. */
    private RelaisProcess opened(String how, int size, long hello) throws Exception {
        long began = System.nanoTime();
        RelaisProcess relais = RelaisProcess.open(folder, HEAP);
        System.out.printf(
            "%-50s %,8d ms, %.1f times hello%n",
            how + ": it answers",
            relais.millisToReady(),
            relais.millisToReady() / (double) hello
        );
        relais.until(relais.brand() + "/partners?limit=1", page -> page.get("total").asInt() >= size);
        told(how + ": everybody is found", began);
        return relais;
    }

    private static void told(String what, long began) {
        System.out.printf("%-50s %,8d ms%n", what, (System.nanoTime() - began) / 1_000_000);
    }

    private static void memory(String when, RelaisProcess relais) throws Exception {
        System.out.printf("%-50s %,8d MB resident%n", when, relais.residentMegabytes());
    }

    private static String somebody(RelaisProcess relais) throws Exception {
        JsonNode page = relais.get(relais.brand() + "/partners?limit=1&sort=-followers");
        return relais.brand() + "/partners/" + page.get("items").get(0).get("id").asString();
    }

    private static void looked(RelaisProcess relais) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < SAVES; i++) {
            long began = System.nanoTime();
            relais.get(relais.brand() + "/partners?limit=50&sort=-followers&facet=NETWORK&facet=TAG&followersMin=" + i);
            times.add((System.nanoTime() - began) / 1e6);
        }
        percentiles("page of 50, total, 2 facets", times);
    }

    private static void saves(RelaisProcess relais) throws Exception {
        JsonNode page = relais.get(relais.brand() + "/partners?limit=100&sort=name");
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < SAVES; i++) {
            String at =
                relais.brand() +
                "/partners/" +
                page
                    .get("items")
                    .get(i % 100)
                    .get("id")
                    .asString();
            ObjectNode edit = edit(relais.get(at), "banc " + i);
            long began = System.nanoTime();
            assertThat(relais.patch(at + "/cells", edit)).isEqualTo(200);
            times.add((System.nanoTime() - began) / 1e6);
        }
        percentiles("save of a cell by id", times);
    }

    private static void percentiles(String what, List<Double> times) {
        List<Double> after = new ArrayList<>(times.subList(times.size() / 2, times.size()));
        Collections.sort(after);
        System.out.printf(
            "%-50s %8.1f ms median, %.1f ms p95%n",
            what,
            after.get(after.size() / 2),
            after.get((after.size() * 95) / 100)
        );
    }

    private static ObjectNode edit(JsonNode partner, String tag) {
        ObjectNode edit = RelaisProcess.seen(partner);
        edit.putObject("tags").putArray("values").add(tag);
        return edit;
    }

    private static int tagOf(JsonNode partner) {
        return Integer.parseInt(partner.get("tags").get(0).asString());
    }

    /** Kills it while somebody saves as fast as they can; what was answered last. */
    private static int killedWhileSaving(RelaisProcess relais, String at) throws Exception {
        AtomicInteger answered = new AtomicInteger();
        try (var desk = Executors.newSingleThreadExecutor()) {
            desk.submit(() -> {
                for (int i = 1; true; i++) {
                    try {
                        assertThat(relais.patch(at + "/cells", edit(relais.get(at), Integer.toString(i)))).isEqualTo(
                            200
                        );
                    } catch (IOException killed) {
                        return i;
                    }
                    answered.set(i);
                }
            });
            Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> answered.get() >= SAVED_WHEN_KILLED);
            relais.kill();
        }
        return answered.get();
    }
}
