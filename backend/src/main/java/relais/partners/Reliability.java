package relais.partners;

import org.jspecify.annotations.Nullable;

/**
 * What the brand's own history with a partner says of working together; counted anew by the rooms above whenever they
 * hear their own news, never added up.
 *
 * @param deliveries what was handed in; absent where nothing was finished
 * @param answers how long letters wait; absent where nothing was answered
 */
public record Reliability(@Nullable Deliveries deliveries, @Nullable Answers answers) {
    /** No history at all. */
    public static final Reliability NONE = new Reliability(null, null);

    /** Under so many finished contents, or answers, nothing is concluded. */
    public static final int ENOUGH = 2;

    /**
     * Finished contents: those that were approved.
     *
     * @param onTime of which the first version came on its due day or before
     * @param versions how many versions all of them took together
     */
    public record Deliveries(int finished, int onTime, int versions) {
        public boolean isEnough() {
            return finished >= ENOUGH;
        }

        /** How often a content went back before it was approved, on average, in tenths. */
        public long roundsInTenths() {
            return Math.round((10.0 * (versions - finished)) / finished);
        }
    }

    /**
     * How long letters wait for an answer.
     *
     * @param theirMinutes the middle one of the partner's waits; absent where they never answered
     * @param ourMinutes the middle one of our own
     */
    public record Answers(int theirCount, @Nullable Long theirMinutes, int ourCount, @Nullable Long ourMinutes) {}

    public Reliability with(@Nullable Deliveries deliveries) {
        return new Reliability(deliveries, answers);
    }

    public Reliability with(@Nullable Answers answers) {
        return new Reliability(deliveries, answers);
    }

    /** What it is worth to a list: nothing, until there is enough of it. */
    public @Nullable Deliveries proven() {
        return deliveries != null && deliveries.isEnough() ? deliveries : null;
    }
}
