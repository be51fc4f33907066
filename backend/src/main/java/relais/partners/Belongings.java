package relais.partners;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
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

    /** With whom of these somebody has worked in this room: everybody of whom it counts more than figures and the timeline. */
    default Flux<String> workedWith(String brandId, Collection<String> partnerIds) {
        return Flux.fromIterable(partnerIds).filterWhen(partnerId ->
            count(brandId, partnerId).map(counts -> counts.entrySet().stream().anyMatch(Belongings::isWork))
        );
    }

    private static boolean isWork(Map.Entry<MergePart, Long> part) {
        return part.getValue() > 0 && !Set.of(MergePart.FIGURES, MergePart.EVENTS).contains(part.getKey());
    }

    /** What in this room stands against making these two one. */
    default Flux<Refusal> objections(String brandId, String keptId, String absorbedId) {
        return Flux.empty();
    }

    /** Brings everything to the one who is kept. */
    Mono<Void> carry(MergeMove move);

    /** Brings back what {@link #carry} brought, with all that was written in it since; answers what was new and stays. */
    Mono<Map<MergePart, Long>> back(MergeMove move);
}
