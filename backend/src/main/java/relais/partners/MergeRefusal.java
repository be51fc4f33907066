package relais.partners;

import relais.platform.decision.Refusal;

/** Why two records are not made one, or one not two again. */
public enum MergeRefusal implements Refusal {
    MERGE_SAME_PARTNER,
    /** One of the two went into another already. */
    ALREADY_MERGED,
    /** Somebody is merging, or taking back, with one of the two right now. */
    MERGE_UNDER_WAY,
    /** Both are in the same campaign, and neither collaboration is over. */
    MERGE_SAME_CAMPAIGN,
    MERGE_UNDONE,
    MERGE_UNDO_TOO_LATE,
    /** The one who was kept was merged again since. */
    MERGE_UNDO_LATER_FIRST,
}
