package relais.partners;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question to the grid. Values of one filter are alternatives, filters add up; empty asks for everything.
 *
 * @param categories and {@code tags} in the folded form that {@link Choices} gives out
 * @param owners ids of colleagues
 */
public record PartnerQuery(
    String words,
    Set<Network> networks,
    Set<String> categories,
    Set<String> countries,
    Set<String> audienceCountries,
    Range followers,
    Range engagement,
    Set<RelationshipStage> stages,
    Set<String> owners,
    Set<String> tags,
    Order order,
    int limit,
    @Nullable String cursor
) {
    private static final int PAGE = 50;

    /** From–to, both included; open where null. What is unknown is in no range. */
    public record Range(@Nullable Number from, @Nullable Number to) {
        public static final Range OPEN = new Range(null, null);

        boolean isOpen() {
            return from == null && to == null;
        }
    }

    /** What the grid is sorted by. */
    public record Order(By by, boolean descending) {
        /** A column that can be sorted. */
        public enum By {
            NAME,
            FOLLOWERS,
            ENGAGEMENT,
            LAST_CONTACT,
        }
    }

    /** Everybody, by name. */
    public static PartnerQuery everybody() {
        return named("", PAGE);
    }

    /** The same question, asked by someone who may see names only. */
    public PartnerQuery byNameOnly() {
        return new PartnerQuery(
            words,
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Range.OPEN,
            Range.OPEN,
            Set.of(),
            Set.of(),
            Set.of(),
            new Order(Order.By.NAME, order.by() == Order.By.NAME && order.descending()),
            limit,
            cursor
        );
    }

    /** The first few whose name or handle begins with {@code words}. */
    static PartnerQuery named(String words, int limit) {
        return new PartnerQuery(
            words,
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Range.OPEN,
            Range.OPEN,
            Set.of(),
            Set.of(),
            Set.of(),
            new Order(Order.By.NAME, false),
            limit,
            null
        );
    }

    /** The one network asked for, when it is one. */
    @Nullable
    Network onlyNetwork() {
        return networks.size() == 1 ? List.copyOf(networks).getFirst() : null;
    }
}
