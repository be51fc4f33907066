package relais.partners;

import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/**
 * Does some kinds of deeds to one partner after another; each room offers its own. Told again after a crash it finds what
 * it did. A partner who cannot have it done is an error that is refused in words, and keeps nobody else from it.
 */
public interface DoesDeeds {
    boolean does(Deed deed);

    /** Whether the brand can have this done to anybody; an error that says why not. */
    Mono<Boolean> check(String brandId, Deed deed);

    /** What would be done to this partner: remembered before anything is changed. */
    Mono<DoneTo> planned(Doing doing, Relationship known);

    /** Does it, to the partner as they are by now. */
    Mono<DoneTo> to(Doing doing, DoneTo planned);

    /**
     * Does it to as many of them as one write can hold, and answers how it ended for each of those by partner; whoever is
     * not in the answer is done to one by one.
     */
    default Mono<Map<String, DoneTo>> toMany(Doing doing, List<DoneTo> planned) {
        return Mono.just(Map.of());
    }

    /** Takes it back, unless somebody changed the same since. */
    default Mono<DoneTo> undo(Doing doing, DoneTo done) {
        return Mono.just(done);
    }

    /** Takes it back from as many of them as one write can hold, as {@link #toMany} does. */
    default Mono<Map<String, DoneTo>> undoMany(Doing doing, List<DoneTo> done) {
        return Mono.just(Map.of());
    }

    /** Puts on the partners' timelines what was done to them or taken back. */
    default Mono<Void> tell(Doing doing, List<DoneTo> done) {
        return Mono.empty();
    }
}
