package relais.partners;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;
import relais.platform.decision.Refusal;
import relais.platform.decision.RefusedException;

/**
 * Finds whom somebody chose, for whatever is done with many at once. All who match a question are those who matched
 * when it was asked: what is done to the first of them does not change who comes next.
 */
@Service
public class Choosing {

    private static final int AT_ONCE = 500;
    /** How many of all who match are read at a time: each time costs a look at everybody. */
    private static final int PIECE = 10_000;

    private final PartnerSearch search;
    private final Relationships relationships;

    Choosing(PartnerSearch search, Relationships relationships) {
        this.search = search;
        this.relationships = relationships;
    }

    /**
     * Ids of those chosen, each once: all of a question in the order shown, or those named who are of this brand in
     * the order of the view they were picked in, else as given. An error while the search does not know everybody, or
     * when others match than the person was told of.
     */
    public Flux<String> ids(String brandId, Chosen chosen) {
        return switch (chosen) {
            case Chosen.Named _ -> partners(brandId, chosen).map(Relationship::partnerId);
            case Chosen.Matching matching -> matching(brandId, matching);
        };
    }

    /** Ids of those chosen, for what is done by name; an error when they are more than {@code most}. */
    public Mono<List<String>> named(String brandId, Chosen chosen, int most) {
        return ids(brandId, chosen)
            .take(most + 1L)
            .collectList()
            .map(ids -> {
                if (ids.size() > most) {
                    throw new RefusedException(SelectionRefusal.TOO_MANY_CHOSEN.with(Map.of("most", "" + most)));
                }
                return ids;
            });
    }

    /** What the brand keeps of those chosen, in the same order; whoever vanished meanwhile is left out. */
    public Flux<Relationship> partners(String brandId, Chosen chosen) {
        Flux<String> ids = switch (chosen) {
            case Chosen.Named named -> named(brandId, named);
            case Chosen.Matching matching -> matching(brandId, matching);
        };
        return ids
            .buffer(AT_ONCE)
            .concatMap(some -> inOrder(brandId, some), 1)
            .filter(Relationship::isHere);
    }

    private Flux<String> named(String brandId, Chosen.Named chosen) {
        return chosen.seenIn() == null
            ? Flux.fromIterable(chosen.partnerIds())
            : search.inOrder(brandId, chosen.partnerIds(), chosen.seenIn()).flatMapIterable(ids -> ids);
    }

    private Flux<String> matching(String brandId, Chosen.Matching chosen) {
        return search
            .all(brandId, chosen.question().page(PIECE, null))
            .handle((PartnerSearch.Piece piece, SynchronousSink<List<String>> ids) -> {
                Refusal reason = refusal(piece, chosen.told());
                if (reason == null) {
                    ids.next(piece.partnerIds());
                } else {
                    ids.error(new RefusedException(reason));
                }
            })
            .concatMapIterable(ids -> ids, 1)
            .filter(id -> !chosen.except().contains(id));
    }

    private static @Nullable Refusal refusal(PartnerSearch.Piece piece, @Nullable Long told) {
        if (piece.building() != null) {
            return SelectionRefusal.SEARCH_BEING_BUILT;
        }
        return told == null || told == piece.total()
            ? null
            : SelectionRefusal.OTHERS_MATCH_NOW.with(Map.of("told", "" + told, "now", "" + piece.total()));
    }

    private Flux<Relationship> inOrder(String brandId, List<String> partnerIds) {
        return relationships
            .find(brandId, partnerIds)
            .collect(Collectors.toMap(Relationship::partnerId, Function.identity()))
            .flatMapIterable(found -> partnerIds.stream().map(found::get).filter(Objects::nonNull).toList());
    }
}
