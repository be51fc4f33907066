package relais.shortlists;

/** What a guest answers about somebody. */
public enum GuestChoice {
    APPROVED,
    TENTATIVE,
    BACKUP,
    REJECTED,
}
