package relais.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import relais.testing.ServerDatabase;

/** The product as it is delivered: one jar in a process of its own, on a free port, with its data in one folder. */
public final class RunningJar implements AutoCloseable {

    private static final String SERVER = "SPRING_MONGODB_URI";
    /** Half the work at start: a process that lives minutes has no time to earn back what the second compiler costs. */
    private static final String SHORT_LIFE = "-XX:TieredStopAtLevel=1";
    private static final Path JAR = Path.of("target", "relais.jar").toAbsolutePath();

    private final Process process;
    private final String url;
    private final Path log;
    private final Optional<ServerDatabase> database;

    private RunningJar(Process process, String url, Path log, Optional<ServerDatabase> database) {
        this.process = process;
        this.url = url;
        this.log = log;
        this.database = database;
    }

    /**
     * Starts the jar with its data in {@code folder}, and on the server that {@code SPRING_MONGODB_URI} names, if it does,
     * in a database of its own; returns once it answers.
     */
    public static RunningJar start(Path folder, Map<String, String> environment) throws IOException {
        assertThat(JAR).as("the jar, built by the package phase").exists();
        int port = freePort();
        Path log = folder.resolve("relais.log");
        List<String> command = new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                SHORT_LIFE
            )
        );
        command.addAll(List.of("-jar", JAR.toString(), "--server.port=" + port));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        Optional<ServerDatabase> database = Optional.ofNullable(builder.environment().get(SERVER))
            .filter(uri -> !uri.isBlank())
            .map(uri -> ServerDatabase.on(uri, "story"));
        database.ifPresent(own -> builder.environment().put(SERVER, own.uri()));
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        RunningJar jar = new RunningJar(builder.start(), "http://localhost:" + port, log, database);
        Awaitility.await()
            .atMost(Duration.ofMinutes(3))
            .pollInterval(Duration.ofMillis(200))
            .until(jar::answersOrIsGone);
        assertThat(jar.process.isAlive())
            .as(() -> "it runs; its log:\n" + jar.lastLines())
            .isTrue();
        return jar;
    }

    public String url() {
        return url;
    }

    public Path log() {
        return log;
    }

    /** Waits until its log holds {@code words}. */
    public void untilItSays(String words) {
        Awaitility.await()
            .atMost(Duration.ofMinutes(3))
            .pollInterval(Duration.ofMillis(200))
            .until(() -> Files.readString(log).contains(words));
    }

    /** As a power cut would: no hook runs, nothing is flushed. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.ifPresent(ServerDatabase::close);
    }

    private boolean answersOrIsGone() {
        if (!process.isAlive()) {
            return true;
        }
        try {
            HttpURLConnection asked = (HttpURLConnection) URI.create(url + "/api/session")
                .toURL()
                .openConnection();
            asked.setConnectTimeout(1_000);
            asked.setReadTimeout(5_000);
            return asked.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
