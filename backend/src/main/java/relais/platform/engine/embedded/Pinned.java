package relais.platform.engine.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a question pins down: the fields that must equal one of a few plain values, whatever else it asks. */
final class Pinned {

    private final Map<String, List<Object>> values = new HashMap<>();

    private Pinned() {}

    static Pinned by(Document query) {
        var pinned = new Pinned();
        pinned.read(query);
        return pinned;
    }

    /** The values {@code field} may have; empty when the question leaves it open. */
    List<Object> values(String field) {
        return values.getOrDefault(field, List.of());
    }

    private void read(Document query) {
        for (String field : query.keySet()) {
            Object asked = query.get(field);
            if (field.equals("$and") && asked instanceof Collection<?> all) {
                all.stream().filter(Document.class::isInstance).map(Document.class::cast).forEach(this::read);
            } else if (!field.startsWith("$")) {
                pin(field, asked);
            }
        }
    }

    private void pin(String field, @Nullable Object asked) {
        switch (asked) {
            case Document conditions when conditions.containsKey("$eq") -> pin(field, conditions.get("$eq"));
            case Document conditions when conditions.get("$in") instanceof Collection<?> choices -> pinAll(
                field,
                choices
            );
            case null, default -> pinAll(field, Collections.singletonList(asked));
        }
    }

    private void pinAll(String field, Collection<?> choices) {
        if (choices.stream().allMatch(Pinned::isPlain)) {
            values.putIfAbsent(field, choices.stream().map(Pinned::normal).distinct().toList());
        }
    }

    /** Whether an index can tell the value from every other: not so null, lists, documents and patterns. */
    static boolean isPlain(@Nullable Object value) {
        return switch (value) {
            case String _, Number _, Boolean _, Instant _, UUID _, ObjectId _ -> true;
            case null, default -> false;
        };
    }

    /** The one form of equal numbers. */
    static Object normal(Object value) {
        return value instanceof Number ? new KeyValue(value).normalized().get(0) : value;
    }
}
