package relais.partners;

import static relais.partners.PartnerRefusal.AVAILABILITY_UNSAID;
import static relais.partners.PartnerRefusal.ENDS_BEFORE_IT_BEGINS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import relais.platform.decision.Refusal;

/**
 * Whether a partner has time, as somebody said it. What nobody said is not known, and never "available".
 *
 * @param from the first day of which it was said; open where null
 * @param until the last one; open where null
 * @param note the words, as they were said
 * @param saidBy who said so: the partner, the agent, a list
 * @param by the colleague or the import that kept it
 */
public record Availability(
    Word word,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    String note,
    String saidBy,
    LocalDate saidOn,
    String by,
    Instant at
) {
    private static final Pattern IN_OUR_WORDS = Pattern.compile(
        "(D|Ind)isponible( (du|à partir du|jusqu’au) .*)?|Disponibilité limitée" +
            "|(Una|A)vailable( (from|until) .*)?|Limited availability"
    );

    /** What was said. */
    public enum Word {
        AVAILABLE,
        LIMITED,
        UNAVAILABLE,
        /** Only words, of which nobody can say what they come to. */
        IN_WORDS,
    }

    /** What that comes to on a day. */
    public enum Now {
        AVAILABLE,
        LIMITED,
        /** Something was said, of days still to come. */
        LATER,
        IN_WORDS,
        UNAVAILABLE,
        /** What was said is over. */
        OVER,
    }

    public Availability {
        note = note.strip();
        saidBy = saidBy.strip();
    }

    /** Why this cannot be kept, if so. */
    Optional<Refusal> objection() {
        if (word == Word.IN_WORDS && note.isEmpty()) {
            return Optional.of(AVAILABILITY_UNSAID);
        }
        return from != null && until != null && until.isBefore(from)
            ? Optional.of(ENDS_BEFORE_IT_BEGINS)
            : Optional.empty();
    }

    /** What it comes to on {@code day}. */
    public Now on(LocalDate day) {
        if (until != null && until.isBefore(day)) {
            return Now.OVER;
        }
        if (from != null && from.isAfter(day)) {
            return Now.LATER;
        }
        return switch (word) {
            case AVAILABLE -> Now.AVAILABLE;
            case LIMITED -> Now.LIMITED;
            case UNAVAILABLE -> Now.UNAVAILABLE;
            case IN_WORDS -> Now.IN_WORDS;
        };
    }

    /** The same, kept by this person or import at this moment. */
    Availability keptBy(String by, Instant at) {
        return new Availability(word, from, until, note, saidBy, saidOn, by, at);
    }

    /** Whether the other says the same without anybody's words, as a file of our own does that comes back. */
    boolean saysMoreThan(Availability other) {
        boolean ofTheSameDays = Objects.equals(from, other.from) && Objects.equals(until, other.until);
        boolean ofNoDays = word == Word.LIMITED && other.from == null && other.until == null;
        return (
            word == other.word &&
            !note.isEmpty() &&
            (ofTheSameDays || ofNoDays) &&
            IN_OUR_WORDS.matcher(other.note).matches()
        );
    }

    /** The same fact, whoever kept it and when. */
    boolean saysAs(Availability other) {
        return (
            word == other.word &&
            Objects.equals(from, other.from) &&
            Objects.equals(until, other.until) &&
            note.equals(other.note) &&
            saidBy.equals(other.saidBy) &&
            saidOn.equals(other.saidOn)
        );
    }
}
