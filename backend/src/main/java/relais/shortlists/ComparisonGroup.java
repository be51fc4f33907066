package relais.shortlists;

import org.jspecify.annotations.Nullable;
import relais.partners.Peers;
import relais.partners.Tier;

/**
 * What an engagement rate is held against: accounts of the brand's own base on the same network, of the same size,
 * measured in the same way.
 *
 * @param median absent where they are too few to say anything
 */
public record ComparisonGroup(long of, Tier tier, @Nullable Double median) {
    /** From so many accounts on, their middle says something. */
    public static final int ENOUGH = 10;

    static ComparisonGroup of(Tier tier, Peers.Rates rates) {
        return new ComparisonGroup(rates.count(), tier, rates.count() < ENOUGH ? null : rates.median());
    }
}
