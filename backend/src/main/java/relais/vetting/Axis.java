package relais.vetting;

/** What a light speaks about, in the one order in which the five are always shown. */
public enum Axis {
    UNIVERSE,
    REPUTATION,
    AUDIENCE,
    AUTHENTICITY,
    ENGAGEMENT,
}
