package relais.partners.importing;

import java.time.LocalDate;

/** What a person says of a list: where it was found, when, what for, and which of several differing rows counts. */
public record Told(String source, LocalDate collectedOn, String purpose, Choice choice) {
    /** Which of several differing rows on one account is taken. */
    public enum Choice {
        FIRST,
        LAST,
        LARGEST,
    }
}
