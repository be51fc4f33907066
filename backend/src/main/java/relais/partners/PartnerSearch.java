package relais.partners;

import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Answers the grid's questions, for one brand at a time. */
public interface PartnerSearch {
    /** One page of the answer, with the exact number of partners in all of it. */
    Mono<Found> search(String brandId, PartnerQuery query);

    /** What this brand's grid can be filtered by. */
    Mono<Choices> choices(String brandId);

    /** A page. */
    record Found(List<Relationship> items, @Nullable String nextCursor, long total) {}
}
