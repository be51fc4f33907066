package relais.partners;

/** What only one of two records can say of a person. */
public enum MergeField {
    NAME,
    COUNTRY,
    AUDIENCE_COUNTRY,
    LANGUAGES,
    BIO,
    OWNER,
    AGENCY,
}
