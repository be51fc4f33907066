package relais.platform.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import relais.platform.decision.Refusal;
import relais.platform.problems.ProblemException;

/**
 * The text of a document. Foreign documents are read in a process of their own with little memory and little time, one
 * after the other: one that hangs or crashes its reader costs its own text and nothing else.
 */
@Component
public class TextOf implements DisposableBean {

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";
    private static final int WAITING_AT_MOST = 50;

    private final FileShelf shelf;
    private final FileSettings settings;
    private final Scheduler one = Schedulers.newBoundedElastic(1, WAITING_AT_MOST, "text-of");

    TextOf(FileShelf shelf, FileSettings settings) {
        this.shelf = shelf;
        this.settings = settings;
    }

    /** The text of a kept PDF; a {@link ProblemException} 422 UNREADABLE when it has none that can be read. */
    public Mono<String> pdf(String fileId) {
        return shelf.lend(fileId, this::pdf);
    }

    Mono<String> pdf(Path file) {
        return Mono.fromCallable(() -> read(file)).subscribeOn(one);
    }

    private String read(Path file) throws IOException, InterruptedException {
        Path text = Files.createTempFile("text-of", ".txt");
        Process reader = start(file, text);
        try {
            boolean ended = reader.waitFor(settings.textTime().toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                throw unreadable();
            }
            if (reader.exitValue() != 0) {
                throw unreadable();
            }
            return Files.readString(text);
        } finally {
            // Also when whoever asked has gone, and this thread was interrupted.
            reader.destroyForcibly();
            Files.delete(text);
        }
    }

    private static Process start(Path file, Path text) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(main());
        command.add(file.toAbsolutePath().toString());
        var builder = new ProcessBuilder(command)
            .redirectOutput(text.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().clear();
        return builder.start();
    }

    /** In the packaged jar the classes lie in jars inside the jar, which only its own launcher finds. */
    private static List<String> main() {
        String reader = PdfReader.class.getName();
        boolean packaged = ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") != null;
        return packaged ? List.of("-Dloader.main=" + reader, LAUNCHER) : List.of(reader);
    }

    private static ProblemException unreadable() {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, new Refusal.Particular("UNREADABLE", Map.of()));
    }

    @Override
    public void destroy() {
        one.dispose();
    }
}
