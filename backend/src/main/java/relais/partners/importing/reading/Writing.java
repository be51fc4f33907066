package relais.partners.importing.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import relais.partners.Folding;

/**
 * How the cells of a column are written, as far as its header and all rows looked at tell.
 *
 * @param decimalShown whether some cell, here or elsewhere in the file, can only be read with one decimal mark
 * @param percent whether a rate of 3.4 without a sign is 3.4 %, and no share of one
 * @param monthFirst whether 03/04/2026 is a day in March
 */
public record Writing(boolean decimalShown, boolean percent, boolean monthFirst) {
    private static final Set<String> PERCENT = Set.of("percent", "percentage", "pct", "pourcent", "pourcentage");

    /** Half of the people of a list do not move a fifth of their followers: such figures are percentages. */
    private static final BigDecimal NO_SHARE = new BigDecimal("0.2");

    static Writing of(String header, List<String> cells, Numbers.Decimal decimal, boolean decimalShown) {
        return new Writing(decimalShown, percent(header, cells, decimal), Days.monthFirst(cells));
    }

    /** A header that says so decides; then figures without a sign, where most have none; then the signs of the others. */
    private static boolean percent(String header, List<String> cells, Numbers.Decimal decimal) {
        if (isPercent(header)) {
            return true;
        }
        long signed = cells
            .stream()
            .filter(cell -> cell.endsWith("%") && Numbers.isNumber(cell))
            .count();
        List<BigDecimal> bare = bare(cells, decimal);
        return signed > bare.size() || (!bare.isEmpty() && beyondShares(bare));
    }

    private static boolean isPercent(String header) {
        return header.indexOf('%') >= 0 || Stream.of(Folding.fold(header).split(" ")).anyMatch(PERCENT::contains);
    }

    private static List<BigDecimal> bare(List<String> cells, Numbers.Decimal decimal) {
        return cells
            .stream()
            .filter(cell -> !cell.endsWith("%"))
            .flatMap(cell -> Numbers.read(cell, decimal, Numbers.Lone.DIVIDES).stream())
            .sorted()
            .toList();
    }

    /** Rates like 0.034 are shares already, even beside one that went viral; rates like 3.4 lack their sign. */
    private static boolean beyondShares(List<BigDecimal> sorted) {
        return sorted.getLast().compareTo(BigDecimal.ONE) > 0 && sorted.get(sorted.size() / 2).compareTo(NO_SHARE) > 0;
    }
}
