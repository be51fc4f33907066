package relais.partners;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a list began and of whom no person has said anything: each version since was written by a list, or by its
 * undo, and no other list has changed anything in them that still stands.
 */
record OnlyListed(String partnerId, long version) {
    /** What has to be read of a relationship to know. */
    static final Document ASKED = new Document("partnerId", 1)
        .append("version", 1)
        .append("listed", 1)
        .append("laterOrigins", 1);

    static @Nullable OnlyListed of(Document stored) {
        var one = new OnlyListed(stored.getString("partnerId"), count(stored, "version"));
        boolean isOnlyListed = one.version - count(stored, "listed") == 1 && !isFromElsewhere(stored);
        return isOnlyListed ? one : null;
    }

    /** Whether a list has met them that did not begin them, or once more the one that did. */
    boolean isMetAgain() {
        return version > 1;
    }

    private static boolean isFromElsewhere(Document stored) {
        return stored.get("laterOrigins") instanceof List<?> later && !later.isEmpty();
    }

    private static long count(Document stored, String field) {
        return stored.get(field) instanceof Number number ? number.longValue() : 0;
    }
}
