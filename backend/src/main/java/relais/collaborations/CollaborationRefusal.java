package relais.collaborations;

import relais.platform.decision.Refusal;

/** Why a step of an agreement is not taken. */
public enum CollaborationRefusal implements Refusal {
    /** This partner is already in this campaign. */
    ALREADY_IN_CAMPAIGN,
    /** Nothing is going on with this partner. */
    NO_OPEN_COLLABORATION,
    /** The lights do not allow a proposal yet; no override was given. */
    NOT_CLEARED,
    /** The person asked not to be written to, or the brand decided so. */
    DO_NOT_CONTACT,
    /** A question can only be asked before the first contact. */
    TOO_LATE_TO_ASK,
    /** Nobody has written to this partner yet. */
    NOT_CONTACTED,
    /** The partner has not been reached yet: nothing to offer on. */
    NOT_IN_DISCUSSION,
    /** An offer is with the partner: their answer comes first. */
    OFFER_AWAITS_ANSWER,
    /** No offer is with the partner: there is none to take back. */
    NO_OFFER_TO_WITHDRAW,
    /** There is no offer to answer. */
    NOTHING_OFFERED,
    /** There is no counter-proposal to answer. */
    NOTHING_COUNTERED,
    /** The terms changed since they were read. */
    OFFER_CHANGED,
    /** A counter-proposal that asks for nothing else. */
    COUNTER_WITHOUT_CHANGE,
    /** A message, reason or point to fix is missing. */
    REASON_NEEDED,
    /** Both sides agreed: the terms are frozen. */
    ALREADY_AGREED,
    /** The work has begun: it can be suspended or ended, not dropped. */
    ALREADY_ACTIVE,
    /** It is over. */
    COLLABORATION_OVER,
    /** Only an active collaboration can do this. */
    NOT_ACTIVE,
    /** Only a suspended collaboration can do this. */
    NOT_SUSPENDED,
    /** Terms have to be agreed first. */
    NOT_AGREED,
    /** Worth too much for general conditions: a written contract is needed. */
    CONTRACT_NEEDED,
    TERMS_WITHOUT_DELIVERABLE,
    TERMS_DATES_REVERSED,
    TERMS_IN_TWO_CURRENCIES,
    AMOUNT_BELOW_ZERO,
    AMOUNT_TOO_LARGE,
    /** Neither fee nor gift, and nobody said that it is meant. */
    FEE_NEEDED,
    DUE_OUTSIDE_TERM,
    DELIVERABLE_UNKNOWN,
    CLAUSE_UNKNOWN,
    PAYMENT_TOO_LATE,
    /** One contract at a time. */
    CONTRACT_OPEN,
    NO_CONTRACT,
    PARTY_INCOMPLETE,
    CONTRACT_NOT_DRAFTED,
    CONTRACT_NOT_SENT,
    CONTRACT_NOT_SIGNED,
    CONTRACT_NOT_IN_REVIEW,
    CONTRACT_OVER,
    /** The document is not the one that was read. */
    DOCUMENT_CHANGED,
    ALREADY_SIGNED,
    /** The signed contract is to be a PDF. */
    PDF_EXPECTED,
    SIGNED_FILE_EMPTY,
    ALREADY_DECIDED,
    NOT_READ_TO_THE_END,
    CONSENT_NEEDED,
    NAME_NEEDED,
    /** The name that was typed is not the name of whoever is to sign. */
    NAME_DIFFERS,
    MANDATE_NEEDED,
    /** The texts differ: they are not identical. */
    DEVIATIONS_FOUND,
    NO_DEVIATION_FOUND,
    DEVIATION_WITHOUT_REASON,
    /** No text could be read in the signed file: it has to be read by eye. */
    SIGNED_TEXT_UNREADABLE,
    /** This brand has people in the legal role: they decide. */
    LEGAL_DECIDES,
    /** A currency that nobody uses. */
    CURRENCY_UNKNOWN,
}
