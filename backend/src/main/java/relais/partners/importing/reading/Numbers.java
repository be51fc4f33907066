package relais.partners.importing.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as lists write them: {@code 48.5M}, {@code 1 234,5}, {@code 12,3 k}, {@code 4.779E+08}, {@code 3,5 %}. */
public final class Numbers {

    /** Which mark stands before the decimals. */
    public enum Decimal {
        POINT,
        COMMA;

        private char mark() {
            return this == COMMA ? ',' : '.';
        }

        private static Decimal of(char mark) {
            return mark == ',' ? COMMA : POINT;
        }

        private Decimal other() {
            return this == COMMA ? POINT : COMMA;
        }
    }

    /** What a single mark before exactly three digits does, as in {@code 45.300}, where nothing else in the cell tells. */
    enum Lone {
        /** Whatever that mark does in its column. */
        AS_IN_COLUMN,
        /** It groups thousands: people are counted whole, and prices have two decimals. */
        GROUPS,
        /** It stands before decimals: nobody has an engagement of thousands. */
        DIVIDES,
    }

    private static final String SPACES = "[\\s\\u00A0\\u202F\\u2009\\u2007'’]";
    private static final Pattern SHAPE = Pattern.compile(
        "[~≈<>+]?" +
            SPACES +
            "*(?<sign>-)?(?<digits>\\d(?:[\\d.,]|" +
            SPACES +
            "(?=\\d))*|\\.\\d+)(?<exponent>[eE][+-]?\\d{1,2})?" +
            SPACES +
            "*(?<suffix>mille|milliers?|millions?|milliards?|mio|mrd|mds?|mln|mn|bn|k|m|b|g|%)?" +
            SPACES +
            "*\\+?",
        Pattern.CASE_INSENSITIVE
    );
    private static final Pattern SPACE = Pattern.compile(SPACES);
    private static final int LONGEST = 200;

    private Numbers() {}

    /** What is longer is no number: a shape that repeats must not be looked for in ten thousands of digits. */
    private static Matcher shaped(String cell) {
        return SHAPE.matcher(cell.length() > LONGEST ? "" : cell);
    }

    static boolean isNumber(String cell) {
        return shaped(cell).matches();
    }

    static boolean isAbbreviated(String cell) {
        Matcher matcher = shaped(cell);
        return matcher.matches() && matcher.group("suffix") != null && !matcher.group("suffix").equals("%");
    }

    /** The number a cell says, a percentage as a fraction; empty when it says none. */
    static Optional<BigDecimal> read(String cell, Decimal decimal) {
        return read(cell, decimal, Lone.AS_IN_COLUMN);
    }

    /** The number a cell says where a single mark is of this use. */
    static Optional<BigDecimal> read(String cell, Decimal decimal, Lone lone) {
        Matcher matcher = shaped(cell);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String suffix = matcher.group("suffix");
        boolean whole = suffix == null && matcher.group("exponent") == null;
        String plain = plain(matcher.group("digits"), decimal, whole ? lone : Lone.DIVIDES);
        if (plain.indexOf('.') != plain.lastIndexOf('.')) {
            return Optional.empty();
        }
        String exponent = matcher.group("exponent") == null ? "" : matcher.group("exponent");
        BigDecimal number = new BigDecimal((matcher.group("sign") == null ? "" : "-") + plain + exponent);
        return Optional.of(suffix == null ? number : number.multiply(times(suffix)));
    }

    /** Which decimal mark the cells of a column (or of the whole file) show; empty when they do not tell. */
    static Optional<Decimal> decimalOf(List<String> cells) {
        int comma = 0;
        int point = 0;
        for (String cell : cells) {
            Matcher matcher = shaped(cell);
            if (matcher.matches()) {
                String digits = SPACE.matcher(matcher.group("digits")).replaceAll("");
                boolean short_ = matcher.group("suffix") != null;
                comma += tells(digits, ',', '.', short_) ? 1 : 0;
                point += tells(digits, '.', ',', short_) ? 1 : 0;
            }
        }
        return comma == point ? Optional.empty() : Optional.of(comma > point ? Decimal.COMMA : Decimal.POINT);
    }

    /** Whether {@code mark} can only be the decimal mark here: last, alone, and not before exactly three digits. */
    private static boolean tells(String digits, char mark, char other, boolean short_) {
        int at = digits.lastIndexOf(mark);
        if (at < 0) {
            return digits.indexOf(other) >= 0 && digits.indexOf(other) != digits.lastIndexOf(other);
        }
        boolean alone = digits.indexOf(mark) == at && digits.indexOf(other, at) < 0;
        return (
            alone && (digits.length() - at - 1 != 3 || short_ || digits.indexOf(other) >= 0 || digits.startsWith("0"))
        );
    }

    /** The digits with a point before the decimals and nothing between the thousands. */
    private static String plain(String digits, Decimal decimal, Lone lone) {
        String close = SPACE.matcher(digits).replaceAll("");
        char mark =
            Math.max(close.lastIndexOf('.'), close.lastIndexOf(',')) < 0
                ? decimal.mark()
                : mark(close, decimal, lone).mark();
        return close.replace(mark == ',' ? "." : ",", "").replace(mark, '.');
    }

    /** The mark before the decimals: the last of two, and of several alike none. */
    private static Decimal mark(String close, Decimal decimal, Lone lone) {
        Decimal last = Decimal.of(close.charAt(Math.max(close.lastIndexOf('.'), close.lastIndexOf(','))));
        if (close.indexOf(last.mark()) != close.lastIndexOf(last.mark())) {
            return last.other();
        }
        boolean both = close.indexOf(last.other().mark()) >= 0;
        if (both || !isGrouping(close, last.mark())) {
            return last;
        }
        return switch (lone) {
            case AS_IN_COLUMN -> decimal;
            case GROUPS -> last.other();
            case DIVIDES -> last;
        };
    }

    /** Whether a single mark may stand between thousands: three digits behind it, one to three before, not 0 alone. */
    private static boolean isGrouping(String digits, char mark) {
        int at = digits.indexOf(mark);
        return digits.length() - at - 1 == 3 && at >= 1 && at <= 3 && digits.charAt(0) != '0';
    }

    private static BigDecimal times(String suffix) {
        return switch (suffix.toLowerCase(Locale.ROOT)) {
            case "%" -> new BigDecimal("0.01");
            case "k", "mille", "millier", "milliers" -> BigDecimal.valueOf(1_000);
            case "b", "bn", "g", "md", "mds", "mrd", "milliard", "milliards" -> BigDecimal.valueOf(1_000_000_000);
            default -> BigDecimal.valueOf(1_000_000);
        };
    }
}
