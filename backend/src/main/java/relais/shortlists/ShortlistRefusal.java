package relais.shortlists;

import relais.platform.decision.Refusal;

/** Why a shortlist cannot be as asked. */
public enum ShortlistRefusal implements Refusal {
    SHORTLIST_NAMELESS,
    SHORTLIST_EMPTY,
    SHORTLIST_CLOSED,
    SHORTLIST_FULL,
    /** Votes are cast, and lists shown, once the team reviews them. */
    NOT_IN_REVIEW,
    /** The client sees nothing at this time. */
    NOT_WITH_CLIENT,
    NO_SUCH_ENTRY,
    NO_SUCH_GUEST,
    /** What would be shown is not any more what was previewed. */
    PREVIEW_CHANGED,
    GUEST_INVITED,
    TOO_MANY_GUESTS,
    GUEST_LINK_WITHDRAWN,
    NOTHING_ANSWERED,
    NAME_MISSING,
    NOT_AN_EMAIL,
}
