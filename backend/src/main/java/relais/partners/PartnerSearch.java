package relais.partners;

import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers the grid's questions, for one brand at a time. */
public interface PartnerSearch {
    /** One page of the answer, with the exact number of partners in all of it. */
    Mono<Found> search(String brandId, PartnerQuery query);

    /**
     * All who match, in the order shown, as they were when it was asked, whatever is written meanwhile; in
     * pieces of the question's limit. Where nobody matches, the only piece is empty. A cursor and counts are ignored.
     */
    Flux<Piece> all(String brandId, PartnerQuery question);

    /** These, in the order of a question, whether or not they match it; whom the search does not know come last. */
    Mono<List<String>> inOrder(String brandId, List<String> partnerIds, PartnerQuery question);

    /** What a question counts, without its page: of all values those that are meant, the most frequent first. */
    Mono<Choices> choices(String brandId, PartnerQuery question, BiPredicate<PartnerFacet, Choices.Choice> meant);

    /** Who of the brand is most like this partner, and by what. */
    Mono<List<LookAlike>> like(Relationship known, int limit);

    /**
     * A page.
     *
     * @param choices the counts of the facets that were asked for; a facet's own counts ignore its own selection
     * @param approximate whether nobody is called like the words, and these are only spelled almost like them
     * @param building how far the search is, when it does not know everybody yet
     */
    record Found(
        List<Hit> items,
        @Nullable String nextCursor,
        long total,
        Choices choices,
        boolean approximate,
        @Nullable Building building
    ) {}

    /** The next of all who match, and how many they are together. */
    record Piece(List<String> partnerIds, long total, @Nullable Building building) {}

    /** A partner, and the places of bio and notes that the words were found in. */
    record Hit(PartnerLine line, List<Fragment> fragments) {}

    /**
     * A piece of a longer text.
     *
     * @param fieldId the brand's own field that it stands in
     */
    record Fragment(Place place, @Nullable String fieldId, List<Part> parts) {
        /** Where the text stands. */
        public enum Place {
            BIO,
            NOTE,
            FIELD,
        }

        /** Some words, and whether they are those asked for. */
        public record Part(String text, boolean marked) {}
    }

    /**
     * How many partners the search knows already.
     *
     * @param of of how many; nothing until they were counted
     */
    record Building(long done, @Nullable Long of) {}

    /** Somebody like somebody else. */
    record LookAlike(PartnerLine line, List<Likeness> reasons) {}

    /**
     * One thing that two partners have in common.
     *
     * @param values what they share, in words or codes; empty where the kind says it all
     */
    record Likeness(Kind kind, List<String> values) {
        /** In which way. */
        public enum Kind {
            CATEGORIES,
            SIZE,
            COUNTRY,
            AUDIENCE_COUNTRY,
            NETWORK,
            WORDS,
        }
    }
}
