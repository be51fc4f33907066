package relais.platform.engine;

import java.nio.file.Path;
import java.util.Set;

/**
 * Which engine keeps the documents, told to people who look after the installation.
 *
 * @param name what to call it
 * @param embedded whether it lives inside this process
 * @param limits what it is not made for; empty for a server
 * @param dataFolder where this machine keeps its own data
 */
public record EngineInfo(String name, boolean embedded, Set<Limit> limits, Path dataFolder) {
    public EngineInfo {
        limits = Set.copyOf(limits);
    }

    /** What an engine is not made for; the screen owns the sentence of each. */
    public enum Limit {
        /** One machine and one process: no second one may share its data. */
        ONE_PROCESS,
        /** Past about a hundred thousand documents in a collection, answers become slow. */
        HUNDRED_THOUSAND_DOCUMENTS,
        /** A killed process loses nothing; a power cut may lose the last moments. */
        POWER_CUT,
    }
}
