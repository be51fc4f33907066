package relais.platform.decision;

/** A thing that is stored as one document and changed by one atomic write. */
public interface Aggregate {
    /** A ULID, opaque; never changes. */
    String id();

    /** How often it was written; 0 means it never was. */
    long version();

    /**
     * How often somebody told something of it: the version that people see and name. What the house only counts along
     * the way raises {@link #version} alone, so that a form somebody is typing in stays good.
     */
    default long edition() {
        return version();
    }
}
