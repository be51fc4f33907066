package relais.partners.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
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
import java.util.stream.Collectors;
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
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    @Test
    void anImportKilledInTheMiddleGoesOnAndAppliesNoRowTwice() throws Exception {
        String path;
        try (House house = House.open(folder)) {
            JsonNode uploaded = house.upload();
            path = house.imports + "/" + uploaded.get("id").asString();
            house.send("PUT", path + "/mapping", mapping(uploaded));
            house.until(path, job -> job.get("state").asString().equals("CHECKED"));
            house.send("POST", path + "/run", seen(house.get(path)));
            house.until(path, job -> job.get("rowsDone").asInt() >= 500);
            house.kill();
        }
        try (House house = House.open(folder)) {
            JsonNode done = house.until(path, job -> job.get("state").asString().equals("DONE"));
            assertThat(done.get("outcome").get("created").asInt()).isEqualTo(ROWS);
            assertThat(done.get("outcome").get("updated").asInt()).isZero();
            house.send("POST", path + "/undo", seen(done));
            JsonNode undone = house.until(path, job -> job.get("state").asString().equals("UNDONE"));
            assertThat(undone.get("undone").get("removed").asInt()).isEqualTo(ROWS);
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

        private void signIn() throws Exception {
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
                    imports = "/api/brands/" + signedIn.get("brands").get(0).get("id").asString() + "/imports";
                    return;
                }
            }
            throw new AssertionError("Nobody here may import: " + session);
        }

        JsonNode upload() throws Exception {
            StringBuilder list = new StringBuilder("username,name,followers\n");
            for (int i = 0; i < ROWS; i++) {
                list.append("person")
                    .append(i)
                    .append(".demo,Person ")
                    .append(i)
                    .append(',')
                    .append(1000 + i)
                    .append('\n');
            }
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

        JsonNode get(String path) throws IOException, InterruptedException {
            return answer(request(path).GET().build());
        }

        JsonNode send(String method, String path, JsonNode body) throws IOException, InterruptedException {
            return answer(
                request(path)
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body.toString()))
                    .build()
            );
        }

        JsonNode until(String path, java.util.function.Predicate<JsonNode> reached) {
            return Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> get(path), reached);
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

        private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode())
                .as(() -> request.uri() + ": " + response.body())
                .isEqualTo(200);
            return JSON.readTree(response.body());
        }

        /** As a power cut would: no hook runs, nothing is flushed. */
        void kill() throws InterruptedException {
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
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
