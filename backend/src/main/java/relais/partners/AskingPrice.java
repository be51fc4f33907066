package relais.partners;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.platform.Money;

/**
 * A rate, and what a thousand people would cost at that price.
 *
 * @param perThousand price × 1000 ÷ views of a post on average; where no views are known, ÷ followers; absent where neither is
 * @param basis what the price was divided by
 * @param counted how many of them
 */
public record AskingPrice(Rate rate, @Nullable Money perThousand, @Nullable Basis basis, long counted) {
    private static final BigDecimal A_THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal OTHERS = BigDecimal.valueOf(1_000_000_000_000L);

    /** What a price is divided by. */
    public enum Basis {
        VIEWS,
        FOLLOWERS,
    }

    /** The rate, held against the accounts of its network. */
    public static AskingPrice of(Rate rate, List<Account> accounts) {
        List<Figures> there = accounts
            .stream()
            .filter(account -> account.handle().network() == rate.network())
            .map(Account::latest)
            .filter(Objects::nonNull)
            .map(Account.Latest::figures)
            .toList();
        long views = most(there, figures -> figures.views() == null ? null : Math.round(figures.views()));
        return views > 0 ? of(rate, Basis.VIEWS, views) : of(rate, Basis.FOLLOWERS, most(there, Figures::followers));
    }

    private static AskingPrice of(Rate rate, Basis basis, long counted) {
        return counted > 0
            ? new AskingPrice(rate, perThousand(rate.price(), counted), basis, counted)
            : new AskingPrice(rate, null, null, 0);
    }

    private static Money perThousand(Money price, long counted) {
        BigDecimal amount = price
            .amount()
            .multiply(A_THOUSAND)
            .divide(BigDecimal.valueOf(counted), 6, RoundingMode.HALF_UP);
        return new Money(amount, price.currency());
    }

    private static long most(List<Figures> all, Function<Figures, @Nullable Long> count) {
        return all.stream().map(count).filter(Objects::nonNull).mapToLong(Long::longValue).max().orElse(0);
    }

    /** Every rate of a partner. */
    public static List<AskingPrice> all(Relationship known) {
        return known
            .rates()
            .stream()
            .map(rate -> of(rate, known.accounts()))
            .toList();
    }

    /** What each network begins at. Prices of several currencies are not compared: the one most rates are in speaks. */
    public static List<AskingPrice> from(Relationship known) {
        Map<Network, List<Rate>> byNetwork = new EnumMap<>(Network.class);
        known.rates().forEach(rate -> byNetwork.computeIfAbsent(rate.network(), _ -> new ArrayList<>()).add(rate));
        return byNetwork
            .values()
            .stream()
            .map(AskingPrice::lowest)
            .map(rate -> of(rate, known.accounts()))
            .toList();
    }

    /** What the partner begins at, on one of {@code networks} where some are named; euros before other currencies. */
    public static Optional<AskingPrice> lowest(List<AskingPrice> asks, List<Network> networks) {
        return among(asks, networks).min(Comparator.comparing((AskingPrice one) -> rank(one.rate.price())));
    }

    /** The least that a thousand people would cost. */
    public static Optional<AskingPrice> leastPerThousand(List<AskingPrice> asks, List<Network> networks) {
        return among(asks, networks)
            .filter(asking -> asking.perThousand != null)
            .min(Comparator.comparing((AskingPrice one) -> rank(Objects.requireNonNull(one.perThousand))));
    }

    private static Stream<AskingPrice> among(List<AskingPrice> asks, List<Network> networks) {
        return asks.stream().filter(asking -> networks.isEmpty() || networks.contains(asking.rate.network()));
    }

    /** Amounts of two currencies are not compared: those in euros come first. */
    private static BigDecimal rank(Money money) {
        return money.currency().getCurrencyCode().equals("EUR") ? money.amount() : money.amount().add(OTHERS);
    }

    private static Rate lowest(List<Rate> rates) {
        Map<String, Long> uses = rates
            .stream()
            .collect(Collectors.groupingBy(AskingPrice::currency, Collectors.counting()));
        String spoken = uses
            .entrySet()
            .stream()
            .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
            .orElseThrow()
            .getKey();
        return rates
            .stream()
            .filter(rate -> currency(rate).equals(spoken))
            .min(Comparator.comparing(Rate::price))
            .orElseThrow();
    }

    private static String currency(Rate rate) {
        return rate.price().currency().getCurrencyCode();
    }
}
