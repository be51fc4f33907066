package relais.shortlists;

import java.util.ArrayList;
import java.util.List;
import relais.identity.Actor;
import relais.identity.Role;

/** What may be done with a shortlist now. */
public enum ShortlistAction {
    RENAME,
    ADD,
    ORDER,
    VOTE,
    REMARK,
    GATHER,
    REVIEW,
    SHOW,
    INVITE,
    CLOSE,
    TAKE,
    NOTE;

    /** What {@code who} may do with {@code list}. */
    public static List<ShortlistAction> allowed(Shortlist list, Actor.Member who) {
        boolean runs = who.is(Role.MANAGER, list.brandId()) || who.is(Role.CM, list.brandId());
        if (!runs) {
            return List.of();
        }
        boolean isEmpty = list.people().isEmpty();
        var may = new ArrayList<>(
            switch (list.phase()) {
                case Phase.Gathering _ -> isEmpty
                    ? List.of(RENAME, ADD, ORDER, REMARK, CLOSE)
                    : List.of(RENAME, ADD, ORDER, REMARK, REVIEW, CLOSE);
                case Phase.InReview _ -> isEmpty
                    ? List.of(RENAME, ADD, ORDER, REMARK, GATHER, CLOSE)
                    : List.of(RENAME, ADD, ORDER, VOTE, REMARK, GATHER, SHOW, CLOSE, TAKE);
                case Phase.WithClient _ -> isEmpty
                    ? List.of(RENAME, ADD, ORDER, REMARK, GATHER, INVITE, CLOSE)
                    : List.of(RENAME, ADD, ORDER, VOTE, REMARK, REVIEW, SHOW, INVITE, CLOSE, TAKE);
                case Phase.Closed _ -> isEmpty ? List.<ShortlistAction>of() : List.of(REVIEW, TAKE);
            }
        );
        if (list.toNote() != null) {
            may.add(NOTE);
        }
        return may;
    }
}
