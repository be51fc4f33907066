package relais.partners.importing;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a list: where it was found, when, what for, which of several differing rows counts, and what the
 * list may do to partners who are known.
 *
 * @param blanks null, in older imports, keeps
 * @param known null, in older imports, replaces
 * @param meetBy by which contacts a known partner is met as well; null is none
 */
public record Told(
    String source,
    LocalDate collectedOn,
    String purpose,
    Choice choice,
    @Nullable Blanks blanks,
    @Nullable Known known,
    @Nullable Set<Key> meetBy
) {
    /** Which of several differing rows on one account is taken. */
    public enum Choice {
        FIRST,
        LAST,
        LARGEST,
    }

    /** What an empty cell does to what is known. */
    public enum Blanks {
        KEEP,
        CLEAR,
    }

    /** What a filled cell does to what is known. */
    public enum Known {
        REPLACE,
        FILL,
    }

    /** What else than the handle tells that two are one. */
    public enum Key {
        EMAIL,
        PHONE,
    }

    boolean clears() {
        return blanks == Blanks.CLEAR;
    }

    boolean onlyFills() {
        return known == Known.FILL;
    }

    boolean meetsBy(Key key) {
        return meetBy != null && meetBy.contains(key);
    }
}
