package relais.identity.audit;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something to be put on record: ids and codes only, never a name, an address or free text.
 *
 * @param source what it follows from, so that telling it twice records it once
 * @param facts further ids, by what they are
 */
public record Occurrence(
    String source,
    Instant at,
    String code,
    String actorId,
    @Nullable String brandId,
    @Nullable String subjectId,
    Map<String, String> facts
) {
    public Occurrence {
        facts = new TreeMap<>(facts);
    }
}
