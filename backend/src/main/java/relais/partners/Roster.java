package relais.partners;

import java.util.Collection;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door through which many partners come in at once. One brand at a time: what another brand knows never shows. */
public interface Roster {
    /** How many rows or keys are taken at once. */
    int BATCH = 500;

    /**
     * Who of these the brand knows already, by handle keys ({@link Handle#key()}) and contact keys ({@link Contact#key()}).
     * A key that nobody has does not appear; one partner may appear under several keys.
     */
    Flux<Met> known(String brandId, Collection<String> keys);

    /**
     * Makes or completes partner, relationship and figures for each row, at most {@link #BATCH} at a time. Safe to repeat:
     * a row told twice is applied once and answers the same; a batch cut off by a crash is told again as a whole.
     */
    Flux<Welcomed> welcome(String brandId, Origin origin, List<Newcomer> rows);

    /**
     * Makes somebody known of whom nobody has proved anything but an address. Whoever shares an address or an account with
     * them stays as they are; their accounts are this brand's alone, so that no other brand meets anybody by them. Safe to
     * repeat: the same row makes the same person.
     */
    Mono<Welcomed> welcomeUnproved(String brandId, Origin origin, Newcomer row);

    /**
     * Takes back what an import brought: relationships that it began and that nobody edited or worked with since, what it
     * changed in others as long as nobody has changed it since, and all its figures. Safe to repeat.
     */
    Mono<Undone> undo(String brandId, String importJobId);

    /** The undo of an import is on record: what was kept to take it back is forgotten. */
    Mono<Void> settled(String importJobId);

    /** Shows the lights of everyone nobody has vetted as they are read now; answers how many turned. Safe to repeat. */
    Mono<Long> relight(String brandId);

    /** A key, and the partner of the brand who has it. */
    record Met(String key, String partnerId, String displayName) {}

    /** What became of a row. */
    record Welcomed(String key, String partnerId, boolean created) {}

    /**
     * What an undo took back, and what it left because people had worked with it.
     *
     * @param restored how many that were known before are as they were
     * @param edits what people had changed since, partner by partner; the first of them when they are many
     */
    record Undone(long removed, long kept, long restored, List<Edit> edits) {}

    /** What stays of a partner as people left it. */
    record Edit(String partnerId, String name, List<PartnerPart> parts) {}
}
