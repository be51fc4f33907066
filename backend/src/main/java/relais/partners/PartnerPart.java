package relais.partners;

/** What an undo may leave as it is, because people changed it since. */
public enum PartnerPart {
    /** The partner as a whole: people have worked with them. */
    WHOLE,
    NAME,
    KINDS,
    COUNTRY,
    AUDIENCE_COUNTRY,
    LANGUAGES,
    CATEGORIES,
    BIO,
    CONTACTS,
    TAGS,
    RATES,
    AVAILABILITY,
    OWNER,
    /** Fields of the brand's own. */
    FIELDS,
}
