package relais.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import relais.Relais;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A Relais in a process of its own on the embedded engine, in demo mode, with a community manager signed in. */
public final class RelaisProcess implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Process process;
    private final Caller caller;
    private String brand = "";
    private long millisToReady;

    private RelaisProcess(Process process, Caller caller) {
        this.process = process;
        this.caller = caller;
    }

    /**
     * Starts it with its data in {@code folder}; returns once somebody is signed in.
     *
     * @param options of the virtual machine
     */
    public static RelaisProcess open(Path folder, String... options) throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        List<String> command = new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString())
        );
        command.addAll(List.of(options));
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
        String address = "http://127.0.0.1:" + port;
        long began = System.nanoTime();
        RelaisProcess relais = new RelaisProcess(builder.start(), Caller.of(address));
        try {
            untilItAnswers(relais.process, address + "/api/session");
            relais.millisToReady = (System.nanoTime() - began) / 1_000_000;
            relais.signIn();
        } catch (Exception | AssertionError failure) {
            relais.close();
            throw failure;
        }
        return relais;
    }

    private static String withoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.replace('\\', '/').matches(".*/test-classes/?"))
            .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits until {@code url} answers at all, or nobody is left to answer. */
    static void untilItAnswers(Process process, String url) {
        HttpRequest asked = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(10)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            Awaitility.await()
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .until(
                    () ->
                        !process.isAlive() ||
                        client.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode() == 200
                );
        }
        assertThat(process.isAlive()).as("it runs").isTrue();
    }

    private void signIn() throws Exception {
        JsonNode session = Awaitility.await()
            .atMost(LONGEST)
            .pollInterval(Duration.ofMillis(100))
            .until(() -> get("/api/session"), answer -> !answer.get("demoPeople").isEmpty() || !process.isAlive());
        for (JsonNode person : session.get("demoPeople")) {
            JsonNode signedIn = post(
                "/api/session/demo",
                JSON.createObjectNode().put("personId", person.get("id").asString())
            );
            if (signedIn.get("brands").toString().contains("\"CM\"")) {
                brand = "/api/brands/" + signedIn.get("brands").get(0).get("id").asString();
                return;
            }
        }
        throw new AssertionError("Nobody here may import: " + session);
    }

    /** How long it took until it answered. */
    public long millisToReady() {
        return millisToReady;
    }

    /** The path of the brand that the community manager works for. */
    public String brand() {
        return brand;
    }

    /** A list on its way, of Instagram accounts: uploaded, understood as the house reads it, checked, begun; its path. */
    public String started(String list) throws Exception {
        JsonNode uploaded = JSON.readTree(caller.upload(brand + "/imports", "instagram.csv", list));
        String path = brand + "/imports/" + uploaded.get("id").asString();
        caller.put(path + "/mapping", mapping(uploaded).toString());
        post(path + "/run", seen(until(path, "CHECKED")));
        return path;
    }

    /** Naming the version of what was seen. */
    public static ObjectNode seen(JsonNode thing) {
        return JSON.createObjectNode().put("version", thing.get("version").asLong());
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

    public JsonNode get(String path) throws Exception {
        return JSON.readTree(caller.get(path));
    }

    public JsonNode post(String path, JsonNode body) throws Exception {
        return JSON.readTree(caller.post(path, body.toString()));
    }

    /** Types over something; answers the status. */
    public int patch(String path, JsonNode body) throws Exception {
        return caller.patch(path, body.toString());
    }

    /** Whether what was waited for is there. */
    public interface Reached {
        boolean by(JsonNode job) throws Exception;
    }

    public JsonNode until(String path, String state) {
        return until(path, job -> job.get("state").asString().equals(state));
    }

    public JsonNode until(String path, Reached reached) {
        AtomicReference<JsonNode> seen = new AtomicReference<>();
        Awaitility.await()
            .atMost(LONGEST)
            .pollInterval(Duration.ofMillis(20))
            .until(() -> {
                seen.set(get(path));
                return reached.by(seen.get());
            });
        return seen.get();
    }

    /** As a power cut would: no hook runs, nothing is flushed. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    /** What it holds of the machine's memory now, in MB, as Linux counts it. */
    public long residentMegabytes() throws IOException {
        return (
            Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))
                .stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum() >> 10
        );
    }

    /** Asks it to end, as the machine does when it is shut down. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
