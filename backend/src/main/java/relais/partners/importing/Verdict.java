package relais.partners.importing;

/** What will become of a row. */
public enum Verdict {
    CREATE,
    UPDATE,
    SKIP,
    CONFLICT,
    REJECT;

    /** Whether the row changes anything. */
    boolean isApplied() {
        return this == CREATE || this == UPDATE;
    }
}
