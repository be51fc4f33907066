package relais.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Where a house under test keeps its things: a folder and, on a server, a database, both gone when the run ends. */
public class Premises implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String uri = context.getEnvironment().getProperty("SPRING_MONGODB_URI", "");
        TestPropertyValues.of(
            "relais.data=" + folder(),
            "relais.demo=false",
            "relais.identity.argon2-kilobytes=64",
            "relais.identity.tries-per-address=100000",
            "relais.news.first-pause=20ms",
            "spring.mongodb.uri=" + (uri.isBlank() ? "" : database(uri))
        ).applyTo(context);
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("relais-house");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String database(String server) {
        ServerDatabase fresh = ServerDatabase.on(server, "house");
        Runtime.getRuntime().addShutdownHook(new Thread(fresh::close));
        return fresh.uri();
    }
}
