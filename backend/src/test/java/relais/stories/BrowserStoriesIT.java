package relais.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plays the stories of {@code frontend/stories} in a real browser against the real jar, in demo mode on an empty folder.
 *
 * <p>With {@code -Dbrowser=required} a missing Chromium is a failure; otherwise it is one loud line and a skipped test.
 */
@Tag("storage")
class BrowserStoriesIT {

    private static final Path FRONTEND = Path.of("..", "frontend").toAbsolutePath().normalize();
    private static final long LONGEST_MINUTES = 45;

    @Test
    void theStoriesPlayInARealBrowser(@TempDir Path folder) throws IOException, InterruptedException {
        Optional<Path> chromium = chromium();
        if (chromium.isEmpty()) {
            sayThatItIsMissing();
            return;
        }
        try (RunningJar relais = RunningJar.start(folder, Map.of("RELAIS_DEMO", "true"))) {
            relais.untilItSays("Demo: the invented world is in place");
            Path told = Path.of("target", "stories.log");
            int exit = play(relais.url(), chromium.get(), relais, told);
            assertThat(exit).as("exit code of the stories: %s", wentWrong(told)).isZero();
        }
    }

    private static int play(String url, Path chromium, RunningJar relais, Path told)
        throws IOException, InterruptedException {
        ProcessBuilder player = new ProcessBuilder("node", "node_modules/@playwright/test/cli.js", "test");
        player.directory(FRONTEND.toFile()).redirectErrorStream(true).redirectOutput(told.toFile());
        player.environment().put("RELAIS_URL", url);
        player.environment().put("CHROMIUM", chromium.toString());
        player.environment().put("RELAIS_LOG", relais.log().toString());
        Process playing = player.start();
        if (!playing.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            playing.destroyForcibly();
            fail("The stories did not end within " + LONGEST_MINUTES + " minutes");
        }
        System.out.println(Files.readString(told));
        return playing.exitValue();
    }

    /** Which stories failed, with what, at which line: enough to start from where only the verdict is kept. */
    private static String wentWrong(Path told) throws IOException {
        return Files.readAllLines(told)
            .stream()
            .map(String::strip)
            .filter(line -> Stream.of("✘", "Error:", "Locator:", ">").anyMatch(line::startsWith))
            .collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static void sayThatItIsMissing() {
        String line = "SKIPPED: the browser stories need Chromium (Debian: apt-get install chromium, or set CHROMIUM)";
        if ("required".equals(System.getProperty("browser"))) {
            fail(line);
        }
        System.out.println("\n*** " + line + " ***\n");
        Assumptions.abort(line);
    }

    private static Optional<Path> chromium() {
        Stream<String> named = Stream.ofNullable(System.getenv("CHROMIUM"));
        Stream<String> onThePath = Stream.of(System.getenv("PATH").split(File.pathSeparator)).flatMap(folder ->
            Stream.of("chromium", "chromium-browser", "google-chrome").map(name -> folder + File.separator + name)
        );
        return Stream.concat(named, onThePath).map(Path::of).filter(Files::isExecutable).findFirst();
    }
}
