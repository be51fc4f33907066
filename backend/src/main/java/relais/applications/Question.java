package relais.applications;

/** What a form asks besides a name and an address. */
public enum Question {
    ACCOUNTS,
    COUNTRY,
    AVAILABILITY,
    RATE,
    MOTIVATION,
}
