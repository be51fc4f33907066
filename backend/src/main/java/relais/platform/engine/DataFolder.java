package relais.platform.engine;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The one folder on this machine that holds what is kept here: the embedded engine, files, whatever can be rebuilt. */
@ConfigurationProperties("relais")
public record DataFolder(@DefaultValue("./data") String data) {
    /** The folder itself, absolute. */
    public Path path() {
        return Path.of(data).toAbsolutePath().normalize();
    }

    /** The absolute path of {@code name} inside the folder. */
    public Path resolve(String name) {
        return path().resolve(name);
    }
}
