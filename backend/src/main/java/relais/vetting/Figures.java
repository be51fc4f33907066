package relais.vetting;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How figures are written into evidence and inputs: plain decimals, the same on every machine. */
final class Figures {

    private static final int EXACT = 5;

    private Figures() {}

    /** A share of one as a percentage with at most two decimals: {@code 0.0451} is {@code 4.51}. */
    static String percent(double share) {
        return plain(share * 100, 2);
    }

    /** With at most five decimals. */
    static String exact(double value) {
        return plain(value, EXACT);
    }

    /** With at most {@code decimals} of them, trailing zeros gone. */
    static String plain(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }
}
