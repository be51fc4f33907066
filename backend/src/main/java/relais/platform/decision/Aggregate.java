package relais.platform.decision;

/** A thing that is stored as one document and changed by one atomic write. */
public interface Aggregate {
    /** A ULID, opaque; never changes. */
    String id();

    /** How often it was written; 0 means it never was. */
    long version();
}
