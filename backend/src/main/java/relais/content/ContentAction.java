package relais.content;

import static relais.identity.Role.CM;
import static relais.identity.Role.LEGAL;
import static relais.identity.Role.MANAGER;

import java.util.EnumSet;
import java.util.Set;
import relais.identity.Actor;

/** What a person may do with a content now; the interface offers exactly this. */
public enum ContentAction {
    SUBMIT,
    APPROVE,
    REQUEST_CHANGES,
    REJECT,
    REOPEN,
    WAIVE_CHECK,
    COMMENT,
    REWRITE_BRIEF,
    DECLARE_POST,
    CORRECT_POST,
    CANCEL;

    static Set<ContentAction> of(Deliverable deliverable, Backing backing, Actor actor) {
        return switch (actor) {
            case Actor.Member member -> ofTeam(deliverable, backing, member);
            case Actor.PartnerActor _ -> ofAuthor(deliverable);
            case Actor.System _ -> EnumSet.noneOf(ContentAction.class);
        };
    }

    private static Set<ContentAction> ofTeam(Deliverable deliverable, Backing backing, Actor.Member member) {
        boolean isCm = member.is(CM, deliverable.brandId());
        boolean isManager = member.is(MANAGER, deliverable.brandId());
        var all = EnumSet.noneOf(ContentAction.class);
        if (isCm) {
            all.addAll(ofAuthor(deliverable));
        }
        boolean hasBlocking = deliverable
            .latest()
            .filter(draft -> !draft.blocking().isEmpty())
            .isPresent();
        boolean isUnderReview = deliverable.progress() instanceof Progress.InReview;
        if (isUnderReview && (isCm || isManager)) {
            all.addAll(EnumSet.of(REQUEST_CHANGES, REJECT));
            if (backing.lock() == null && !hasBlocking) {
                all.add(APPROVE);
            }
        }
        if (isUnderReview && hasBlocking && member.is(LEGAL, deliverable.brandId())) {
            all.add(WAIVE_CHECK);
        }
        if (isManager && deliverable.progress() instanceof Progress.Rejected) {
            all.add(REOPEN);
        }
        if (isCm || isManager) {
            all.addAll(ofPlanner(deliverable));
        }
        if (!deliverable.drafts().isEmpty()) {
            all.add(COMMENT);
        }
        return all;
    }

    private static Set<ContentAction> ofPlanner(Deliverable deliverable) {
        return switch (deliverable.progress()) {
            case
                Progress.Planned _,
                Progress.AwaitingDraft _,
                Progress.Submitted _,
                Progress.InReview _,
                Progress.ChangesRequested _ -> EnumSet.of(REWRITE_BRIEF, CANCEL);
            case Progress.Approved _, Progress.Rejected _ -> EnumSet.of(CANCEL);
            case Progress.Published _, Progress.Cancelled _ -> EnumSet.noneOf(ContentAction.class);
        };
    }

    private static Set<ContentAction> ofAuthor(Deliverable deliverable) {
        var all = EnumSet.noneOf(ContentAction.class);
        if (deliverable.isOpenForFiles()) {
            all.add(SUBMIT);
        }
        if (deliverable.progress() instanceof Progress.Approved) {
            all.add(DECLARE_POST);
        }
        if (deliverable.progress() instanceof Progress.Published) {
            all.add(CORRECT_POST);
        }
        if (!deliverable.drafts().isEmpty()) {
            all.add(COMMENT);
        }
        return all;
    }
}
