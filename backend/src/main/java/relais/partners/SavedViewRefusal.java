package relais.partners;

import relais.platform.decision.Refusal;

/** Why a view is not kept so. */
public enum SavedViewRefusal implements Refusal {
    VIEW_NAMELESS,
    /** A shared view is changed by its owner and by managers, and only its owner takes it back. */
    NOT_YOUR_VIEW,
}
