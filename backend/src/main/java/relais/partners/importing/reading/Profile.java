package relais.partners.importing.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import relais.partners.HandleOrUrl;
import relais.partners.Network;

/** What the values of one column look like, over a sample of rows. */
final class Profile {

    private static final int EXAMPLES = 5;
    private static final int LONGEST_PRICE = 60;

    private final List<String> cells;
    private final Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
    private final Map<Network, Integer> urlNetworks = new EnumMap<>(Network.class);
    private final Set<String> examples = new LinkedHashSet<>();
    private final Set<String> distinct = new HashSet<>();
    private int filled;
    private int handleLike;
    private int lowerCase;
    private int numbers;
    private int doublyEncoded;
    private final Optional<Numbers.Decimal> decimal;

    Profile(List<String> cells) {
        this.cells = cells;
        cells.forEach(this::look);
        this.decimal = Numbers.decimalOf(cells.stream().map(Profile::bare).toList());
    }

    /** A price tells its decimal mark as any number does. */
    private static String bare(String cell) {
        return cell.length() > LONGEST_PRICE || Numbers.isNumber(cell) ? cell : Prices.amount(cell);
    }

    private void look(String cell) {
        Kind kind = Kind.of(cell);
        if (kind == Kind.EMPTY) {
            return;
        }
        filled++;
        kinds.merge(kind, 1, Integer::sum);
        distinct.add(cell);
        if (examples.size() < EXAMPLES) {
            examples.add(cell.length() > 80 ? cell.substring(0, 79) + "…" : cell);
        }
        if (kind == Kind.PROFILE_URL && HandleOrUrl.recognise(cell) instanceof HandleOrUrl.Profile(var handle)) {
            urlNetworks.merge(handle.network(), 1, Integer::sum);
        }
        boolean couldBeHandle = cell.indexOf(' ') < 0 && cell.chars().allMatch(c -> c < 128);
        handleLike += couldBeHandle ? 1 : 0;
        lowerCase += couldBeHandle && cell.chars().noneMatch(Character::isUpperCase) ? 1 : 0;
        numbers += Numbers.isNumber(cell) ? 1 : 0;
        doublyEncoded +=
            cell.indexOf('Ã') >= 0 && cell.matches(".*Ã[\\u0080-\\u00BF\\u0152-\\u0178\\u2013-\\u203A€].*") ? 1 : 0;
    }

    int filled() {
        return filled;
    }

    int doublyEncoded() {
        return doublyEncoded;
    }

    List<String> examples() {
        return List.copyOf(examples);
    }

    double share(Kind... wanted) {
        int count = 0;
        for (Kind kind : wanted) {
            count += kinds.getOrDefault(kind, 0);
        }
        return filled == 0 ? 0 : count / (double) filled;
    }

    /** How many of the values are amounts of money, bare or with a currency; those in words ("on request") count half. */
    double prices() {
        long prices = cells.stream().filter(Prices::isPrice).count();
        return filled == 0 ? 0 : (prices + 0.5 * share(Kind.TEXT) * (filled - prices)) / filled;
    }

    double numbers() {
        return filled == 0 ? 0 : numbers / (double) filled;
    }

    Kind mostly() {
        return kinds.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(Kind.EMPTY);
    }

    double distinct() {
        return filled == 0 ? 0 : distinct.size() / (double) filled;
    }

    /** How well the values would serve as handles, from 0 to a little above 1. */
    double asHandles() {
        return filled == 0
            ? 0
            : (handleLike + 0.15 * lowerCase) / filled +
                  0.15 * distinct() -
                  (numbers() > 0.8 ? 1 : 0) -
                  (share(Kind.EMAIL) > 0.5 ? 1 : 0);
    }

    Optional<Network> networkOfUrls() {
        return urlNetworks.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    int urls() {
        return urlNetworks.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The decimal mark that its cells show. */
    Optional<Numbers.Decimal> decimal() {
        return decimal;
    }

    Optional<BigDecimal> median(Numbers.Decimal decimal, Numbers.Lone lone) {
        List<BigDecimal> sorted = new ArrayList<>();
        cells.forEach(cell -> Numbers.read(cell, decimal, lone).ifPresent(sorted::add));
        sorted.sort(Comparator.naturalOrder());
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() / 2));
    }

    List<String> cells() {
        return cells;
    }
}
