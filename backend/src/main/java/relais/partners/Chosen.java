package relais.partners;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which partners of a brand somebody means. */
public sealed interface Chosen {
    /** These, one by one. */
    record Named(List<String> partnerIds) implements Chosen {
        public Named {
            partnerIds = partnerIds.stream().distinct().toList();
        }
    }

    /**
     * All who match a question, in its order.
     *
     * @param except but for these
     * @param told how many matched, exceptions and all, when the person chose; null where nobody was told
     */
    record Matching(PartnerQuery question, Set<String> except, @Nullable Long told) implements Chosen {
        public Matching {
            except = Set.copyOf(except);
        }
    }
}
