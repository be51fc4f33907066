package relais.platform.decision;

import java.util.Collection;

/**
 * Whoever keeps a copy of aggregates. Told of every write, also of one whose outcome is unknown, before whoever asked
 * for it has an answer; only remembers, and reads the store later.
 */
public interface Witness {
    /** These aggregates were written, or are gone. */
    void written(Class<? extends Aggregate> kind, Collection<String> ids);
}
