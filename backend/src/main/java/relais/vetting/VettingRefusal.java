package relais.vetting;

import relais.platform.decision.Refusal;

/** Why vetting says no. */
public enum VettingRefusal implements Refusal {
    GATE_CLOSED,
    GATE_OPEN_ALREADY,
    REASON_TOO_SHORT,
    NO_OVERRIDE,
    NOTHING_TO_CONFIRM,
    ALREADY_CONFIRMED,
    LIGHTS_CHANGED,
    DATED_IN_THE_FUTURE,
    ADS_COUNT_IMPOSSIBLE,
    RANGE_IMPOSSIBLE,
    AUDIENCE_EMPTY,
    AUDIENCE_ABOVE_WHOLE,
    AUDIENCE_COUNTRY_UNKNOWN,
    TARGET_NOT_WHOLE,
    FACT_JUDGED_ALREADY,
    VIEWS_NEEDED,
    NO_POSTS,
    EXCLUSION_OVER,
}
