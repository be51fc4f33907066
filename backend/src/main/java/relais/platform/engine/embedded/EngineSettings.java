package relais.platform.engine.embedded;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the embedded engine treats the disk.
 *
 * @param fsync whether each write waits for the disk itself, so that even a power cut loses nothing (slower)
 * @param cacheMegabytes how much of the store is kept in memory
 */
@ConfigurationProperties("relais.engine")
public record EngineSettings(@DefaultValue("false") boolean fsync, @DefaultValue("256") int cacheMegabytes) {}
