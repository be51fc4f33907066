package relais.partners;

import java.util.Collection;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.platform.decision.Refusal;

/**
 * What a room keeps of a brand's partner, for merges: counted, moved, moved back. Every step may be told again after a
 * crash and then finds what it left.
 */
public interface Belongings {
    /** How much this room keeps of the partner. */
    Mono<Map<MergePart, Long>> count(String brandId, String partnerId);

    /** With whom of these somebody has worked in this room: figures and the timeline alone are no work. */
    Flux<String> workedWith(String brandId, Collection<String> partnerIds);

    /** What in this room stands against making these two one. */
    default Flux<Refusal> objections(String brandId, String keptId, String absorbedId) {
        return Flux.empty();
    }

    /** Brings everything to the one who is kept. */
    Mono<Void> carry(MergeMove move);

    /** Brings back what {@link #carry} brought, with all that was written in it since; answers what was new and stays. */
    Mono<Map<MergePart, Long>> back(MergeMove move);
}
