package relais.partners;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells of a brand's own fields; fields that are not named stay as they are.
 *
 * @param told values by field
 * @param emptied fields of which nothing is known any more
 */
public record FieldsTold(Map<String, FieldValue> told, Set<String> emptied) {
    /** Nothing at all. */
    public static final FieldsTold NOTHING = new FieldsTold(Map.of(), Set.of());

    public FieldsTold {
        told = Map.copyOf(told);
        emptied = Set.copyOf(emptied);
    }

    /** Of one field: what it says, or that nothing is known any more. */
    static FieldsTold of(String fieldId, @Nullable FieldValue value) {
        return value == null
            ? new FieldsTold(Map.of(), Set.of(fieldId))
            : new FieldsTold(Map.of(fieldId, value), Set.of());
    }

    /** What is known with what is told. */
    Map<String, FieldValue> over(Map<String, FieldValue> known) {
        var all = new LinkedHashMap<>(known);
        emptied.forEach(all::remove);
        all.putAll(told);
        return all;
    }

    /** What is known, with what is told only where nothing was known. */
    Map<String, FieldValue> under(Map<String, FieldValue> known) {
        var all = new LinkedHashMap<>(told);
        all.putAll(known);
        return all;
    }

    /** The fields of which the two say different things. */
    static Set<String> differing(Map<String, FieldValue> one, Map<String, FieldValue> other) {
        return Stream.concat(one.keySet().stream(), other.keySet().stream())
            .filter(fieldId -> !Objects.equals(one.get(fieldId), other.get(fieldId)))
            .collect(Collectors.toUnmodifiableSet());
    }

    /** All fields that any of these say something of. */
    @SafeVarargs
    static Set<String> named(Map<String, FieldValue>... all) {
        return Stream.of(all)
            .flatMap(one -> one.keySet().stream())
            .collect(Collectors.toUnmodifiableSet());
    }

    /** A map with a value at a key, or without the key. */
    static void put(Map<String, FieldValue> values, String fieldId, @Nullable FieldValue value) {
        if (value != null) {
            values.put(fieldId, value);
        }
    }
}
