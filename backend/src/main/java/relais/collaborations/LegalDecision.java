package relais.collaborations;

import java.util.Map;

/** What a lawyer can say of a signed text. */
public sealed interface LegalDecision {
    /** It is what was agreed; {@code readByEye} where the machine could not read it. */
    record Same(boolean readByEye) implements LegalDecision {}

    /** It differs, and each difference is accepted: a reason by number of the difference. */
    record AcceptDeviations(Map<Integer, String> reasons) implements LegalDecision {
        public AcceptDeviations {
            reasons = Map.copyOf(reasons);
        }
    }

    /** It cannot stand; {@code point} says to the partner what to fix. */
    record Return(String point) implements LegalDecision {}
}
