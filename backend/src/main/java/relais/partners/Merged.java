package relais.partners;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the merges of a brand touched one of its relationships.
 *
 * @param into the partner who carries on for this one; null where this one is still there
 * @param by the merges that made it what it is, oldest first
 */
record Merged(@Nullable String into, List<String> by) {
    static final Merged NEVER = new Merged(null, List.of());

    Merged {
        by = List.copyOf(by);
    }

    Merged with(String mergeId) {
        return new Merged(into, Stream.concat(by.stream(), Stream.of(mergeId)).distinct().toList());
    }

    Merged into(String partnerId, String mergeId) {
        return new Merged(partnerId, with(mergeId).by);
    }

    /** As before this merge. */
    Merged without(String mergeId) {
        return new Merged(
            null,
            by
                .stream()
                .filter(one -> !one.equals(mergeId))
                .toList()
        );
    }

    boolean isBy(String mergeId) {
        return by.contains(mergeId);
    }
}
