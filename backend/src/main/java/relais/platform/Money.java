package relais.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** An amount in one currency, rounded half up to the currency's own decimals. Fees are kept excluding VAT. */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {
    private static final Currency EUR = Currency.getInstance("EUR");

    public Money {
        amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }

    /** Euros, as people type them: {@code euros("1500")}. */
    public static Money euros(String amount) {
        return new Money(new BigDecimal(amount), EUR);
    }

    /** Nothing, in {@code currency}. */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** The sum; {@code other} must be in the same currency, nothing is ever converted silently. */
    public Money plus(Money other) {
        mustMatch(other);
        return new Money(amount.add(other.amount), currency);
    }

    /** Whether this is less than nothing. */
    public boolean isNegative() {
        return amount.signum() < 0;
    }

    @Override
    public int compareTo(Money other) {
        mustMatch(other);
        return amount.compareTo(other.amount);
    }

    private void mustMatch(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " cannot be added or compared");
        }
    }
}
