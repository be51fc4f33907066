package relais.partners;

import relais.platform.decision.Refusal;

/** Why this room says no. */
enum PartnerRefusal implements Refusal {
    /** The text is no handle of that network and no address of a profile. */
    NOT_A_HANDLE,
    /** A bare handle could be anywhere: the network must be told. */
    NETWORK_MISSING,
    /** The brand knows this partner already. */
    PARTNER_KNOWN,
    /** The account belongs to another partner of this brand. */
    ACCOUNT_TAKEN,
    NAME_MISSING,
    /** The person has a right to know where a brand found them. */
    SOURCE_MISSING,
    /** Nobody is kept for nothing. */
    PURPOSE_MISSING,
    NOT_AN_EMAIL,
    NOT_A_PHONE,
    NOT_A_COUNTRY,
    NOT_A_LANGUAGE,
    EMPTY_CONTACT,
    NO_SUCH_ACCOUNT,
    NO_SUCH_NOTE,
    NO_SUCH_AGENCY,
    /** The owner is not in this brand's team. */
    NOT_IN_THE_TEAM,
    NOTHING_MEASURED,
    DATE_IN_THE_FUTURE,
    /** Not one tag was named. */
    NOTHING_TO_TAG,
    /** A stop without its reason helps nobody. */
    STOP_WITHOUT_REASON,
    /** The person objected to being contacted: only legal may allow it again. */
    PERSON_SAID_NO,
    /** The person has not objected: there is nothing to lift. */
    NO_OBJECTION,
    /** It is on record that this person was informed. */
    INFORMED_ALREADY,
    /** Nobody counts as informed without a word on how. */
    PROOF_NEEDED,
    /** Work hangs on this person: they cannot simply go. */
    STILL_NEEDED,
    /** A decision of this weight needs a reason on record. */
    LIFT_REASON_NEEDED,
    /** Keeping people for ever needs a reason on record. */
    NEVER_NEEDS_A_REASON,
    /** So does keeping one of them. */
    KEEPING_REASON_NEEDED,
    /** Neither a word that stands for something nor words of one's own. */
    AVAILABILITY_UNSAID,
    /** The last day comes before the first. */
    ENDS_BEFORE_IT_BEGINS,
    /** Neither an address nor a size. */
    SHIPPING_UNSAID,
    /** The post needs a line, a town and a country. */
    ADDRESS_INCOMPLETE,
    /** A size says what is measured and how large. */
    SIZE_INCOMPLETE,
    /** A mandate that allows nothing is none. */
    MANDATE_EMPTY,
    /** Who is paid must be allowed to invoice. */
    PAID_WITHOUT_INVOICE,
}
