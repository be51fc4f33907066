package relais.partners.importing.sheet;

import java.util.Map;

/** A file that is no table; nothing of it is kept. */
public final class Unreadable extends RuntimeException {

    /** What the file is instead. */
    public enum Why {
        IMPORT_FILE_EMPTY,
        IMPORT_NO_ROWS,
        IMPORT_FILE_BINARY,
        IMPORT_NOT_A_TABLE,
        IMPORT_ENCODING_BROKEN,
        IMPORT_TOO_LARGE,
        IMPORT_TOO_WIDE,
        IMPORT_TOO_MANY_ROWS,
    }

    private final transient Why why;
    private final transient Map<String, String> params;

    public Unreadable(Why why, Map<String, String> params) {
        super(why + " " + params);
        this.why = why;
        this.params = params;
    }

    public Why why() {
        return why;
    }

    public Map<String, String> params() {
        return params;
    }
}
