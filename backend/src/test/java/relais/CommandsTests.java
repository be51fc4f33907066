package relais;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The jar with a first argument that is no setting. */
class CommandsTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void settingsStartTheServerAndWordsACommand() {
        assertThat(Commands.areMeant(new String[0])).isFalse();
        assertThat(Commands.areMeant(new String[] { "--server.port=8081" })).isFalse();
        assertThat(Commands.areMeant(new String[] { "import", "check" })).isTrue();
        assertThat(Commands.areMeant(new String[] { "--help" })).isTrue();
    }

    @ParameterizedTest
    @CsvSource({ "--help", "help", "import --help", "import check --help", "import check -h" })
    void helpGoesToStandardOutput(String line) {
        assertThat(run(line)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("import check");
        assertThat(err.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "import",
        "imports check a.csv b.csv",
        "import check",
        "import check one.csv",
        "import check --fast a b",
    })
    void whatIsNotUnderstoodIsSaidAndNothingIsDone(String line) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("import check");
        assertThat(out.size()).isZero();
    }

    private int run(String line) {
        return Commands.run(
            List.of(line.split(" ")),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8)
        );
    }
}
