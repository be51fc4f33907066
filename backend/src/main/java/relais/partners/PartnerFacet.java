package relais.partners;

/** What partners are sorted into, so that a list can be narrowed and counted by it. */
public enum PartnerFacet {
    NETWORK,
    /** {@link Tier}: of the network asked for when it is one, else of the largest account. */
    TIER,
    CATEGORY,
    COUNTRY,
    AUDIENCE_COUNTRY,
    LANGUAGE,
    STAGE,
    OWNER,
    TAG,
    KIND,
    AGENCY,
    /** YES when the five lights are green. */
    ALL_GREEN,
    UNIVERSE_LIGHT,
    REPUTATION_LIGHT,
    AUDIENCE_LIGHT,
    AUTHENTICITY_LIGHT,
    ENGAGEMENT_LIGHT,
    DO_NOT_CONTACT,
    EMAIL,
    /** {@link Availability.Now}, as it is today. */
    AVAILABILITY;

    /** The value of those of whom the answer is not known, or who have none. */
    public static final String NONE = "-";
    public static final String YES = "YES";
    public static final String NO = "NO";
}
