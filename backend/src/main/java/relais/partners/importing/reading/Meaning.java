package relais.partners.importing.reading;

import java.util.Set;

/** What a column can hold. */
public enum Meaning {
    /** Not imported. */
    NONE,
    HANDLE,
    PROFILE_URL,
    DISPLAY_NAME,
    FIRST_NAME,
    LAST_NAME,
    NETWORK,
    FOLLOWERS,
    FOLLOWING,
    POSTS,
    AVERAGE_VIEWS,
    TOTAL_VIEWS,
    AVERAGE_LIKES,
    AVERAGE_COMMENTS,
    AVERAGE_SHARES,
    AVERAGE_ENGAGEMENT,
    AUTHENTIC_ENGAGEMENT,
    ENGAGEMENT_RATE,
    COUNTRY,
    AUDIENCE_COUNTRY,
    CITY,
    LANGUAGE,
    CATEGORY,
    TAG,
    EMAIL,
    PHONE,
    AGENT,
    BIO,
    NOTE,
    /** The day the figures were read. */
    MEASURED_ON,
    WHATSAPP,
    WEBSITE,
    ADDRESS,
    /** What one piece of content costs; the header says which. */
    RATE,
    AVAILABILITY,
    /** A field of the brand's own; the column says which. */
    FIELD;

    private static final Set<Meaning> SEVERAL = Set.of(NONE, PROFILE_URL, LANGUAGE, CATEGORY, TAG, NOTE, RATE);

    /** Whether it is counted: a number of something. */
    public boolean isNumber() {
        return ordinal() >= FOLLOWERS.ordinal() && ordinal() <= ENGAGEMENT_RATE.ordinal();
    }

    /** Whether there are no parts of it: people, posts, the views of all time. */
    boolean isWhole() {
        return this == FOLLOWERS || this == FOLLOWING || this == POSTS || this == TOTAL_VIEWS;
    }

    /** What a single mark before three digits does in such a column. */
    Numbers.Lone lone(boolean decimalShown) {
        if (this == ENGAGEMENT_RATE) {
            return Numbers.Lone.DIVIDES;
        }
        return isWhole() || (isNumber() && !decimalShown) ? Numbers.Lone.GROUPS : Numbers.Lone.AS_IN_COLUMN;
    }

    /** Whether it is said of one account and not of the person. */
    public boolean isOfAccount() {
        return isNumber() || this == HANDLE || this == PROFILE_URL || this == AUDIENCE_COUNTRY || this == RATE;
    }

    /** Whether several columns of one file may mean it. */
    public boolean allowsSeveral() {
        return SEVERAL.contains(this);
    }
}
