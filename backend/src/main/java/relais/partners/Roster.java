package relais.partners;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /**
     * What an undo left as people had changed it, partner by partner.
     *
     * @param after the partner behind whom to go on
     */
    Flux<Edit> edits(String brandId, String importJobId, @Nullable String after, int limit);

    /** The undo of an import is on record: what was kept to take it back is forgotten. */
    Mono<Void> settled(String importJobId);

    /** The time of an import is over: what was kept to take it back is forgotten, and what its undo left. */
    Mono<Void> forgotten(String importJobId);

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
     * @param edited how many partners keep something that people had changed since, see {@link #edits}
     */
    record Undone(long removed, long kept, long restored, long edited) {
        Undone keeping(long kept) {
            return new Undone(removed, kept, restored, edited);
        }

        Undone edited(long edited) {
            return new Undone(removed, kept, restored, edited);
        }
    }

    /** What stays of a partner as people left it; nobody has a name who has left since. */
    record Edit(String partnerId, @Nullable String name, List<PartnerPart> parts) {}
}
