package relais.partners.importing.sheet;

import java.util.Map;

/** How much of a list is taken; what is larger is refused in words and not cut. */
public final class Limits {

    /** From here on a file is refused. */
    public static final long BYTES = 2L << 30;
    public static final int ROWS = 1_000_000;
    public static final int COLUMNS = 200;
    /** No workbook has more of them; nor names what it may use once for each cell. */
    static final int SHEETS = 1_000;
    static final int STYLES = 1 << 16;

    private Limits() {}

    static Unreadable tooWide(int columns) {
        return new Unreadable(
            Unreadable.Why.IMPORT_TOO_WIDE,
            Map.of("columns", Integer.toString(columns), "most", Integer.toString(COLUMNS))
        );
    }

    static Unreadable tooManyRows() {
        return new Unreadable(Unreadable.Why.IMPORT_TOO_MANY_ROWS, Map.of("most", Integer.toString(ROWS)));
    }

    /** Refuses what names more of something than a workbook can have. */
    static void refuseBeyond(int most, int count) {
        if (count > most) {
            throw Book.isNo("unpacks-too-large");
        }
    }

    static Unreadable tooLarge() {
        return new Unreadable(Unreadable.Why.IMPORT_TOO_LARGE, Map.of("most", "2"));
    }
}
