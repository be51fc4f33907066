package relais.platform;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * This installation as a whole.
 *
 * @param demo whether it shows an invented world, in which everyone may sign in as any demo person
 * @param url where people reach it; every link in a letter starts with it
 */
@ConfigurationProperties("relais")
public record Installation(@DefaultValue("false") boolean demo, URI url) {
    /** The full address of {@code path} inside the interface. */
    public String at(String path) {
        String base = url.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
