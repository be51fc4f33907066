package relais.identity;

/** What a person may do in one brand; a person may hold several. Admin is for the whole installation. */
public enum Role {
    MANAGER,
    CM,
    LEGAL,
    FINANCE,
}
