package relais.shortlists;

/** What a client may see of somebody beside the name, each only when it was ticked. */
public enum SharedField {
    /** Networks and handles. */
    ACCOUNTS,
    FOLLOWERS,
    /** With its comparison group. */
    ENGAGEMENT,
    /** Five colours, as words; never what they rest on. */
    LIGHTS,
    CATEGORIES,
    BIO,
    /** Why this person, in words meant for the client. */
    PITCH,
    FEES,
}
