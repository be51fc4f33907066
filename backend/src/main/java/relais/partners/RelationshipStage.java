package relais.partners;

/** How far a brand is with a partner: the state of the furthest open collaboration, else none. */
public enum RelationshipStage {
    NONE,
    IDENTIFIED,
    INFO_REQUESTED,
    VETTED,
    CONTACTED,
    IN_DISCUSSION,
    OFFERED,
    COUNTERED,
    AGREED,
    ACTIVE,
    COMPLETED,
    DECLINED,
    DROPPED,
    SUSPENDED,
    TERMINATED,
}
