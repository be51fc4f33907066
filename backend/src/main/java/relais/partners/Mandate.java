package relais.partners;

import static relais.partners.PartnerRefusal.ENDS_BEFORE_IT_BEGINS;
import static relais.partners.PartnerRefusal.MANDATE_EMPTY;
import static relais.partners.PartnerRefusal.PAID_WITHOUT_INVOICE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import relais.platform.decision.Refusal;
import relais.platform.files.StoredFile;

/**
 * What an agency may do for one talent, from a day, to a day or until further notice.
 *
 * @param seen what stands in for a file: "seen on paper, in Paris"; may be empty
 * @param file the mandate itself, where the brand has it
 * @param by the colleague who kept it
 */
public record Mandate(
    String id,
    String agencyId,
    Set<Power> powers,
    LocalDate from,
    @Nullable LocalDate until,
    Payee paid,
    String seen,
    @Nullable StoredFile file,
    String by,
    Instant at
) {
    /** What a talent can leave to an agency. */
    public enum Power {
        /** Answers, and agrees on terms. */
        NEGOTIATE,
        SIGN,
        /** Hands content in. */
        SUBMIT,
        INVOICE,
    }

    /** Who gets the money. */
    public enum Payee {
        TALENT,
        AGENCY,
    }

    /** Where it stands on a day. */
    public enum State {
        UPCOMING,
        IN_FORCE,
        ENDED,
        /** Another agency stands for the talent, or none. */
        REPLACED,
    }

    public Mandate {
        powers = Set.copyOf(powers);
        seen = seen.strip();
    }

    /** What can be done, in one order. */
    public Collection<Power> sortedPowers() {
        return new TreeSet<>(powers);
    }

    /** Why this cannot be kept, if so. */
    Optional<Refusal> objection() {
        if (powers.isEmpty()) {
            return Optional.of(MANDATE_EMPTY);
        }
        if (until != null && until.isBefore(from)) {
            return Optional.of(ENDS_BEFORE_IT_BEGINS);
        }
        return paid == Payee.AGENCY && !powers.contains(Power.INVOICE)
            ? Optional.of(PAID_WITHOUT_INVOICE)
            : Optional.empty();
    }

    /** Where it stands on {@code day}, when {@code currentAgency} stands for the talent. */
    public State on(LocalDate day, @Nullable String currentAgency) {
        if (isOver(day)) {
            return State.ENDED;
        }
        if (!agencyId.equals(currentAgency)) {
            return State.REPLACED;
        }
        return from.isAfter(day) ? State.UPCOMING : State.IN_FORCE;
    }

    /** Whether it ended before {@code day}. */
    boolean isOver(LocalDate day) {
        return until != null && until.isBefore(day);
    }

    /** Whether {@code day} lies within it. */
    boolean covers(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }

    /** The same with the paper itself. */
    Mandate proven(StoredFile file) {
        return new Mandate(id, agencyId, powers, from, until, paid, seen, file, by, at);
    }

    /** What a colleague typed over it; the paper stays. */
    Mandate retyped(Mandate other) {
        return new Mandate(
            id,
            other.agencyId,
            other.powers,
            other.from,
            other.until,
            other.paid,
            other.seen,
            file,
            other.by,
            other.at
        );
    }
}
