package relais.platform.mail;

/** Why a letter stays here though a mail server would take it. */
public enum Withheld {
    /** Its reader said no; there is nothing to do about it. */
    UNWANTED,
    /** Its sender decided not to write to its reader, for a while or for good; once that is over, a person decides. */
    CLOSED,
    /** Whoever it is addressed to is no longer the one to write to: a person decides who has it. */
    MISADDRESSED,
    /** A person decided that nobody has it. */
    DROPPED,
}
