package relais.collaborations;

import java.util.List;
import java.util.Set;

/**
 * A right passed to the brand, bounded as article L131-3 asks: which acts, on what, where it is shown, in which
 * territories, for how long.
 *
 * @param deliverables keys of the deliverables concerned; empty means all of them
 * @param territories ISO countries, or the word WORLD
 * @param months from the first publication
 */
public record UsageRight(
    Set<Act> acts,
    List<String> deliverables,
    Channel channel,
    List<String> territories,
    int months
) {
    public UsageRight {
        acts = Set.copyOf(acts);
        deliverables = List.copyOf(deliverables);
        territories = List.copyOf(territories);
    }

    /** What the brand may do with the work; the law wants each one named. */
    public enum Act {
        REPRODUCTION,
        REPRESENTATION,
        ADAPTATION,
    }

    /** Where the brand may show it. */
    public enum Channel {
        BRAND_SOCIAL,
        BRAND_WEBSITE,
        NEWSLETTER,
        PAID_SOCIAL,
        POINT_OF_SALE,
        PRESS,
        INTERNAL,
    }
}
