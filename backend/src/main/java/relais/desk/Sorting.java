package relais.desk;

import static relais.desk.Waiting.Work.BRAND_TO_SIGN;
import static relais.desk.Waiting.Work.CONTENT_OVERDUE;
import static relais.desk.Waiting.Work.CONTRACT_RETURNED;
import static relais.desk.Waiting.Work.CONTRACT_TO_DRAFT;
import static relais.desk.Waiting.Work.CONTRACT_TO_REVIEW;
import static relais.desk.Waiting.Work.CONTRACT_TO_SEND;
import static relais.desk.Waiting.Work.COUNTER_TO_ANSWER;
import static relais.desk.Waiting.Work.DRAFT_TO_REVIEW;
import static relais.desk.Waiting.Work.LIGHTS_TO_COMPLETE;
import static relais.desk.Waiting.Work.OFFER_TO_MAKE;
import static relais.desk.Waiting.Work.PARTNER_TO_CONTACT;
import static relais.desk.Waiting.Work.POST_OVERDUE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import relais.collaborations.Collaboration;
import relais.collaborations.Contract;
import relais.collaborations.OpenWork;
import relais.collaborations.PartnerAction;
import relais.collaborations.Stage;
import relais.collaborations.TeamAction;
import relais.content.Deliverable;
import relais.content.Progress;
import relais.identity.Role;
import relais.outreach.Conversation;

/** Says what a thing waits for, seen by one colleague or by its partner. Pure. */
final class Sorting {

    private Sorting() {}

    /** The next step of a collaboration that this colleague could take, if any. */
    static Optional<Waiting> forTeam(OpenWork.ForTeam open) {
        Collaboration known = open.collaboration();
        List<TeamAction> may = open.actions();
        return switch (known.stage()) {
            case Stage.Identified stage -> when(may, TeamAction.DROP, LIGHTS_TO_COMPLETE, known, stage);
            case Stage.Vetted stage -> when(may, TeamAction.CONTACT, PARTNER_TO_CONTACT, known, stage);
            case Stage.InDiscussion stage -> when(may, TeamAction.OFFER, OFFER_TO_MAKE, known, stage);
            case Stage.Countered stage -> when(may, TeamAction.ACCEPT_COUNTER, COUNTER_TO_ANSWER, known, stage);
            case Stage.Agreed stage -> aboutContract(open, stage);
            case Stage.InfoRequested _, Stage.Contacted _, Stage.Offered _, Stage.Active _ -> Optional.empty();
            case Stage.Suspended _, Stage.Completed _, Stage.Declined _, Stage.Dropped _ -> Optional.empty();
            case Stage.Terminated _ -> Optional.empty();
        };
    }

    private static Optional<Waiting> aboutContract(OpenWork.ForTeam open, Stage stage) {
        Collaboration known = open.collaboration();
        List<TeamAction> may = open.actions();
        if (known.contract().isEmpty()) {
            return open.isPartnerToAcceptConditions()
                ? Optional.empty()
                : when(may, TeamAction.DRAFT_CONTRACT, CONTRACT_TO_DRAFT, known, stage);
        }
        var since = known.contract().orElseThrow().state().since();
        if (may.contains(TeamAction.DRAFT_CONTRACT)) {
            return Optional.of(Waiting.step(CONTRACT_RETURNED, known, since));
        }
        if (may.contains(TeamAction.SEND_CONTRACT)) {
            return Optional.of(Waiting.step(CONTRACT_TO_SEND, known, since));
        }
        if (may.contains(TeamAction.DECIDE)) {
            return Optional.of(Waiting.step(CONTRACT_TO_REVIEW, known, since));
        }
        // The brand signs last: its signature is asked for once the signed text has been decided on.
        return may.contains(TeamAction.SIGN_FOR_BRAND) && !open.isVerdictDue()
            ? Optional.of(Waiting.step(BRAND_TO_SIGN, known, since))
            : Optional.empty();
    }

    /** The partner's last word waits for one of ours, unless the talk went on since, with an offer or what follows one. */
    static boolean isToAnswer(Conversation open, List<Collaboration> known) {
        return known
            .stream()
            .filter(one -> one.partnerId().equals(open.partnerId()) && one.latestTerms().isPresent())
            .noneMatch(one -> one.stage().since().isAfter(open.lastAt()));
    }

    private static Optional<Waiting> when(
        List<TeamAction> may,
        TeamAction needed,
        Waiting.Work work,
        Collaboration known,
        Stage stage
    ) {
        return may.contains(needed) ? Optional.of(Waiting.step(work, known, stage.since())) : Optional.empty();
    }

    /** The collaborations in which everything rests until they resume. */
    static Set<String> suspended(List<OpenWork.ForTeam> open) {
        return open
            .stream()
            .map(OpenWork.ForTeam::collaboration)
            .filter(known -> known.stage() instanceof Stage.Suspended)
            .map(Collaboration::id)
            .collect(Collectors.toSet());
    }

    /** What a content asks of somebody with these roles, if anything; nothing while its collaboration is suspended. */
    static Optional<Waiting> forTeam(Deliverable content, Set<String> suspended, Set<Role> roles, LocalDate today) {
        return suspended.contains(content.collaborationId()) ? Optional.empty() : forTeam(content, roles, today);
    }

    private static Optional<Waiting> forTeam(Deliverable content, Set<Role> roles, LocalDate today) {
        if (!roles.contains(Role.CM) && !roles.contains(Role.MANAGER)) {
            return Optional.empty();
        }
        boolean isLate = content.owed().dueOn().isBefore(today);
        return switch (content.progress()) {
            case Progress.InReview _ -> Optional.of(Waiting.content(DRAFT_TO_REVIEW, content, today));
            case Progress.AwaitingDraft _, Progress.ChangesRequested _ when isLate -> Optional.of(
                Waiting.content(CONTENT_OVERDUE, content, today)
            );
            case Progress.Approved _ when isLate -> Optional.of(Waiting.content(POST_OVERDUE, content, today));
            case Progress.AwaitingDraft _, Progress.ChangesRequested _, Progress.Approved _ -> Optional.empty();
            case Progress.Planned _, Progress.Submitted _, Progress.Published _ -> Optional.empty();
            case Progress.Rejected _, Progress.Cancelled _ -> Optional.empty();
        };
    }

    /** What a collaboration asks of its partner, or in whose hands it is. */
    static Optional<Card> forPartner(OpenWork.ForPartner open) {
        Collaboration known = open.collaboration();
        List<PartnerAction> may = open.actions();
        if (may.contains(PartnerAction.ACCEPT)) {
            return Optional.of(Card.of(Card.Kind.OFFER_TO_ANSWER, known, known.stage().since()));
        }
        if (may.contains(PartnerAction.ACCEPT_CONDITIONS)) {
            return Optional.of(Card.of(Card.Kind.CONDITIONS_TO_ACCEPT, known, known.stage().since()));
        }
        if (may.contains(PartnerAction.SIGN)) {
            return Optional.of(
                Card.of(Card.Kind.CONTRACT_TO_SIGN, known, known.contract().orElseThrow().state().since())
            );
        }
        return switch (known.stage()) {
            case Stage.Countered stage -> Optional.of(Card.of(Card.Kind.BRAND_ANSWERS, known, stage.since()));
            case Stage.Agreed stage -> Optional.of(contractInOtherHands(known, stage));
            case Stage.Identified _, Stage.InfoRequested _, Stage.Vetted _, Stage.Contacted _ -> Optional.empty();
            case Stage.InDiscussion _, Stage.Offered _, Stage.Active _, Stage.Suspended _ -> Optional.empty();
            case Stage.Completed _, Stage.Declined _, Stage.Dropped _, Stage.Terminated _ -> Optional.empty();
        };
    }

    /** Agreed, and nothing for the partner to do: what the brand does meanwhile, and since when. */
    private static Card contractInOtherHands(Collaboration known, Stage.Agreed agreed) {
        return known
            .contract()
            .map(Contract::state)
            .map(
                state ->
                    switch (state.name()) {
                        case SENT, PARTNER_SIGNED, IN_LEGAL_REVIEW, IN_FORCE -> Card.of(
                            Card.Kind.CONTRACT_WITH_BRAND,
                            known,
                            state.since()
                        );
                        case RETURNED -> Card.of(Card.Kind.CONTRACT_RETURNED, known, state.since());
                        case DRAFTED, REFUSED, WITHDRAWN -> Card.of(
                            Card.Kind.CONTRACT_IN_PREPARATION,
                            known,
                            state.since()
                        );
                    }
            )
            .orElseGet(() -> Card.of(Card.Kind.CONTRACT_IN_PREPARATION, known, agreed.since()));
    }

    /** What a content asks of its author, or in whose hands it is. */
    static Optional<Card> forPartner(Deliverable content) {
        return switch (content.progress()) {
            case Progress.AwaitingDraft _ -> Optional.of(Card.of(Card.Kind.CONTENT_TO_HAND_IN, content));
            case Progress.ChangesRequested _ -> Optional.of(Card.of(Card.Kind.CHANGES_TO_MAKE, content));
            case Progress.Approved _ -> Optional.of(Card.of(Card.Kind.POST_TO_PUBLISH, content));
            case Progress.Submitted _, Progress.InReview _ -> Optional.of(
                Card.of(Card.Kind.CONTENT_WITH_BRAND, content)
            );
            case Progress.Published _ -> Optional.of(Card.of(Card.Kind.PUBLISHED, content));
            case Progress.Planned _, Progress.Rejected _, Progress.Cancelled _ -> Optional.empty();
        };
    }
}
