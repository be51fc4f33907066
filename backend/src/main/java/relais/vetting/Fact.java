package relais.vetting;

import java.time.LocalDate;
import org.springframework.data.annotation.TypeAlias;

/** Something dated that was published about a partner and weighs on their reputation, with its link. */
public record Fact(String id, LocalDate on, int severity, String title, String link, Signature by, Standing standing) {
    /** Half of a fact's weight is gone after a year. */
    private static final double HALF_LIFE_MONTHS = 12;

    private static final double DAYS_IN_MONTH = 30.4375;

    /** Whether a person has checked it; only a checked fact turns a light. */
    public sealed interface Standing {
        /** Nobody has checked yet. */
        @TypeAlias("fact-to-check")
        record ToCheck() implements Standing {}

        /** Somebody read the source, and it is so. */
        @TypeAlias("fact-upheld")
        record Upheld(Signature by) implements Standing {}

        /** Somebody read the source, and it is not so, or not about this person. */
        @TypeAlias("fact-dismissed")
        record Dismissed(Signature by, String reason) implements Standing {}
    }

    boolean isUpheld() {
        return standing instanceof Standing.Upheld;
    }

    boolean isToCheck() {
        return standing instanceof Standing.ToCheck;
    }

    double months(LocalDate today) {
        return Math.max(0, java.time.temporal.ChronoUnit.DAYS.between(on, today)) / DAYS_IN_MONTH;
    }

    double weight(LocalDate today) {
        return severity * Math.pow(2, -months(today) / HALF_LIFE_MONTHS);
    }

    Fact judged(Standing verdict) {
        return new Fact(id, on, severity, title, link, by, verdict);
    }
}
