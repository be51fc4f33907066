package relais.platform.engine.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** An engine in a process of its own, so that a test can kill it as a machine would. */
final class EngineProcess implements AutoCloseable {

    private final Process process;
    private final String uri;

    private EngineProcess(Process process, String uri) {
        this.process = process;
        this.uri = uri;
    }

    /** Opens {@code args[0]}, says where it answers, and stays until its standard input ends. */
    public static void main(String[] args) throws IOException {
        try (EmbeddedEngine engine = EmbeddedEngine.open(Path.of(args[0]), new EngineSettings(false, 64))) {
            System.out.println(engine.uri("test"));
            System.in.read();
        } catch (FolderInUseException e) {
            System.out.println(e.getMessage());
        }
    }

    static EngineProcess start(Path folder) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(
            java,
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            EngineProcess.class.getName(),
            folder.toString()
        );
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            return new EngineProcess(process, firstLine(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstLine(Process process) throws IOException {
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("mongodb://") || line.startsWith("The data folder")) {
                return line;
            }
        }
        throw new IOException("The engine's process ended without a word.");
    }

    /** What it said first: where it answers, or why not. */
    String uri() {
        return uri;
    }

    long pid() {
        return process.pid();
    }

    /** SIGKILL: no hook runs, nothing is flushed. */
    void kill() {
        process.destroyForcibly();
    }

    /** Kills it if it still runs, and waits until it is gone. */
    @Override
    public void close() {
        kill();
        process.onExit().join();
    }
}
