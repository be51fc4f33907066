package relais.partners.acting;

import relais.platform.decision.Refusal;

/** Why an act is not begun or not taken back. */
enum ActRefusal implements Refusal {
    /** Nobody is left whom it could be done to. */
    ACT_FOR_NOBODY,
    /** It is not finished yet. */
    ACT_UNDER_WAY,
    /** It was taken back before. */
    ACT_TAKEN_BACK,
    /** What was done cannot be taken back as a whole. */
    ACT_NOT_UNDOABLE,
    ACT_UNDO_TOO_LATE,
}
