package relais.partners;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** What a brand keeps of a partner in a field of its own; what kind it is follows from the field and never changes. */
public sealed interface FieldValue {
    /** Free words. */
    @TypeAlias("field-text")
    record Text(String text) implements FieldValue {}

    /** A number, always in its shortest form, so that equal numbers are equal. */
    @TypeAlias("field-amount")
    record Amount(BigDecimal number) implements FieldValue {
        private static final int DECIMALS = 6;

        public Amount {
            BigDecimal shortest = number.stripTrailingZeros();
            number = shortest.scale() < 0 ? shortest.setScale(0) : shortest;
        }

        /** Whether lists can hold and compare it: below a million million, six decimals at most. */
        public static boolean fits(BigDecimal number) {
            return (
                number.stripTrailingZeros().scale() <= DECIMALS && number.abs().compareTo(new BigDecimal("1e12")) < 0
            );
        }

        /** A number in the whole numbers of {@link FieldValue#measure}. */
        public static long millionths(BigDecimal number) {
            return number.movePointRight(DECIMALS).longValue();
        }
    }

    /** A day. */
    @TypeAlias("field-day")
    record Day(LocalDate day) implements FieldValue {}

    /** One of the choices of its field, by id: renaming the choice changes nobody. */
    @TypeAlias("field-choice")
    record Choice(String choiceId) implements FieldValue {}

    /**
     * Some of the choices of its field, by id; never none. They are kept, and shown, in the order of the field as it was
     * then; the same choices in another order are equal.
     */
    @TypeAlias("field-choices")
    record Choices(List<String> choiceIds) implements FieldValue {
        public Choices {
            choiceIds = choiceIds.stream().distinct().toList();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Choices(var others) && Set.copyOf(choiceIds).equals(Set.copyOf(others));
        }

        @Override
        public int hashCode() {
            return Set.copyOf(choiceIds).hashCode();
        }
    }

    /** The address of a page. */
    @TypeAlias("field-link")
    record Link(String url) implements FieldValue {}

    /** The whole number by which it is put in order and into ranges; null where there is none. */
    default @Nullable Long measure() {
        return switch (this) {
            case Amount(BigDecimal number) -> Amount.millionths(number);
            case Day(LocalDate day) -> day.toEpochDay();
            case Text _, Choice _, Choices _, Link _ -> null;
        };
    }

    /** The choices it stands for. */
    default List<String> picks() {
        return switch (this) {
            case Choice(String choiceId) -> List.of(choiceId);
            case Choices(List<String> choiceIds) -> choiceIds;
            case Text _, Amount _, Day _, Link _ -> List.of();
        };
    }

    /** The words in it that a search finds. */
    default String words() {
        return switch (this) {
            case Text(String text) -> text;
            case Link(String url) -> url;
            case Amount _, Day _, Choice _, Choices _ -> "";
        };
    }
}
