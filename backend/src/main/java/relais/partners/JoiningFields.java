package relais.partners;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A brand's own fields of two records of one person, joined and parted again. */
final class JoiningFields {

    private JoiningFields() {}

    /** Where both say something, one was chosen; several choices add up; what only one of them says is kept. */
    static Map<String, FieldValue> joined(
        Map<String, FieldValue> kept,
        Map<String, FieldValue> absorbed,
        Set<String> taken
    ) {
        var all = new LinkedHashMap<String, FieldValue>();
        for (String fieldId : FieldsTold.named(kept, absorbed)) {
            FieldValue own = kept.get(fieldId);
            FieldValue other = absorbed.get(fieldId);
            FieldsTold.put(all, fieldId, joined(own, other, taken.contains(fieldId)));
        }
        return all;
    }

    private static @Nullable FieldValue joined(@Nullable FieldValue own, @Nullable FieldValue other, boolean taken) {
        if (own instanceof FieldValue.Choices(var some) && other instanceof FieldValue.Choices(var more)) {
            return new FieldValue.Choices(Stream.concat(some.stream(), more.stream()).toList());
        }
        FieldValue first = taken ? other : own;
        return first == null ? (taken ? own : other) : first;
    }

    /** Without what the merge brought; what was changed since stays as it was changed. */
    static Map<String, FieldValue> parted(
        Map<String, FieldValue> current,
        Map<String, FieldValue> before,
        Map<String, FieldValue> after
    ) {
        var all = new LinkedHashMap<String, FieldValue>();
        for (String fieldId : FieldsTold.named(current, before)) {
            FieldsTold.put(all, fieldId, parted(current.get(fieldId), before.get(fieldId), after.get(fieldId)));
        }
        return all;
    }

    private static @Nullable FieldValue parted(
        @Nullable FieldValue current,
        @Nullable FieldValue before,
        @Nullable FieldValue after
    ) {
        if (Objects.equals(current, after)) {
            return before;
        }
        if (current instanceof FieldValue.Choices(var some) && after instanceof FieldValue.Choices(var joined)) {
            List<String> own = before == null ? List.of() : before.picks();
            var left = some
                .stream()
                .filter(choice -> own.contains(choice) || !joined.contains(choice))
                .toList();
            return left.isEmpty() ? null : new FieldValue.Choices(left);
        }
        return current;
    }
}
