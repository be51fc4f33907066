package relais.partners.importing.reading;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import relais.partners.Availability;
import relais.partners.Availability.Word;

/**
 * What a cell says of the time somebody has, in French and English. The words are kept in any case; what they come to is
 * read only where they can mean one thing: "à partir de mai" stays words.
 */
public record SaidOfTime(Word word, @Nullable LocalDate from, @Nullable LocalDate until, String words) {
    private static final String FREE = "disponible|dispo|libre|available|free|open";
    private static final String BUSY =
        "indisponible|non disponible|pas disponible|pas dispo|non dispo|absente?|en conges?|complete?|unavailable|not available|booked|away|busy";
    private static final String SOME =
        "limitee?|partielle|disponibilite limitee|dispo limitee|peu dispo(nible)?|limited|partially available|limited availability";
    private static final String SINCE =
        "a partir du|a compter du|des le|depuis le|des|from|as of|starting( on)?|after|apres le";
    private static final String UNTIL = "jusqu au|jusque|until|till|up to|avant le|before";
    private static final String DAY = "(.*\\d.*)";

    private static final Pattern JUST_FREE = Pattern.compile("(oui|yes|ok|" + FREE + ")");
    private static final Pattern JUST_BUSY = Pattern.compile("(non|no|" + BUSY + ")");
    private static final Pattern JUST_SOME = Pattern.compile("(" + SOME + ")");
    private static final Pattern BETWEEN = Pattern.compile(
        "(?:(" + FREE + ")|(" + BUSY + ")),? (?:du|from|between|entre le|le) (.+?) (?:au|to|and|et le|-) " + DAY
    );
    private static final Pattern FREE_SINCE = Pattern.compile("(?:(?:" + FREE + "),? )?(?:" + SINCE + ") " + DAY);
    private static final Pattern FREE_UNTIL = Pattern.compile("(?:" + FREE + "),? (?:" + UNTIL + ") " + DAY);
    private static final Pattern BUSY_UNTIL = Pattern.compile("(?:" + BUSY + "),? (?:" + UNTIL + ") " + DAY);
    private static final Pattern BUSY_SINCE = Pattern.compile("(?:" + BUSY + "),? (?:" + SINCE + ") " + DAY);

    /** What the cell says. */
    public static SaidOfTime read(String cell) {
        String words = cell.strip();
        String plain = plain(words);
        return just(plain, words)
            .or(() -> between(plain, words))
            .or(() -> since(FREE_SINCE, Word.AVAILABLE, plain, words))
            .or(() -> since(BUSY_SINCE, Word.UNAVAILABLE, plain, words))
            .or(() -> until(FREE_UNTIL, Word.AVAILABLE, plain, words))
            .or(() -> until(BUSY_UNTIL, Word.UNAVAILABLE, plain, words))
            .orElseGet(() -> new SaidOfTime(Word.IN_WORDS, null, null, words));
    }

    /** The fact that a list tells. */
    public Availability said(String source, LocalDate on) {
        return new Availability(word, from, until, words, source, on, "", Instant.EPOCH);
    }

    private static Optional<SaidOfTime> just(String plain, String words) {
        Word word = JUST_FREE.matcher(plain).matches()
            ? Word.AVAILABLE
            : JUST_BUSY.matcher(plain).matches()
              ? Word.UNAVAILABLE
              : JUST_SOME.matcher(plain).matches()
                ? Word.LIMITED
                : Word.IN_WORDS;
        return word == Word.IN_WORDS ? Optional.empty() : Optional.of(new SaidOfTime(word, null, null, words));
    }

    private static Optional<SaidOfTime> between(String plain, String words) {
        Matcher found = BETWEEN.matcher(plain);
        if (!found.matches()) {
            return Optional.empty();
        }
        Word word = found.group(1) == null ? Word.UNAVAILABLE : Word.AVAILABLE;
        return day(found.group(3)).flatMap(first ->
            day(found.group(4))
                .filter(last -> !last.isBefore(first))
                .map(last -> new SaidOfTime(word, first, last, words))
        );
    }

    private static Optional<SaidOfTime> since(Pattern pattern, Word word, String plain, String words) {
        return dayOf(pattern, plain).map(first -> new SaidOfTime(word, first, null, words));
    }

    private static Optional<SaidOfTime> until(Pattern pattern, Word word, String plain, String words) {
        return dayOf(pattern, plain).map(last -> new SaidOfTime(word, null, last, words));
    }

    private static Optional<LocalDate> dayOf(Pattern pattern, String plain) {
        Matcher found = pattern.matcher(plain);
        return found.matches() ? day(found.group(found.groupCount())) : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        return Days.read(text.replaceFirst("^le ", ""), false);
    }

    /** Without accents, apostrophes and what ends a sentence; dates keep their marks. */
    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("['’]", " ")
            .replaceAll("[!.;:]+$", "")
            .replaceAll("\\s+", " ")
            .strip();
    }
}
