package relais.collaborations;

/** The states of a contract by name. */
public enum ContractStateName {
    DRAFTED,
    SENT,
    PARTNER_SIGNED,
    IN_LEGAL_REVIEW,
    IN_FORCE,
    RETURNED,
    REFUSED,
    WITHDRAWN;

    /** Whether this contract stands in the way of another. */
    public boolean open() {
        return ordinal() <= IN_FORCE.ordinal();
    }
}
