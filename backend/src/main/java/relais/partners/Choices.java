package relais.partners;

import java.util.List;
import java.util.Map;

/**
 * How many partners each value of a facet holds, the most frequent first.
 *
 * @param fields the same of the brand's own fields, by field
 * @param more how many further values a facet has, where it has more than are told
 */
public record Choices(
    Map<PartnerFacet, List<Choice>> values,
    Map<String, List<Choice>> fields,
    Map<PartnerFacet, Integer> more
) {
    /** One value, what a person reads, and how many partners have it. */
    public record Choice(String value, String label, long count) {}

    /** The values of one facet. */
    public List<Choice> of(PartnerFacet facet) {
        return values.getOrDefault(facet, List.of());
    }

    /** How many values of one facet are not told. */
    public int more(PartnerFacet facet) {
        return more.getOrDefault(facet, 0);
    }
}
