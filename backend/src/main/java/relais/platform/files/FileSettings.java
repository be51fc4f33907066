package relais.platform.files;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How files are taken in.
 *
 * @param limit the largest file
 * @param unfinished how long an upload may pause before what arrived of it is forgotten
 * @param textTime how long reading the text of a document may take
 */
@ConfigurationProperties("relais.files")
public record FileSettings(
    @DefaultValue("512MB") DataSize limit,
    @DefaultValue("24h") Duration unfinished,
    @DefaultValue("45s") Duration textTime
) {}
