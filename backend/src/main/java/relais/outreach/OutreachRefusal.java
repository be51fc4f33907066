package relais.outreach;

import relais.platform.decision.Refusal;

enum OutreachRefusal implements Refusal {
    /** The person asked not to be written to, or the brand decided so. */
    DO_NOT_CONTACT,
    /** Neither the partner nor an agent has an e-mail address here. */
    NO_ADDRESS,
    /** One information request and one reminder were sent: more would be pressing. */
    INFORMATION_REQUESTED_TWICE,
    /** Subject or text is empty. */
    EMPTY_LETTER,
    /** A merge field that does not exist, or has no value for this partner. */
    UNKNOWN_MERGE_FIELD,
    /** A letter to follow up needs a first one, or a reply. */
    NOTHING_TO_FOLLOW_UP,
    /** A first letter begins nothing that is over. */
    COLLABORATION_OVER,
    /** A reply cannot have come after now. */
    REPLY_IN_THE_FUTURE,
}
