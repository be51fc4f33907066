package relais.collaborations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import relais.collaborations.ContractState.Awaited;
import relais.collaborations.ContractState.Drafted;
import relais.collaborations.ContractState.InForce;
import relais.collaborations.ContractState.InLegalReview;
import relais.collaborations.ContractState.PartnerSigned;
import relais.collaborations.ContractState.Refused;
import relais.collaborations.ContractState.Returned;
import relais.collaborations.ContractState.Sent;
import relais.collaborations.ContractState.Withdrawn;
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
import relais.identity.Role;

/** What a colleague may do with a collaboration now. */
public enum TeamAction {
    CONTACT,
    DISCUSS,
    OFFER,
    WITHDRAW_OFFER,
    ACCEPT_COUNTER,
    DROP,
    DRAFT_CONTRACT,
    SEND_CONTRACT,
    WITHDRAW_CONTRACT,
    BRING_PARTNER_FILE,
    DECIDE,
    SIGN_FOR_BRAND,
    COMPLETE,
    SUSPEND,
    RESUME,
    TERMINATE;

    /** What these roles may do now; {@code lawyers} says whether the brand has somebody in the legal role. */
    static List<TeamAction> open(Collaboration known, Set<Role> roles, Clearance clearance, boolean lawyers) {
        boolean cleared = clearance instanceof Clearance.Cleared;
        List<TeamAction> open = new ArrayList<>(
            switch (known.stage()) {
                case Identified _, InfoRequested _, Vetted _ -> cleared ? List.of(CONTACT, DROP) : List.of(DROP);
                case Contacted _ -> List.of(DISCUSS, DROP);
                case InDiscussion _ -> cleared ? List.of(OFFER, DROP) : List.of(DROP);
                case Offered _ -> List.of(WITHDRAW_OFFER, DROP);
                case Countered _ -> cleared ? List.of(ACCEPT_COUNTER, OFFER, DROP) : List.of(DROP);
                case Agreed _ -> List.of(DROP);
                case Active _ -> List.of(COMPLETE, SUSPEND);
                case Suspended _ -> List.of(RESUME, TERMINATE);
                case Completed _, Declined _, Dropped _, Terminated _ -> List.of();
            }
        );
        if (known.stage() instanceof Agreed) {
            open.addAll(known.contract().map(TeamAction::onContract).orElse(List.of(DRAFT_CONTRACT)));
        }
        return open
            .stream()
            .filter(action -> action.isFor(roles, lawyers))
            .toList();
    }

    private static List<TeamAction> onContract(Contract contract) {
        return switch (contract.state()) {
            case Drafted _ -> List.of(SEND_CONTRACT, WITHDRAW_CONTRACT);
            case Sent _ -> List.of(BRING_PARTNER_FILE, WITHDRAW_CONTRACT);
            case PartnerSigned _, InForce _ -> List.of();
            case InLegalReview(_, _, _, Awaited.VerdictAndSignature()) -> List.of(DECIDE, SIGN_FOR_BRAND);
            case InLegalReview(_, _, _, Awaited.BrandSignature _) -> List.of(SIGN_FOR_BRAND);
            case InLegalReview(_, _, _, Awaited.LegalVerdict _) -> List.of(DECIDE);
            case Returned _, Refused _, Withdrawn _ -> List.of(DRAFT_CONTRACT);
        };
    }

    private boolean isFor(Set<Role> roles, boolean lawyers) {
        return switch (this) {
            case
                CONTACT,
                DISCUSS,
                OFFER,
                WITHDRAW_OFFER,
                ACCEPT_COUNTER,
                DROP,
                DRAFT_CONTRACT,
                SEND_CONTRACT,
                WITHDRAW_CONTRACT,
                BRING_PARTNER_FILE,
                COMPLETE -> roles.contains(Role.MANAGER) || roles.contains(Role.CM);
            case DECIDE -> roles.contains(lawyers ? Role.LEGAL : Role.MANAGER);
            case SIGN_FOR_BRAND -> roles.contains(Role.MANAGER) || roles.contains(Role.LEGAL);
            case SUSPEND, RESUME, TERMINATE -> roles.contains(Role.MANAGER);
        };
    }
}
