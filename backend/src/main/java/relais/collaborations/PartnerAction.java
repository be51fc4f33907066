package relais.collaborations;

import java.util.ArrayList;
import java.util.List;
import relais.collaborations.Stage.Active;
import relais.collaborations.Stage.Agreed;
import relais.collaborations.Stage.Completed;
import relais.collaborations.Stage.Contacted;
import relais.collaborations.Stage.Countered;
import relais.collaborations.Stage.Declined;
import relais.collaborations.Stage.Dropped;
import relais.collaborations.Stage.Identified;
import relais.collaborations.Stage.InDiscussion;
import relais.collaborations.Stage.InfoRequested;
import relais.collaborations.Stage.Offered;
import relais.collaborations.Stage.Suspended;
import relais.collaborations.Stage.Terminated;
import relais.collaborations.Stage.Vetted;

/** What a partner may do with their own collaboration now. */
public enum PartnerAction {
    ACCEPT,
    COUNTER,
    DECLINE,
    ACCEPT_CONDITIONS,
    SIGN,
    REFUSE_CONTRACT;

    /** @param needsWriting whether general conditions are not enough for what was agreed */
    static List<PartnerAction> open(Collaboration known, boolean needsWriting) {
        return switch (known.stage()) {
            case Contacted _, InDiscussion _, Countered _ -> List.of(DECLINE);
            case Offered _ -> List.of(ACCEPT, COUNTER, DECLINE);
            case Agreed _ -> afterAccord(known, needsWriting);
            case Identified _, InfoRequested _, Vetted _, Active _, Suspended _ -> List.of();
            case Completed _, Declined _, Dropped _, Terminated _ -> List.of();
        };
    }

    private static List<PartnerAction> afterAccord(Collaboration known, boolean needsWriting) {
        List<PartnerAction> open = new ArrayList<>();
        if (
            known
                .contract()
                .filter(contract -> contract.state() instanceof ContractState.Sent)
                .isPresent()
        ) {
            open.add(SIGN);
            open.add(REFUSE_CONTRACT);
        } else if (known.contract().isEmpty() && !needsWriting) {
            open.add(ACCEPT_CONDITIONS);
        }
        open.add(DECLINE);
        return open;
    }

    /** Whether the partner knows of it: nobody is shown that they are being looked at. */
    public static boolean isVisible(Collaboration known) {
        return switch (known.stage()) {
            case Identified _, InfoRequested _, Vetted _, Dropped _ -> false;
            case Contacted _, InDiscussion _, Offered _, Countered _, Agreed _, Active _, Suspended _ -> true;
            case Completed _, Declined _, Terminated _ -> true;
        };
    }
}
