package relais.collaborations;

/** The stages by name, in the order in which a collaboration goes forward; the last ones are ends. */
public enum StageName {
    IDENTIFIED,
    INFO_REQUESTED,
    VETTED,
    CONTACTED,
    IN_DISCUSSION,
    OFFERED,
    COUNTERED,
    AGREED,
    ACTIVE,
    SUSPENDED,
    COMPLETED,
    DECLINED,
    DROPPED,
    TERMINATED;

    /** Whether work on it can still go on. */
    public boolean open() {
        return ordinal() <= SUSPENDED.ordinal();
    }
}
