package relais.identity;

import relais.platform.decision.Refusal;

/** Why identity says no. */
public enum IdentityRefusal implements Refusal {
    /** Address or password do not fit; which of the two is never told. */
    WRONG_CREDENTIALS,
    /** There is an administrator already. */
    FIRST_ADMIN_EXISTS,
    /** Not the code that was printed in the log. */
    WRONG_CODE,
    /** The password is too easy to guess. */
    WEAK_PASSWORD,
    /** The link did its work already. */
    LINK_SPENT,
    /** The link waited too long. */
    LINK_EXPIRED,
    /** Someone has an account with this address. */
    EMAIL_TAKEN,
    /** No such brand to hold a role in. */
    UNKNOWN_BRAND,
    /** The installation would be left without an administrator. */
    LAST_ADMIN,
    /** The account is closed. */
    USER_CLOSED,
    /** Another brand has this short name. */
    SLUG_TAKEN,
    /** A short name is made of lower-case letters, digits and hyphens. */
    BAD_SLUG,
    /** No such time zone. */
    UNKNOWN_ZONE,
}
