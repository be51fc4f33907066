package relais.partners;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question to the grid. Values of one facet are alternatives, facets add up, what is left out is left out; empty asks
 * for everything.
 *
 * @param namesOnly whether whoever asks may see names only: then nothing else is searched
 * @param colleagues their ids in the order of their names, which order {@link Order.By#OWNER} follows
 * @param counted the facets whose values are counted with the answer
 * @param fields what is asked of the brand's own fields
 */
public record PartnerQuery(
    String words,
    boolean namesOnly,
    Map<PartnerFacet, Picked> picked,
    Map<Measure, Range> ranges,
    Order order,
    List<String> colleagues,
    Set<PartnerFacet> counted,
    FieldQuestion fields,
    int limit,
    @Nullable String cursor
) {
    private static final int PAGE = 50;

    public PartnerQuery {
        picked = Map.copyOf(picked);
        ranges = Map.copyOf(ranges);
        colleagues = List.copyOf(colleagues);
        counted = Set.copyOf(counted);
    }

    /**
     * What is asked of one facet.
     *
     * @param any at least one of these, unless empty; words in the folded form that {@link Choices} gives out
     * @param none and none of these
     */
    public record Picked(Set<String> any, Set<String> none) {
        static final Picked NOTHING = new Picked(Set.of(), Set.of());

        Picked and(Picked more) {
            return new Picked(union(any, more.any), union(none, more.none));
        }

        private static Set<String> union(Set<String> one, Set<String> other) {
            var both = new LinkedHashSet<>(one);
            both.addAll(other);
            return both;
        }
    }

    /** What is measured of a partner and can lie in a range. */
    public enum Measure {
        FOLLOWERS,
        /** A share of one. */
        ENGAGEMENT,
        /** Views of a post, on average. */
        VIEWS,
        /** What it begins at, in euros, on one of the networks asked for; other currencies are in no range. */
        PRICE,
        /** Milliseconds since the epoch. */
        LAST_CONTACT,
    }

    /** From–to, both included; open where null. What is unknown is in no range. */
    public record Range(@Nullable Number from, @Nullable Number to) {
        boolean isOpen() {
            return from == null && to == null;
        }
    }

    /** What the grid is sorted by; what is unknown comes last, whichever end is first. */
    public record Order(By by, boolean descending) {
        /** A column that can be sorted. */
        public enum By {
            NAME,
            FOLLOWERS,
            ENGAGEMENT,
            VIEWS,
            /** The more and the better the lights. */
            LIGHTS,
            STAGE,
            COUNTRY,
            AUDIENCE_COUNTRY,
            /** The first of them in the alphabet. */
            CATEGORIES,
            /** The first of them in the alphabet. */
            TAGS,
            OWNER,
            LAST_CONTACT,
            /** The soonest first. */
            NEXT_DUE,
            /** Of those nobody writes to, whose stop ends soonest first; a stop for good is the longest. */
            DO_NOT_CONTACT,
            /** What it begins at, in euros, on the networks asked for: other currencies are not compared, and come last. */
            PRICE,
            /** A thousand people at that price, in euros, on the networks asked for. */
            CPM,
            /** Those who have time first. */
            AVAILABILITY,
            /** How much came on time; who has too little history comes last. */
            RELIABILITY,
            /** When the brand came to know the partner. */
            ADDED,
            /** How well the words are met, best first. */
            RELEVANCE,
        }
    }

    /** Everybody, by name. */
    public static PartnerQuery everybody() {
        return new PartnerQuery(
            "",
            false,
            Map.of(),
            Map.of(),
            new Order(Order.By.NAME, false),
            List.of(),
            Set.of(),
            FieldQuestion.NOTHING,
            PAGE,
            null
        );
    }

    /** The first few whose name or handle is like {@code words}. */
    public static PartnerQuery named(String words, int limit) {
        return everybody().saying(words).byNameOnly().sorted(Order.By.RELEVANCE, true).page(limit, null);
    }

    public PartnerQuery saying(String words) {
        return new PartnerQuery(words, namesOnly, picked, ranges, order, colleagues, counted, fields, limit, cursor);
    }

    public PartnerQuery only(PartnerFacet facet, String... values) {
        return picking(facet, new Picked(Set.of(values), Set.of()));
    }

    public PartnerQuery without(PartnerFacet facet, String... values) {
        return picking(facet, new Picked(Set.of(), Set.of(values)));
    }

    private PartnerQuery picking(PartnerFacet facet, Picked more) {
        var all = new EnumMap<PartnerFacet, Picked>(PartnerFacet.class);
        all.putAll(picked);
        if (!more.equals(Picked.NOTHING)) {
            all.merge(facet, more, Picked::and);
        }
        return new PartnerQuery(words, namesOnly, all, ranges, order, colleagues, counted, fields, limit, cursor);
    }

    public PartnerQuery between(Measure measure, @Nullable Number from, @Nullable Number to) {
        var range = new Range(from, to);
        var all = new EnumMap<Measure, Range>(Measure.class);
        all.putAll(ranges);
        if (!range.isOpen()) {
            all.put(measure, range);
        }
        return new PartnerQuery(words, namesOnly, picked, all, order, colleagues, counted, fields, limit, cursor);
    }

    public PartnerQuery sorted(Order.By by, boolean descending) {
        return new PartnerQuery(
            words,
            namesOnly,
            picked,
            ranges,
            new Order(by, descending),
            colleagues,
            counted,
            fields,
            limit,
            cursor
        );
    }

    public PartnerQuery among(List<String> colleagues) {
        return new PartnerQuery(words, namesOnly, picked, ranges, order, colleagues, counted, fields, limit, cursor);
    }

    public PartnerQuery counting(Set<PartnerFacet> facets) {
        return new PartnerQuery(words, namesOnly, picked, ranges, order, colleagues, facets, fields, limit, cursor);
    }

    public PartnerQuery asking(FieldQuestion fields) {
        return new PartnerQuery(words, namesOnly, picked, ranges, order, colleagues, counted, fields, limit, cursor);
    }

    public PartnerQuery page(int limit, @Nullable String cursor) {
        return new PartnerQuery(words, namesOnly, picked, ranges, order, colleagues, counted, fields, limit, cursor);
    }

    /** The same question, asked by someone who may see names only: a filter would tell what the row does not. */
    public PartnerQuery byNameOnly() {
        boolean byName = order.by() == Order.By.NAME;
        var order = byName ? this.order : new Order(Order.By.NAME, false);
        return new PartnerQuery(
            words,
            true,
            Map.of(),
            Map.of(),
            order,
            List.of(),
            Set.of(),
            FieldQuestion.NOTHING,
            limit,
            cursor
        );
    }

    /** What is asked of this facet. */
    public Picked picked(PartnerFacet facet) {
        return picked.getOrDefault(facet, Picked.NOTHING);
    }

    /** The networks asked for; empty for all. */
    public List<Network> networks() {
        Set<String> asked = picked(PartnerFacet.NETWORK).any();
        return Arrays.stream(Network.values())
            .filter(network -> asked.contains(network.name()))
            .toList();
    }

    /** The one network asked for, when it is one. */
    public @Nullable Network onlyNetwork() {
        return networks().size() == 1 ? networks().getFirst() : null;
    }
}
