package relais.content;

import static relais.content.ContentRefusal.COLLABORATION_NOT_ACTIVE;
import static relais.content.ContentRefusal.CONTRACT_IN_LEGAL_REVIEW;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import relais.collaborations.Collaboration;
import relais.collaborations.ContractState;
import relais.collaborations.Stage;
import relais.platform.decision.Refusal;

/** What stands behind a content at the moment somebody wants to approve it: the collaboration as it is now. */
public sealed interface Backing {
    /** The collaboration is active: approval is open. */
    record Firm() implements Backing {}

    /** The partner signed; the signed text is being read. */
    record InLegalReview(Instant since) implements Backing {}

    /** Anything else; {@code stage} is the collaboration's. */
    record NotActive(String stage, Instant since) implements Backing {}

    /** What this collaboration gives an approval to stand on. */
    static Backing of(Collaboration collaboration) {
        if (collaboration.stage() instanceof Stage.Active) {
            return new Firm();
        }
        boolean isAgreed = collaboration.stage() instanceof Stage.Agreed;
        if (isAgreed && !collaboration.contracts().isEmpty()) {
            ContractState state = collaboration.contracts().getLast().state();
            if (state instanceof ContractState.PartnerSigned || state instanceof ContractState.InLegalReview) {
                return new InLegalReview(state.since());
            }
        }
        return new NotActive(collaboration.stage().name().name(), collaboration.stage().since());
    }

    /** Why nothing may be approved now; none when it may. */
    default @Nullable Refusal lock() {
        return switch (this) {
            case Firm _ -> null;
            case InLegalReview(Instant since) -> CONTRACT_IN_LEGAL_REVIEW.with(Map.of("since", since.toString()));
            case NotActive(String stage, Instant since) -> COLLABORATION_NOT_ACTIVE.with(
                Map.of("stage", stage, "since", since.toString())
            );
        };
    }
}
