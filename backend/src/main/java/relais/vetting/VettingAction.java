package relais.vetting;

/** What a person may do with the lights of a partner now. */
public enum VettingAction {
    RECORD,
    CONFIRM,
    OVERRIDE,
    WITHDRAW_OVERRIDE,
}
