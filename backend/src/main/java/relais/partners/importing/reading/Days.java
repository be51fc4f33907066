package relais.partners.importing.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import relais.partners.Folding;

/** Days as lists write them, in French and English: {@code 3 mars 2026}, {@code 03/04/2026}, {@code March 3rd, 2026}. */
final class Days {

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})(?: .*)?");
    private static final Pattern DAY_FIRST = Pattern.compile(
        "(?:\\p{L}+ )?(\\d{1,2})(?:er|st|nd|rd|th)? (\\p{L}+) (\\d{4}|\\d{2})(?: .*)?"
    );
    private static final Pattern MONTH_FIRST = Pattern.compile(
        "(?:\\p{L}+ )?(\\p{L}+) (\\d{1,2})(?:st|nd|rd|th)? (\\d{4})(?: .*)?"
    );
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
        Map.entry("jan", 1),
        Map.entry("fev", 2),
        Map.entry("feb", 2),
        Map.entry("mar", 3),
        Map.entry("avr", 4),
        Map.entry("apr", 4),
        Map.entry("mai", 5),
        Map.entry("may", 5),
        Map.entry("juin", 6),
        Map.entry("jun", 6),
        Map.entry("juil", 7),
        Map.entry("jul", 7),
        Map.entry("aou", 8),
        Map.entry("aug", 8),
        Map.entry("sep", 9),
        Map.entry("oct", 10),
        Map.entry("nov", 11),
        Map.entry("dec", 12)
    );

    private Days() {}

    /** Whether these cells put the month before the day: more of them could not be read otherwise than the other way. */
    static boolean monthFirst(List<String> cells) {
        int months = 0;
        for (String cell : cells) {
            Matcher found = NUMBERS.matcher(cell.strip());
            if (found.matches()) {
                months += number(found.group(2)) > 12 ? 1 : 0;
                months -= number(found.group(1)) > 12 ? 1 : 0;
            }
        }
        return months > 0;
    }

    /** The day a cell says; empty when it says none. */
    static Optional<LocalDate> read(String cell, boolean monthFirst) {
        String text = cell.strip();
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), number(iso.group(2)), iso.group(3));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            int first = number(numbers.group(1));
            int second = number(numbers.group(2));
            boolean turned = first <= 12 && (monthFirst || second > 12);
            return day(numbers.group(3), turned ? first : second, Integer.toString(turned ? second : first));
        }
        String words = Folding.fold(text);
        Matcher dayFirst = DAY_FIRST.matcher(words);
        if (dayFirst.matches()) {
            return day(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1));
        }
        Matcher monthFirstWords = MONTH_FIRST.matcher(words);
        return monthFirstWords.matches()
            ? day(monthFirstWords.group(3), month(monthFirstWords.group(1)), monthFirstWords.group(2))
            : Optional.empty();
    }

    private static int month(String word) {
        for (int length = 4; length >= 3; length--) {
            Integer month = word.length() < length ? null : MONTHS.get(word.substring(0, length));
            if (month != null) {
                return month;
            }
        }
        return 0;
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        try {
            int full = number(year) < 100 ? 2000 + number(year) : number(year);
            return Optional.of(LocalDate.of(full, month, number(day)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
