package relais.partners.importing.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Pattern;

/** The numbers of a workbook, written as a list would write them: dates, percentages, plain numbers that cannot be misread. */
final class Numerals {

    /** What a number stands for. */
    enum Form {
        PLAIN,
        PERCENT,
        DATE,
        TIME,
    }

    private static final MathContext DIGITS = new MathContext(15);
    private static final Pattern NOT_SHOWN = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]");

    private Numerals() {}

    /** What a number format of a workbook shows. */
    static Form form(int id, String code) {
        if (code.isEmpty()) {
            return switch (id) {
                case 9, 10 -> Form.PERCENT;
                case 14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58 -> Form.DATE;
                case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47 -> Form.TIME;
                default -> Form.PLAIN;
            };
        }
        String shown = NOT_SHOWN.matcher(code.split(";", 2)[0]).replaceAll("").toLowerCase(Locale.ROOT);
        if (shown.contains("general") || shown.contains("standard")) {
            return Form.PLAIN;
        }
        if (shown.indexOf('%') >= 0) {
            return Form.PERCENT;
        }
        if (shown.indexOf('y') >= 0 || shown.indexOf('d') >= 0) {
            return Form.DATE;
        }
        if (shown.indexOf('h') >= 0 || shown.indexOf('s') >= 0) {
            return Form.TIME;
        }
        return shown.indexOf('m') >= 0 ? Form.DATE : Form.PLAIN;
    }

    /** A stored number in its form; what is no number stays as it is. */
    static String text(String stored, Form form, boolean from1904) {
        double number;
        try {
            number = Double.parseDouble(stored);
        } catch (NumberFormatException noNumber) {
            return stored;
        }
        if (!Double.isFinite(number)) {
            return "";
        }
        return switch (form) {
            case PLAIN -> plain(new BigDecimal(number).round(DIGITS));
            case PERCENT -> plain(new BigDecimal(number).movePointRight(2).round(DIGITS)) + "%";
            case DATE -> number >= 0 && number < 2_958_466 ? date(number, from1904) : plain(new BigDecimal(number));
            case TIME -> time(number);
        };
    }

    /** Three decimals look like thousands to whoever reads commas: one more zero tells them apart. */
    static String plain(BigDecimal number) {
        String text = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        int point = text.indexOf('.');
        return point >= 0 && text.length() - point == 4 ? text + "0" : text;
    }

    private static String date(double days, boolean from1904) {
        long whole = (long) days;
        LocalDate day = from1904
            ? LocalDate.of(1904, 1, 1).plusDays(whole)
            : LocalDate.of(1899, 12, whole < 60 ? 31 : 30).plusDays(whole);
        long seconds = Math.round((days - whole) * 86_400);
        return seconds == 0
            ? day.toString()
            : LocalDateTime.of(day, java.time.LocalTime.MIN).plusSeconds(seconds).toString();
    }

    private static String time(double days) {
        long seconds = Math.round(days * 86_400);
        return "%d:%02d:%02d".formatted(seconds / 3600, (Math.abs(seconds) / 60) % 60, Math.abs(seconds) % 60);
    }
}
