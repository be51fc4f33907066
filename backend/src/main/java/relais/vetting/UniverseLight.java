package relais.vetting;

import static relais.vetting.Telling.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import relais.partners.Folding;

/**
 * Does this partner speak of what the brand is about? The brand's keywords and categories are looked for in categories,
 * bio and notes; each found counts 20, up to 100. Green from 65, amber below: a word that was not found proves nothing,
 * so only a banned topic or a stated exclusion is red.
 */
final class UniverseLight {

    static final int VALID_DAYS = 180;
    private static final int POINTS_A_WORD = 20;
    private static final double GREEN_FROM = 65;

    private UniverseLight() {}

    static Reading read(Known known, List<Exclusion> exclusions, BrandUniverse universe, Instant now) {
        var formula = new Formula(Axis.UNIVERSE, now);
        LocalDate today = formula.today();
        List<String> texts = known.texts();
        List<String> sought = Stream.concat(universe.keywords().stream(), universe.categories().stream())
            .distinct()
            .toList();
        formula.input("words", String.join(" | ", sought)).input("texts", String.valueOf(texts.size()));

        Optional<Exclusion> exclusion = exclusions
            .stream()
            .filter(one -> !one.until().isBefore(today))
            .findFirst();
        if (exclusion.isPresent()) {
            return excluded(formula, exclusion.get());
        }
        List<String> banned = found(universe.bannedTopics(), texts);
        if (!banned.isEmpty()) {
            formula.says(UNIVERSE_BANNED, Map.of("topics", String.join(", ", banned))).todo(Todo.ASK_MANAGER);
            formula.input("banned", String.join(" | ", banned));
            return formula.reading(Light.RED, 0.0, Confidence.MEASURED, today.plusDays(VALID_DAYS));
        }
        if (sought.isEmpty()) {
            return formula.says(UNIVERSE_NOT_SET).todo(Todo.SET_UNIVERSE).grey(0);
        }
        if (texts.isEmpty()) {
            return formula.says(UNIVERSE_NOTHING_TO_READ).todo(Todo.DESCRIBE_PARTNER).grey(0);
        }
        return scored(formula, sought, known, found(sought, texts));
    }

    private static Reading excluded(Formula formula, Exclusion exclusion) {
        formula
            .says(
                UNIVERSE_EXCLUDED,
                Map.of(
                    "competitor",
                    exclusion.competitor(),
                    "until",
                    exclusion.until().toString(),
                    "source",
                    exclusion.source()
                )
            )
            .input("excludedUntil", exclusion.until().toString())
            .todo(Todo.AWAIT_END_OF_EXCLUSION);
        return formula.reading(Light.RED, 0.0, Confidence.MEASURED, exclusion.until().plusDays(1));
    }

    private static Reading scored(Formula formula, List<String> sought, Known known, List<String> found) {
        double score = Math.min(100, POINTS_A_WORD * found.size());
        formula.input("found", String.join(" | ", found)).input("score", Figures.plain(score, 0));
        if (found.isEmpty()) {
            formula.says(UNIVERSE_NO_WORD, Map.of("of", String.valueOf(sought.size())));
        } else {
            formula.says(
                UNIVERSE_WORDS,
                Map.of(
                    "found",
                    String.valueOf(found.size()),
                    "of",
                    String.valueOf(sought.size()),
                    "words",
                    String.join(", ", found)
                )
            );
        }
        formula.says(
            UNIVERSE_READ_IN,
            Map.of(
                "categories",
                String.valueOf(known.categories().size()),
                "bio",
                String.valueOf(!known.bio().isBlank()),
                "notes",
                String.valueOf(known.notes().size())
            )
        );
        Light light = score >= GREEN_FROM ? Light.GREEN : Light.AMBER;
        if (light == Light.AMBER) {
            formula.todo(Todo.DESCRIBE_PARTNER).todo(Todo.ASK_MANAGER);
        }
        return formula.reading(light, score, Confidence.MEASURED, formula.today().plusDays(VALID_DAYS));
    }

    private static List<String> found(List<String> sought, List<String> texts) {
        List<String> folded = texts.stream().map(UniverseLight::words).toList();
        return sought
            .stream()
            .filter(word -> !words(word).isBlank() && folded.stream().anyMatch(text -> text.contains(words(word))))
            .toList();
    }

    /** The words of a text, folded, each without the s or x of its plural, with a space around every one. */
    private static String words(String text) {
        String folded = Folding.fold(text);
        return folded.isEmpty()
            ? ""
            : Arrays.stream(folded.split(" "))
                  .map(UniverseLight::singular)
                  .collect(Collectors.joining(" ", " ", " "));
    }

    private static String singular(String word) {
        return word.length() > 3 && (word.endsWith("s") || word.endsWith("x"))
            ? word.substring(0, word.length() - 1)
            : word;
    }
}
