package relais.collaborations;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The name of a person as a contract gives it, told apart from what stands beside it: the capacity after a comma, a dash
 * or in brackets.
 */
record PersonName(String said) {
    private static final Pattern CAPACITY = Pattern.compile("\\s*(?:[,;(]|\\s[-–—]\\s).*$");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    static PersonName of(String signatory) {
        return new PersonName(CAPACITY.matcher(signatory.strip()).replaceFirst(""));
    }

    /** The same first and last names in any order; case, accents, hyphens and spaces do not count. */
    boolean isTypedAs(String typed) {
        List<String> names = parts(said);
        List<String> given = parts(of(typed).said());
        return (
            !names.isEmpty() &&
            (names.stream().sorted().toList().equals(given.stream().sorted().toList()) ||
                orders(names).anyMatch(String.join("", given)::equals))
        );
    }

    /** The name in one word, begun at each of its parts. */
    private static Stream<String> orders(List<String> names) {
        return IntStream.range(0, names.size()).mapToObj(
            first -> String.join("", names.subList(first, names.size())) + String.join("", names.subList(0, first))
        );
    }

    private static List<String> parts(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .replace("œ", "oe")
            .replace("æ", "ae")
            .replace("ø", "o")
            .replace("ł", "l")
            .replace("ß", "ss");
        return Arrays.stream(BETWEEN.split(plain))
            .filter(part -> !part.isEmpty())
            .toList();
    }
}
