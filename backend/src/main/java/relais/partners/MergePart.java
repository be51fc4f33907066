package relais.partners;

/** What is attached to a partner, and counted before a merge. */
public enum MergePart {
    PROFILE,
    ACCOUNTS,
    CONTACTS,
    TAGS,
    RATES,
    MANDATES,
    NOTES,
    SHORTLISTS,
    APPLICATIONS,
    COLLABORATIONS,
    CONTENTS,
    FILES,
    LETTERS,
    EVIDENCE,
    FIGURES,
    EVENTS,
    /** Doors into the portal. */
    DOORS,
}
