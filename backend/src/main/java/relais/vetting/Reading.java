package relais.vetting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One light of one partner for one brand as it was computed: colour, score, how sure, why, from which inputs, and until
 * when. With {@code inputs} and {@code formula} a stranger can compute it again by hand.
 */
public record Reading(
    Axis axis,
    Light light,
    @Nullable Integer score,
    double confidence,
    List<Evidence> evidence,
    List<Todo> todo,
    Map<String, String> inputs,
    String formula,
    Instant computedAt,
    @Nullable LocalDate expiresOn,
    Confirmation confirmation
) {
    static final int MOST_EVIDENCE = 5;

    public Reading {
        evidence = evidence.stream().limit(MOST_EVIDENCE).toList();
        todo = List.copyOf(todo);
        inputs = Map.copyOf(inputs);
    }

    /** Whether this light has outlived what it was computed from. */
    public boolean isExpired(LocalDate today) {
        return expiresOn != null && !today.isBefore(expiresOn);
    }

    /** Whether a person stands behind it. */
    public boolean isConfirmed() {
        return confirmation instanceof Confirmation.Given;
    }

    /** Whether this says the same as {@code other}, whenever each was computed. */
    boolean saysTheSameAs(Reading other) {
        return (
            axis == other.axis && light == other.light && inputs.equals(other.inputs) && formula.equals(other.formula)
        );
    }

    /** This light with the confirmation and the day of expiry that {@code before} has. */
    Reading asConfirmedIn(Reading before) {
        return new Reading(
            axis,
            light,
            score,
            confidence,
            evidence,
            todo,
            inputs,
            formula,
            before.computedAt,
            before.expiresOn,
            before.confirmation
        );
    }

    Reading confirmed(Confirmation given) {
        return new Reading(
            axis,
            light,
            score,
            confidence,
            evidence,
            todo,
            inputs,
            formula,
            computedAt,
            expiresOn,
            given
        );
    }
}
