package relais.partners;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Knows how accounts like one's own fare, within what one brand knows. */
public interface Peers {
    /**
     * The engagement rates of the brand's largest accounts on this network that have this size, as far as they were measured
     * in this way.
     */
    Mono<Rates> rates(String brandId, Network network, Tier tier, Engagement.Variant variant);

    /**
     * Rates of many.
     *
     * @param median the middle one; absent where there is none
     */
    record Rates(long count, @Nullable Double median) {}
}
