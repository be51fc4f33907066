package relais.collaborations;

import static relais.collaborations.CollaborationRefusal.AMOUNT_BELOW_ZERO;
import static relais.collaborations.CollaborationRefusal.AMOUNT_TOO_LARGE;
import static relais.collaborations.CollaborationRefusal.DELIVERABLE_UNKNOWN;
import static relais.collaborations.CollaborationRefusal.DUE_OUTSIDE_TERM;
import static relais.collaborations.CollaborationRefusal.PAYMENT_TOO_LATE;
import static relais.collaborations.CollaborationRefusal.TERMS_DATES_REVERSED;
import static relais.collaborations.CollaborationRefusal.TERMS_IN_TWO_CURRENCIES;
import static relais.collaborations.CollaborationRefusal.TERMS_WITHOUT_DELIVERABLE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.platform.Money;
import relais.platform.decision.Refusal;

/**
 * What one side proposes and both may agree on: content owed, money, gift, rights, dates.
 *
 * @param fee excluding VAT
 * @param rounds how many requests for changes are included
 * @param paymentDays days from the invoice to the payment, 60 at most
 * @param clauses codes of the optional clauses of the library that apply
 */
public record Terms(
    List<DeliverableTerms> deliverables,
    Money fee,
    @Nullable Gift gift,
    List<UsageRight> rights,
    @Nullable Exclusivity exclusivity,
    int rounds,
    int paymentDays,
    LocalDate from,
    LocalDate to,
    List<String> clauses
) {
    /** The longest term of payment between professionals (C. com. L441-10). */
    public static final int LONGEST_PAYMENT_DAYS = 60;

    /** More than anybody is paid: beyond it a key was held down. */
    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal(10_000_000);

    public Terms {
        deliverables = List.copyOf(deliverables);
        rights = List.copyOf(rights);
        clauses = List.copyOf(clauses);
    }

    /** All that the partner receives, in money and in kind: what legal thresholds count. */
    public Money value() {
        return gift == null ? fee : fee.plus(gift.valueToPartner());
    }

    /** Whether the partner would receive nothing at all. */
    boolean isForNothing() {
        return value().amount().signum() == 0;
    }

    /** The same terms as the partner would rather have them. */
    Terms countered(Counter counter) {
        List<DeliverableTerms> moved = deliverables
            .stream()
            .map(owed -> owed.due(counter.dueOn().getOrDefault(owed.key(), owed.dueOn())))
            .toList();
        LocalDate end = Stream.concat(moved.stream().map(DeliverableTerms::dueOn), Stream.of(to))
            .max(LocalDate::compareTo)
            .orElse(to);
        Money wished = counter.fee() == null ? fee : counter.fee();
        return new Terms(moved, wished, gift, rights, exclusivity, rounds, paymentDays, from, end, clauses);
    }

    /** The first reason why nobody may be bound by these terms; none when they hold together. */
    Optional<Refusal> fault() {
        if (deliverables.isEmpty()) {
            return Optional.of(TERMS_WITHOUT_DELIVERABLE);
        }
        if (to.isBefore(from)) {
            return Optional.of(TERMS_DATES_REVERSED);
        }
        if (paymentDays > LONGEST_PAYMENT_DAYS) {
            return Optional.of(PAYMENT_TOO_LATE.with(Map.of("days", String.valueOf(paymentDays))));
        }
        if (amounts().anyMatch(amount -> !amount.currency().equals(fee.currency()))) {
            return Optional.of(TERMS_IN_TWO_CURRENCIES);
        }
        if (amounts().anyMatch(Money::isNegative)) {
            return Optional.of(AMOUNT_BELOW_ZERO);
        }
        if (amounts().anyMatch(amount -> amount.amount().compareTo(LARGEST_AMOUNT) > 0)) {
            return Optional.of(AMOUNT_TOO_LARGE.with(Map.of("most", LARGEST_AMOUNT.toPlainString())));
        }
        return deliverableFault();
    }

    private Optional<Refusal> deliverableFault() {
        Set<String> keys = keys();
        if (rights.stream().anyMatch(right -> !keys.containsAll(right.deliverables()))) {
            return Optional.of(DELIVERABLE_UNKNOWN);
        }
        return deliverables
            .stream()
            .filter(owed -> owed.dueOn().isBefore(from) || owed.dueOn().isAfter(to))
            .findFirst()
            .map(owed -> DUE_OUTSIDE_TERM.with(Map.of("date", owed.dueOn().toString())));
    }

    Set<String> keys() {
        return deliverables.stream().map(DeliverableTerms::key).collect(Collectors.toCollection(HashSet::new));
    }

    private Stream<Money> amounts() {
        return gift == null ? Stream.of(fee) : Stream.of(fee, gift.valueToPartner(), gift.costToBrand());
    }
}
