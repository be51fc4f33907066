package relais.partners.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relais.testing.RelaisProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A real process, killed in the middle of an import. */
class KilledImportTests {

    private static final int ROWS = 2_000;
    private static final String TAG = "revus";
    /** A process that lives seconds has no time to earn back what the second compiler costs. */
    private static final String SHORT_LIFE = "-XX:TieredStopAtLevel=1";
    private static final List<String> KEPT = List.of(
        "id name handle url followers measuredOn otherAccounts country categories tags email added source".split(" ")
    );
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    /** One folder of data, killed three times over: in a list of new people, in a list about known ones, in its undo. */
    @Test
    void aKilledImportGoesOnAppliesNoRowTwiceAndIsTakenBackWhole() throws Exception {
        String news;
        try (RelaisProcess house = RelaisProcess.open(folder, SHORT_LIFE)) {
            news = house.started(NEW.text());
            killedAt(house, news, job -> job.get("rowsDone").asInt());
        }
        String update;
        String before;
        try (RelaisProcess house = RelaisProcess.open(folder, SHORT_LIFE)) {
            JsonNode done = house.until(news, "DONE");
            assertThat(done.get("outcome").get("created").asInt()).isEqualTo(ROWS);
            assertThat(done.get("outcome").get("updated").asInt()).isZero();
            assertThat(undone(house, news).get("removed").asInt()).isEqualTo(ROWS);

            house.until(house.started(NEW.text()), "DONE");
            before = everybody(house);
            update = house.started(KNOWN.text());
            killedAt(house, update, job -> job.get("rowsDone").asInt());
        }
        try (RelaisProcess house = RelaisProcess.open(folder, SHORT_LIFE)) {
            JsonNode done = house.until(update, "DONE");
            assertThat(done.get("outcome").get("created").asInt()).isZero();
            assertThat(done.get("outcome").get("updated").asInt()).isEqualTo(ROWS);
            assertThat(tagged(house)).isEqualTo(ROWS);
            house.post(update + "/undo", RelaisProcess.seen(done));
            killedAt(house, update, _ -> ROWS - tagged(house));
        }
        try (RelaisProcess house = RelaisProcess.open(folder, SHORT_LIFE)) {
            JsonNode undone = house.until(update, "UNDONE").get("undone");
            assertThat(undone.get("restored").asInt()).isEqualTo(ROWS);
            assertThat(undone.get("edits")).isNullOrEmpty();
            assertThat(everybody(house)).isEqualTo(before);
        }
    }

    /** Nobody of them is known. */
    private static final Listing NEW = new Listing("username,name,followers", i ->
        "person%d.demo,Person %d,%d".formatted(i, i, 1_000 + i)
    );
    /** All of them are known, by other names and with other figures; of the same source and day. */
    private static final Listing KNOWN = new Listing("username,name,followers,country,tags", i ->
        "person%d.demo,Renamed %d,%d,Belgique,%s".formatted(i, i, 50_000 + i, TAG)
    );

    private record Listing(String header, IntFunction<String> line) {
        String text() {
            return IntStream.range(0, ROWS)
                .mapToObj(line)
                .collect(Collectors.joining("\n", header + "\n", "\n"));
        }
    }

    private static JsonNode undone(RelaisProcess house, String path) throws Exception {
        house.post(path + "/undo", RelaisProcess.seen(house.get(path)));
        return house.until(path, "UNDONE").get("undone");
    }

    /** How many are known as the second list says. */
    private static int tagged(RelaisProcess house) throws Exception {
        return house
            .get(house.brand() + "/partners?limit=1&filter=TAG:" + TAG)
            .get("total")
            .asInt();
    }

    /** What a list can change of anybody, as it would leave the house. */
    private static String everybody(RelaisProcess house) throws Exception {
        ObjectNode wish = JSON.createObjectNode().put("form", "JSON").put("dialect", "EN");
        wish.putObject("selection").putObject("question").put("sort", "name");
        KEPT.forEach(wish.putArray("columns")::add);
        return house
            .get(
                house
                    .post(house.brand() + "/partner-exports", wish)
                    .get("url")
                    .asString()
            )
            .toPrettyString();
    }

    /** How much of it is done. */
    private interface Done {
        int of(JsonNode job) throws Exception;
    }

    /** As a power cut would in the middle of it. */
    private static void killedAt(RelaisProcess house, String path, Done done) throws Exception {
        JsonNode last = house.until(path, job -> done.of(job) > 0);
        house.kill();
        assertThat(last.get("state").asString()).as("killed before it was over").isIn("RUNNING", "UNDOING");
    }
}
