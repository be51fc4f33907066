package relais.partners.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relais.Relais;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A real process, killed in the middle of an import. */
class KilledImportTests {

    private static final int ROWS = 2_000;
    private static final String TAG = "revus";
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
        try (House house = House.open(folder)) {
            news = house.started(NEW);
            house.killedAt(news, job -> job.get("rowsDone").asInt());
        }
        String update;
        String before;
        try (House house = House.open(folder)) {
            JsonNode done = house.until(news, "DONE");
            assertThat(done.get("outcome").get("created").asInt()).isEqualTo(ROWS);
            assertThat(done.get("outcome").get("updated").asInt()).isZero();
            assertThat(house.undone(news).get("removed").asInt()).isEqualTo(ROWS);

            house.until(house.started(NEW), "DONE");
            before = house.everybody();
            update = house.started(KNOWN);
            house.killedAt(update, job -> job.get("rowsDone").asInt());
        }
        try (House house = House.open(folder)) {
            JsonNode done = house.until(update, "DONE");
            assertThat(done.get("outcome").get("created").asInt()).isZero();
            assertThat(done.get("outcome").get("updated").asInt()).isEqualTo(ROWS);
            assertThat(house.tagged()).isEqualTo(ROWS);
            house.send("POST", update + "/undo", seen(done));
            house.killedAt(update, _ -> ROWS - house.tagged());
        }
        try (House house = House.open(folder)) {
            JsonNode undone = house.until(update, "UNDONE").get("undone");
            assertThat(undone.get("restored").asInt()).isEqualTo(ROWS);
            assertThat(undone.get("edits")).isNullOrEmpty();
            assertThat(house.everybody()).isEqualTo(before);
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

    private static ObjectNode seen(JsonNode job) {
        return JSON.createObjectNode().put("version", job.get("version").asLong());
    }

    private static ObjectNode mapping(JsonNode job) {
        ObjectNode mapping = seen(job);
        ArrayNode columns = mapping.putArray("columns");
        job.get("columns").forEach(column ->
            columns
                .addObject()
                .put("index", column.get("index").asInt())
                .put("meaning", column.get("meaning").asString())
        );
        return mapping
            .put("network", "INSTAGRAM")
            .put("source", "A ranking")
            .put("collectedOn", "2026-03-01")
            .put("purpose", "Casting");
    }

    /** A Relais in a process of its own, with somebody signed in. */
    private static final class House implements AutoCloseable {

        private final Process process;
        private final String url;
        private final CookieManager cookies = new CookieManager();
        private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
        private String brand = "";
        private String imports = "";

        private House(Process process, String url) {
            this.process = process;
            this.url = url;
        }

        static House open(Path folder) throws Exception {
            int port;
            try (ServerSocket socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
            }
            List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString())
            );
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", withoutTests()));
            command.addAll(
                List.of(
                    Relais.class.getName(),
                    "--server.port=" + port,
                    "--relais.data=" + folder.resolve("data"),
                    "--relais.demo=true"
                )
            );
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().remove("SPRING_MONGODB_URI");
            builder.redirectOutput(folder.resolve("relais.log").toFile());
            House house = new House(builder.start(), "http://127.0.0.1:" + port);
            house.signIn();
            return house;
        }

        private static String withoutTests() {
            return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.replace('\\', '/').matches(".*/test-classes/?"))
                .collect(Collectors.joining(File.pathSeparator));
        }

        private void signIn() {
            JsonNode session = Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(300))
                .ignoreExceptions()
                .until(() -> get("/api/session"), answer -> !answer.get("demoPeople").isEmpty() || !process.isAlive());
            for (JsonNode person : session.get("demoPeople")) {
                JsonNode signedIn = send(
                    "POST",
                    "/api/session/demo",
                    JSON.createObjectNode().put("personId", person.get("id").asString())
                );
                if (signedIn.get("brands").toString().contains("\"CM\"")) {
                    brand = "/api/brands/" + signedIn.get("brands").get(0).get("id").asString();
                    imports = brand + "/imports";
                    return;
                }
            }
            throw new AssertionError("Nobody here may import: " + session);
        }

        /** A list on its way: uploaded, understood, checked, begun. */
        String started(Listing list) {
            JsonNode uploaded = upload(list.text());
            String path = imports + "/" + uploaded.get("id").asString();
            send("PUT", path + "/mapping", mapping(uploaded));
            send("POST", path + "/run", seen(until(path, "CHECKED")));
            return path;
        }

        JsonNode undone(String path) {
            send("POST", path + "/undo", seen(get(path)));
            return until(path, "UNDONE").get("undone");
        }

        /** How many are known as the second list says. */
        int tagged() {
            return get(brand + "/partners?limit=1&filter=TAG:" + TAG)
                .get("total")
                .asInt();
        }

        /** What a list can change of anybody, as it would leave the house. */
        String everybody() {
            ObjectNode wish = JSON.createObjectNode().put("form", "JSON").put("dialect", "EN");
            wish.putObject("selection").putObject("question").put("sort", "name");
            KEPT.forEach(wish.putArray("columns")::add);
            JsonNode file = get(
                send("POST", brand + "/partner-exports", wish)
                    .get("url")
                    .asString()
            );
            return file.toPrettyString();
        }

        private JsonNode upload(String list) {
            String body =
                "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"instagram.csv\"\r\n\r\n" +
                list +
                "\r\n--cut--\r\n";
            return answer(
                request(imports)
                    .header("Content-Type", "multipart/form-data; boundary=cut")
                    .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                    .build()
            );
        }

        JsonNode get(String path) {
            return answer(request(path).GET().build());
        }

        JsonNode send(String method, String path, JsonNode body) {
            return answer(
                request(path)
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body.toString()))
                    .build()
            );
        }

        JsonNode until(String path, String state) {
            return until(path, job -> job.get("state").asString().equals(state));
        }

        private JsonNode until(String path, Predicate<JsonNode> reached) {
            return Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> get(path), reached);
        }

        /** As a power cut would in the middle of it: no hook runs, nothing is flushed. */
        void killedAt(String path, ToIntFunction<JsonNode> done) throws InterruptedException {
            JsonNode last = until(path, job -> done.applyAsInt(job) > 0);
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(last.get("state").asString()).as("killed before it was over").isIn("RUNNING", "UNDOING");
        }

        private HttpRequest.Builder request(String path) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path)).timeout(
                Duration.ofSeconds(60)
            );
            cookies
                .getCookieStore()
                .getCookies()
                .stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
            return request;
        }

        private JsonNode answer(HttpRequest request) {
            HttpResponse<String> response = client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
            assertThat(response.statusCode())
                .as(() -> request.uri() + ": " + response.body())
                .isEqualTo(200);
            return JSON.readTree(response.body());
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
