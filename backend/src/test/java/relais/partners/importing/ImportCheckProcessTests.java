package relais.partners.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relais.Relais;

/** {@code import check} as somebody types it: a process of its own, which is no server and keeps nothing. */
class ImportCheckProcessTests {

    @TempDir
    private Path folder;

    /** How a process ended, and what it wrote. */
    private record Ended(int exit, String out, String err) {}

    @Test
    void aCommandSaysByItsExitHowItWentAndOpensNeitherPortNorDataFolder() throws Exception {
        Files.writeString(folder.resolve("instagram.csv"), "username,followers\nines.demo,1200\nleo.demo,2.5k\n");
        Files.writeString(folder.resolve("tiktok.csv"), "username,followers\n,12\nleo.demo,5\n");

        Ended fine = relais("import", "check", "instagram.csv", "out.csv");
        assertThat(fine.exit()).as(fine.err()).isZero();
        assertThat(fine.out()).isEmpty();
        assertThat(fine.err()).contains("instagram.csv: 2 rows");
        assertThat(folder.resolve("out.csv")).hasContent(
            ImportCheck.HEADER + "\ninstagram.csv,2,2,2,3700,instagram,\n"
        );

        Ended refused = relais("import", "check", "instagram.csv", "tiktok.csv", "-");
        assertThat(refused.exit()).as(refused.err()).isOne();
        assertThat(refused.out().lines()).hasSize(3);

        Ended misused = relais("import", "check");
        assertThat(misused.exit()).isEqualTo(2);
        assertThat(misused.out()).isEmpty();
        assertThat(misused.err()).isNotBlank();

        Ended helped = relais("--help");
        assertThat(helped.exit()).isZero();
        assertThat(helped.out() + helped.err()).contains("import check");

        assertThat(folder.resolve("data")).doesNotExist();
    }

    /** On a machine where the port is taken: a server could not start. */
    private Ended relais(String... arguments) throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0)) {
            List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", withoutTests())
            );
            command.add(Relais.class.getName());
            command.addAll(List.of(arguments));
            Path out = Files.createTempFile("relais", ".out");
            Path err = Files.createTempFile("relais", ".err");
            var builder = new ProcessBuilder(command).directory(folder.toFile());
            builder.environment().remove("SPRING_MONGODB_URI");
            builder.environment().put("RELAIS_DATA", folder.resolve("data").toString());
            builder.environment().put("SERVER_PORT", Integer.toString(taken.getLocalPort()));
            Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
            try {
                assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
                return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
            } finally {
                process.destroyForcibly();
                Files.delete(out);
                Files.delete(err);
            }
        }
    }

    private static String withoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.replace('\\', '/').matches(".*/test-classes/?"))
            .collect(Collectors.joining(File.pathSeparator));
    }
}
