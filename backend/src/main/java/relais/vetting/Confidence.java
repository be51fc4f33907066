package relais.vetting;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;

/**
 * How sure a figure is: the share of the sample it has, times its source, fading by half in 180 days. Below
 * {@link #ENOUGH} a light is grey.
 */
final class Confidence {

    static final double ENOUGH = 0.35;
    static final double MEASURED = 1.0;
    static final double VENDOR = 0.7;
    static final double SELF_DECLARED = 0.5;
    private static final double HALF_LIFE_DAYS = 180;

    private Confidence() {}

    /** What {@code count} pieces are worth when {@code half} of them would be worth one half. */
    static double ofSample(double count, double half) {
        return count / (count + half);
    }

    /** What is left of {@code fresh} today. */
    static double today(double fresh, LocalDate on, LocalDate today) {
        return fresh * Math.pow(2, -Math.max(0, DAYS.between(on, today)) / HALF_LIFE_DAYS);
    }

    /** The day a light lapses: its validity's end, or sooner the first day on which its confidence is too low. */
    static LocalDate lapses(double fresh, LocalDate on, int validDays) {
        long faded =
            fresh < ENOUGH ? 0 : (long) Math.floor((HALF_LIFE_DAYS * Math.log(fresh / ENOUGH)) / Math.log(2)) + 1;
        return on.plusDays(Math.min(validDays, faded));
    }
}
