package relais.partners;

import relais.platform.decision.Refusal;

/** Why nothing is done with those somebody selected. */
public enum SelectionRefusal implements Refusal {
    /** Neither some by name nor a question, or both. */
    NOBODY_CHOSEN,
    /** All who match cannot be told while the search does not know everybody. */
    SEARCH_BEING_BUILT,
    /** Since all who match were chosen, others do. */
    OTHERS_MATCH_NOW,
    /** More than can be dealt with by name. */
    TOO_MANY_CHOSEN,
}
