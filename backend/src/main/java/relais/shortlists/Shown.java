package relais.shortlists;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What the client was shown, and since when.
 *
 * @param showingId the {@link Showing} that keeps it as it was
 * @param entryIds who was on it, in their order
 */
public record Shown(int number, String showingId, Instant at, By by, List<SharedField> fields, List<String> entryIds) {
    public Shown {
        fields = List.copyOf(fields);
        entryIds = List.copyOf(entryIds);
    }

    Shown without(Set<String> gone) {
        return new Shown(
            number,
            showingId,
            at,
            by,
            fields,
            entryIds
                .stream()
                .filter(id -> !gone.contains(id))
                .toList()
        );
    }
}
