package relais.platform.engine;

import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One index that a collection needs.
 *
 * <p>For both engines: unique keys are the id or a flat array of strings; where a value may be missing the index is
 * sparse, never partial.
 *
 * @param fields field names in order; {@code -} before a name turns its order around
 * @param expireAfter how long after the instant in the (only) field a document is deleted
 */
public record IndexPlan(
    String collection,
    List<String> fields,
    boolean isUnique,
    boolean isSparse,
    @Nullable Duration expireAfter
) {
    public IndexPlan {
        fields = List.copyOf(fields);
        if (expireAfter != null && fields.size() != 1) {
            throw new IllegalArgumentException("Only an index on one field can expire its documents: " + fields);
        }
    }

    /** An index on {@code collection} that serves questions on these fields. */
    public static IndexPlan on(String collection, String... fields) {
        return new IndexPlan(collection, List.of(fields), false, false, null);
    }

    /** The same, and no two documents share a value. */
    public IndexPlan unique() {
        return new IndexPlan(collection, fields, true, isSparse, expireAfter);
    }

    /** The same, and documents without a value are left alone. */
    public IndexPlan sparse() {
        return new IndexPlan(collection, fields, isUnique, true, expireAfter);
    }

    /** The same, and a document is deleted some time after {@code age} has passed since the instant in the field. */
    public IndexPlan expiring(Duration age) {
        return new IndexPlan(collection, fields, isUnique, isSparse, age);
    }

    Document keys() {
        var keys = new Document();
        for (String field : fields) {
            boolean descending = field.startsWith("-");
            keys.append(descending ? field.substring(1) : field, descending ? -1 : 1);
        }
        return keys;
    }
}
