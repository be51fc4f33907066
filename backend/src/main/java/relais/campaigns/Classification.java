package relais.campaigns;

/** Whether the brand pays for what is said, or earns it. */
public enum Classification {
    PAID,
    EARNED,
}
