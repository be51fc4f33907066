package relais.compliance;

import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One version of the rules, read from {@code rules.yaml} and made ready to compare with. */
final class RuleBook {

    /** The rules in force. */
    static final RuleBook CURRENT = read("rules.yaml");

    private static final String ANY_JOINT = "[\\s_-]*";

    private final String version;
    private final Map<String, Integer> folds;
    private final Map<String, Integer> captionLimits;
    private final Map<String, Labels> labels;
    private final List<Pattern> acceptedSomewhere;
    private final Map<String, Mention> mentions;
    private final List<Pattern> greenClaims;
    private final Pattern falseFriends;
    private final Pattern negation;
    private final Pattern hashtagRun;

    private RuleBook(Entry data) {
        version = data.text("version");
        folds = data.numbers("folds");
        captionLimits = data.numbers("captionLimits");
        greenClaims = data.list("greenClaims").stream().map(RuleBook::pattern).toList();
        falseFriends = pattern(data.text("falseFriends"));
        negation = pattern(data.text("negation"));
        hashtagRun = pattern("#\\w+(?:\\s+#\\w+){" + (data.number("hashtagRun") - 1) + ",}");
        String before = data.text("before");
        String after = data.text("after");
        labels = data.entries("labels", country -> Labels.of(country, before, after));
        acceptedSomewhere = labels
            .values()
            .stream()
            .flatMap(country -> country.accepted().stream())
            .toList();
        mentions = data.entries("mentions", Mention::of);
    }

    private static RuleBook read(String name) {
        try (InputStream file = RuleBook.class.getResourceAsStream(name)) {
            return new RuleBook(new Entry(new Yaml(new SafeConstructor(new LoaderOptions())).load(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String version() {
        return version;
    }

    OptionalInt fold(Surface surface) {
        return number(folds, surface.name());
    }

    OptionalInt captionLimit(String network) {
        return number(captionLimits, network);
    }

    boolean knows(String country) {
        return labels.containsKey(country);
    }

    Labels labels(String country) {
        return labels.get(country);
    }

    /** Every label that some country accepts, to be named where it is no good. */
    List<Pattern> acceptedSomewhere() {
        return acceptedSomewhere;
    }

    Mention mention(String name) {
        return mentions.get(name);
    }

    List<Pattern> greenClaims() {
        return greenClaims;
    }

    Pattern falseFriends() {
        return falseFriends;
    }

    Pattern negation() {
        return negation;
    }

    Pattern hashtagRun() {
        return hashtagRun;
    }

    private static OptionalInt number(Map<String, Integer> numbers, String name) {
        return numbers.containsKey(name) ? OptionalInt.of(numbers.get(name)) : OptionalInt.empty();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex.replace("{S}", ANY_JOINT), UNICODE_CHARACTER_CLASS);
    }

    private static List<Pattern> patterns(List<String> regexes) {
        return regexes.stream().map(RuleBook::pattern).toList();
    }

    /** The wordings of one country, by how well they tell the public that something was given. */
    record Labels(
        String say,
        List<Pattern> accepted,
        List<Pattern> equivalent,
        List<Pattern> ambiguous,
        List<Pattern> rejected,
        List<Pattern> thanks,
        Pattern inASentence
    ) {
        private static Labels of(Entry country, String before, String after) {
            var anywhere = country.entry("anywhere");
            return new Labels(
                country.text("say"),
                both(standingAlone(country.list("accepted"), before, after), anywhere.list("accepted")),
                both(standingAlone(country.list("equivalent"), before, after), anywhere.list("equivalent")),
                standingAlone(country.list("ambiguous"), before, after),
                standingAlone(country.list("rejected"), before, after),
                patterns(country.list("thanks")),
                pattern("\\b(?:" + String.join("|", country.list("accepted")) + ")\\b")
            );
        }

        private static List<Pattern> standingAlone(List<String> words, String before, String after) {
            if (words.isEmpty()) {
                return List.of();
            }
            String any = "(?<label>" + String.join("|", words) + ")";
            return List.of(
                pattern(before + any + after),
                pattern("(?<label>#(?:" + String.join("|", words) + "))(?!\\w)")
            );
        }

        private static List<Pattern> both(List<Pattern> some, List<String> others) {
            var all = new java.util.ArrayList<>(some);
            others.forEach(other -> all.add(pattern("(?<label>" + other + ")")));
            return List.copyOf(all);
        }
    }

    /** A mention that an altered image obliges. */
    record Mention(List<Pattern> accepted, List<Pattern> equivalent, Pattern negated) {
        private static Mention of(Entry mention) {
            return new Mention(
                patterns(mention.list("accepted")),
                patterns(mention.list("equivalent")),
                pattern(mention.text("negated"))
            );
        }
    }

    /** One level of the file. */
    private record Entry(Map<String, Object> values) {
        String text(String name) {
            return String.valueOf(values.get(name));
        }

        int number(String name) {
            return Integer.parseInt(text(name));
        }

        @SuppressWarnings("unchecked")
        List<String> list(String name) {
            return (List<String>) values.getOrDefault(name, List.of());
        }

        @SuppressWarnings("unchecked")
        Entry entry(String name) {
            return new Entry((Map<String, Object>) values.getOrDefault(name, Map.of()));
        }

        @SuppressWarnings("unchecked")
        Map<String, Integer> numbers(String name) {
            return Map.copyOf((Map<String, Integer>) values.get(name));
        }

        <T> Map<String, T> entries(String name, java.util.function.Function<Entry, T> make) {
            var level = entry(name);
            return level.values
                .keySet()
                .stream()
                .collect(Collectors.toMap(k -> k, k -> make.apply(level.entry(k))));
        }
    }
}
