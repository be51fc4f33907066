package relais.partners;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.partners.Mandate.Power;
import relais.platform.decision.NotFoundException;

/**
 * What a casting sheet says of a partner beside rates and figures.
 *
 * @param availability what was said last; absent where nobody said anything
 * @param mandates what agencies may or might do for the partner, the latest first
 * @param shipping where parcels go and what fits; absent where nobody said anything
 */
public record Casting(@Nullable Availability availability, List<Mandate> mandates, @Nullable Shipping shipping) {
    /** Nothing is known. */
    static final Casting NOTHING = new Casting(null, List.of(), null);

    public Casting {
        mandates = Objects.requireNonNullElse(mandates, List.<Mandate>of())
            .stream()
            .sorted(Comparator.comparing(Mandate::from).thenComparing(Mandate::id).reversed())
            .toList();
    }

    /** What is written down; nothing where there is nothing. */
    @Nullable
    Casting orNull() {
        return equals(NOTHING) ? null : this;
    }

    Casting saying(@Nullable Availability word) {
        return new Casting(word, mandates, shipping);
    }

    /** A list says something of it: the later word wins; where only blanks are filled, what is known stays. */
    Casting learning(@Nullable Availability told, boolean onlyFills) {
        boolean stays =
            told == null ||
            (availability != null &&
                (onlyFills ||
                    availability.saidOn().isAfter(told.saidOn()) ||
                    availability.saysAs(told) ||
                    availability.saysMoreThan(told)));
        return stays ? this : saying(told);
    }

    /** Somebody said where parcels go, or takes it back. */
    Casting shippedTo(@Nullable Shipping word) {
        return new Casting(availability, mandates, word);
    }

    /** With one more mandate. */
    Casting with(Mandate mandate) {
        return new Casting(availability, Stream.concat(Stream.of(mandate), mandates.stream()).toList(), shipping);
    }

    /** The same with one mandate in another's place. */
    Casting replacing(Mandate mandate) {
        return without(mandate.id()).with(mandate);
    }

    Casting without(String mandateId) {
        return new Casting(
            availability,
            mandates
                .stream()
                .filter(Predicate.not(named(mandateId)))
                .toList(),
            shipping
        );
    }

    /** The mandate of this id; an error when there is none. */
    public Mandate mandate(String mandateId) {
        return mandates
            .stream()
            .filter(named(mandateId))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("mandate", mandateId));
    }

    private static Predicate<Mandate> named(String id) {
        return mandate -> mandate.id().equals(id);
    }

    /** The mandate by which {@code agencyId} may do this on {@code day}. */
    public Optional<Mandate> allowing(Power power, @Nullable String agencyId, LocalDate day) {
        return mandates
            .stream()
            .filter(mandate -> mandate.on(day, agencyId) == Mandate.State.IN_FORCE)
            .filter(mandate -> mandate.powers().contains(power))
            .findFirst();
    }
}
