package relais.platform.engine.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index that is not unique, which the library accepts and ignores: it finds the candidates for a question that pins
 * its first fields down. Each entry is the values of the fields, followed by where the document is.
 *
 * <p>Only top-level fields count, up to the first with a path; through a path may lie an array of objects.
 */
final class LookupIndex extends EmptyIndex<Object> {

    /** More combinations of values than this are no look-up any more. */
    private static final int MOST_COMBINATIONS = 2_000;

    private final MVMap<KeyValue, Object> entries;
    private final List<String> fields;

    LookupIndex(MVMap<KeyValue, Object> entries, String name, List<IndexKey> keys) {
        super(name, keys);
        this.entries = entries;
        this.fields = keys
            .stream()
            .map(IndexKey::getKey)
            .takeWhile(field -> !field.contains("."))
            .toList();
    }

    /** How many of its fields, from the first, the question pins down. */
    int fit(Pinned question) {
        return (int) fields
            .stream()
            .takeWhile(field -> !question.values(field).isEmpty())
            .count();
    }

    /** Where the candidates are, or null when there are more than {@code most}, or too many ways to ask. */
    @Nullable
    Collection<Object> candidates(Pinned question, long most) {
        List<List<Object>> wanted = combinations(fields.stream().limit(fit(question)).map(question::values).toList());
        if (wanted.size() > MOST_COMBINATIONS) {
            return null;
        }
        Set<Object> found = new LinkedHashSet<>();
        for (List<Object> values : wanted) {
            for (KeyValue entry : from(values)) {
                found.add(entry.get(entry.size() - 1));
                if (found.size() > most) {
                    return null;
                }
            }
        }
        return found;
    }

    private Iterable<KeyValue> from(List<Object> values) {
        KeyValue first = new KeyValue(values);
        return () ->
            new Iterator<>() {
                private final Iterator<KeyValue> all = entries.keyIterator(first);
                private @Nullable KeyValue next = step();

                private @Nullable KeyValue step() {
                    KeyValue candidate = all.hasNext() ? all.next() : null;
                    return candidate != null && beginsWith(candidate, values) ? candidate : null;
                }

                @Override
                public boolean hasNext() {
                    return next != null;
                }

                @Override
                public KeyValue next() {
                    KeyValue current = Objects.requireNonNull(next);
                    next = step();
                    return current;
                }
            };
    }

    private static boolean beginsWith(KeyValue entry, List<Object> values) {
        for (int i = 0; i < values.size(); i++) {
            if (StoredValue.TYPE.compare(entry.get(i), values.get(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        entriesOf(document, position).forEach(entry -> entries.put(entry, Boolean.TRUE));
    }

    @Override
    public @Nullable Object remove(Document document) {
        entriesOf(document, Missing.ofNullable(document.get("_id"))).forEach(entries::remove);
        return null;
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        Set<KeyValue> old = entriesOf(before, position);
        Set<KeyValue> now = entriesOf(after, position);
        old.stream()
            .filter(entry -> !now.contains(entry))
            .forEach(entries::remove);
        now.stream()
            .filter(entry -> !old.contains(entry))
            .forEach(entry -> entries.put(entry, Boolean.TRUE));
    }

    /** What holds nothing by its nature is not to be filled from all documents at every opening. */
    @Override
    public boolean isEmpty() {
        return !fields.isEmpty() && super.isEmpty();
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    /** An index whose first field is behind a path answers nothing, and holds nothing. */
    private Set<KeyValue> entriesOf(Document document, Object position) {
        if (fields.isEmpty()) {
            return Set.of();
        }
        Set<KeyValue> found = new LinkedHashSet<>();
        for (List<Object> values : combinations(
            fields
                .stream()
                .map(field -> values(document.get(field)))
                .toList()
        )) {
            var entry = new ArrayList<>(values);
            entry.add(position);
            found.add(new KeyValue(entry));
        }
        return found;
    }

    /** The plain values of a field, those of a list one by one; what is not plain is never looked for. */
    private static List<Object> values(@Nullable Object field) {
        Collection<?> all =
            field instanceof Collection<?> list && !list.isEmpty() ? list : Collections.singletonList(field);
        return all
            .stream()
            .map(value -> Pinned.isPlain(value) ? Pinned.normal(value) : Missing.getInstance())
            .distinct()
            .toList();
    }

    private static List<List<Object>> combinations(List<List<Object>> choices) {
        List<List<Object>> all = List.of(List.of());
        for (List<Object> next : choices) {
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> start : all) {
                for (Object value : next) {
                    var combination = new ArrayList<>(start);
                    combination.add(value);
                    longer.add(combination);
                }
            }
            all = longer;
        }
        return all;
    }
}
