package relais.partners;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Finds who of a brand may be one person, by keys that are equal; nobody is compared with everybody. */
public interface Resembling {
    /**
     * A page of the brand's pairs, the surest first.
     *
     * @param apart pairs that were told apart, as {@link ToldApart#pair} writes them
     */
    Mono<Pairs> pairs(String brandId, Set<String> apart, int limit, @Nullable String cursor);

    /** Who looks like this one. */
    Mono<List<Pair>> of(Relationship known);

    /** Two who may be one, and why. */
    record Pair(PartnerLine one, PartnerLine other, List<Resemblance.Reason> reasons) {}

    /** A page of pairs. */
    record Pairs(List<Pair> items, @Nullable String nextCursor, long total) {}
}
