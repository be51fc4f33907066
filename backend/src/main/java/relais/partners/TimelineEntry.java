package relais.partners;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a partner's timeline; the screen owns the sentence of {@code code}.
 *
 * @param id the id of the news it tells: told again, it is the same line
 * @param link where it leads, such as {@code collaborations/ID} within the brand's part of the interface; absent when nowhere
 */
public record TimelineEntry(
    String id,
    Instant at,
    String actorId,
    TimelineCode code,
    Map<String, String> params,
    @Nullable String link
) {
    public TimelineEntry {
        params = Map.copyOf(params);
    }
}
