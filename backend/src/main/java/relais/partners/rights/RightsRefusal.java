package relais.partners.rights;

import relais.platform.decision.Refusal;

enum RightsRefusal implements Refusal {
    /** Nothing is ticked. */
    NOTHING_ASKED,
    /** The address is none. */
    NOT_AN_EMAIL,
    /** The account is no handle of that network and no address of a profile. */
    NOT_A_HANDLE,
    /** A bare handle could be anywhere. */
    NETWORK_MISSING,
    /** The link waited for more than a week. */
    LINK_TOO_OLD,
    /** An answer without words. */
    ANSWER_EMPTY,
    /** This brand has answered. */
    ANSWERED_ALREADY,
    /** Nobody asked to be erased by this request. */
    ERASURE_NOT_ASKED,
    /** The address they proved is not this person's alone, and legal has not said who it is. */
    WHO_ASKS_UNSURE,
}
