package relais.partners;

/** How large an account is, in the words of the trade. */
public enum Tier {
    NANO(10_000),
    MICRO(100_000),
    MID(500_000),
    MACRO(1_000_000),
    MEGA(Long.MAX_VALUE);

    private final long below;

    Tier(long below) {
        this.below = below;
    }

    /** The tier of an account with so many followers. */
    public static Tier of(long followers) {
        for (Tier tier : values()) {
            if (followers < tier.below) {
                return tier;
            }
        }
        return MEGA;
    }
}
