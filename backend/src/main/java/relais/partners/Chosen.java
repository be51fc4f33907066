package relais.partners;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which partners of a brand somebody means. */
public sealed interface Chosen {
    /** The networks whose accounts are meant; empty for all. */
    List<Network> networks();

    /**
     * These, one by one.
     *
     * @param seenIn the question whose answer they were picked from: they come in its order, whether or not they still
     *     match it; null where they come in the order given
     */
    record Named(List<String> partnerIds, @Nullable PartnerQuery seenIn) implements Chosen {
        public Named {
            partnerIds = partnerIds.stream().distinct().toList();
        }

        @Override
        public List<Network> networks() {
            return seenIn == null ? List.of() : seenIn.networks();
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

        @Override
        public List<Network> networks() {
            return question.networks();
        }
    }
}
