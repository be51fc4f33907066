package relais.content;

/** The word for where a deliverable stands, as lists and filters say it. */
public enum ContentStage {
    PLANNED,
    AWAITING_DRAFT,
    SUBMITTED,
    IN_REVIEW,
    CHANGES_REQUESTED,
    APPROVED,
    PUBLISHED,
    REJECTED,
    CANCELLED,
}
