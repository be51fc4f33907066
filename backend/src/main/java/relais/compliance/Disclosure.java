package relais.compliance;

import static relais.compliance.Reason.*;
import static relais.compliance.Severity.BLOCK;
import static relais.compliance.Severity.INFO;
import static relais.compliance.Severity.WARN;
import static relais.compliance.Verdict.FAIL;
import static relais.compliance.Verdict.NA;
import static relais.compliance.Verdict.PASS;
import static relais.compliance.Verdict.REVIEW;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Does the public see at once that something was given for this content? One finding for each public aimed at, and one
 * for each mention that an altered image obliges.
 */
public final class Disclosure {

    private static final RuleBook RULES = RuleBook.CURRENT;

    private Disclosure() {}

    /** The version of the rules that is stamped on every finding. */
    public static String rulesVersion() {
        return RULES.version();
    }

    /** The findings on the label, for every country of the setting, and on the mentions for altered images. */
    public static List<Finding> check(Content content, Setting setting) {
        var findings = new ArrayList<Finding>();
        for (String country : setting.countries()) {
            findings.add(label(content, setting, country).finding(Check.DISCLOSURE, country));
        }
        if (setting.countries().contains("FR") && setting.counterpart()) {
            if (content.retouched()) {
                findings.add(mention("RETOUCHED", content, setting).finding(Check.RETOUCHED_MENTION, "FR"));
            }
            if (content.virtual()) {
                findings.add(mention("VIRTUAL", content, setting).finding(Check.VIRTUAL_MENTION, "FR"));
            }
        }
        return List.copyOf(findings);
    }

    private static Answer label(Content content, Setting setting, String country) {
        if (!setting.counterpart()) {
            return Answer.of(NA, INFO, NO_COUNTERPART);
        }
        if (!RULES.knows(country)) {
            return Answer.of(REVIEW, WARN, NO_RULES_FOR_COUNTRY);
        }
        var labels = RULES.labels(country);
        var answers = new ArrayList<Answer>();
        answers.add(inCaption(content.caption(), setting.surface(), labels));
        answers.add(onPlatform(content.platformLabel(), labels));
        answers.add(onScreen(content.frames(), setting.surface(), labels));
        var missingOnFrame = answers
            .stream()
            .filter(a -> a.reason == LABEL_MISSING_ON_FRAME)
            .findFirst();
        var best = answers.stream().min(Answer::compareTo).orElseThrow();
        return missingOnFrame
            .filter(_ -> best.reason != LABEL_ON_PLATFORM)
            .orElse(best)
            .with("say", labels.say());
    }

    private static Answer inCaption(String caption, Surface surface, RuleBook.Labels labels) {
        var text = Normalised.of(caption);
        var negated = spansOf(RULES.negation(), text.text());
        String open = blanked(text.text(), spansOf(RULES.falseFriends(), text.text()), negated);

        var accepted = place(first(labels.accepted(), open), text, surface);
        var equivalent = place(first(labels.equivalent(), open), text, surface);
        var ambiguous = place(first(labels.ambiguous(), open), text, surface);
        if (accepted != null && accepted.isSeen()) {
            return negated.isEmpty()
                ? Answer.of(PASS, BLOCK, LABEL_PRESENT, accepted.span, accepted.words)
                : Answer.of(REVIEW, BLOCK, LABEL_CONTRADICTED, text.span(negated.getFirst()[0], negated.getFirst()[1]));
        }
        if (equivalent != null && equivalent.isSeen()) {
            return Answer.of(REVIEW, BLOCK, LABEL_EQUIVALENT, equivalent.span, equivalent.words);
        }
        if (ambiguous != null && ambiguous.isSeen() && negated.isEmpty()) {
            return Answer.of(REVIEW, BLOCK, LABEL_AMBIGUOUS, ambiguous.span, ambiguous.words);
        }
        if (!negated.isEmpty()) {
            return Answer.of(FAIL, BLOCK, LABEL_NEGATED, text.span(negated.getFirst()[0], negated.getFirst()[1]));
        }
        for (var hidden : new Place[] { accepted, equivalent, ambiguous }) {
            if (hidden != null) {
                return Answer.of(
                    FAIL,
                    BLOCK,
                    hidden.isInRun ? LABEL_IN_HASHTAGS : LABEL_AFTER_FOLD,
                    hidden.span,
                    hidden.words
                );
            }
        }
        return withoutLabel(text, open, labels);
    }

    private static Answer withoutLabel(Normalised text, String open, RuleBook.Labels labels) {
        for (var words : List.of(labels.rejected(), RULES.acceptedSomewhere())) {
            var found = first(words, open);
            if (found != null) {
                var span = text.span(found[0], found[1]);
                return Answer.of(FAIL, BLOCK, LABEL_NOT_ACCEPTED, span, text.typed(span));
            }
        }
        for (var thanks : labels.thanks()) {
            var found = spansOf(thanks, open);
            if (!found.isEmpty()) {
                return Answer.of(FAIL, BLOCK, LABEL_THANKS_ONLY, text.span(found.getFirst()[0], found.getFirst()[1]));
            }
        }
        var sentence = spansOf(labels.inASentence(), text.text());
        return sentence.isEmpty()
            ? Answer.of(FAIL, BLOCK, LABEL_MISSING)
            : Answer.of(FAIL, BLOCK, LABEL_IN_SENTENCE, text.span(sentence.getFirst()[0], sentence.getFirst()[1]));
    }

    private static Answer onPlatform(@Nullable String label, RuleBook.Labels labels) {
        if (label == null || label.isBlank()) {
            return Answer.of(FAIL, BLOCK, LABEL_MISSING);
        }
        return switch (kind(label, labels)) {
            case PASS -> Answer.of(PASS, BLOCK, LABEL_ON_PLATFORM);
            case REVIEW -> Answer.of(REVIEW, BLOCK, LABEL_EQUIVALENT);
            case FAIL, NA -> notAccepted(label);
        };
    }

    /** A label that another public would take is there, and is no good here; any other words are no label at all. */
    private static Answer notAccepted(String words) {
        String typed = words.strip();
        return first(RULES.acceptedSomewhere(), Normalised.of(typed).text()) == null
            ? Answer.of(FAIL, BLOCK, LABEL_MISSING)
            : Answer.of(FAIL, BLOCK, LABEL_NOT_ACCEPTED).with("words", typed);
    }

    private static Answer onScreen(List<Content.Frame> frames, Surface surface, RuleBook.Labels labels) {
        if (frames.isEmpty()) {
            return Answer.of(FAIL, BLOCK, LABEL_MISSING);
        }
        var kinds = frames
            .stream()
            .map(frame -> kind(frame.overlay(), labels))
            .toList();
        if (surface.isSeenFrameByFrame()) {
            for (int number = 1; number <= kinds.size() && kinds.size() > 1; number++) {
                if (kinds.get(number - 1) == FAIL) {
                    return Answer.of(FAIL, BLOCK, LABEL_MISSING_ON_FRAME).with("frame", Integer.toString(number));
                }
            }
        }
        var strictest = kinds.stream().max(Verdict::compareTo).orElse(FAIL);
        var seen = surface.isSeenFrameByFrame() ? strictest : kinds.getFirst();
        String words = frames.get(kinds.indexOf(seen)).overlay().strip();
        return switch (seen) {
            case PASS -> surface.isSeenFrameByFrame() || frames.getFirst().fullDuration()
                ? Answer.of(PASS, BLOCK, LABEL_ON_SCREEN)
                : Answer.of(REVIEW, BLOCK, LABEL_ON_SCREEN_IN_PART);
            case REVIEW -> Answer.of(REVIEW, BLOCK, LABEL_AMBIGUOUS).with("words", words);
            case FAIL, NA -> notAccepted(words);
        };
    }

    /** What words of their own, on a platform's label or on screen, are worth. */
    private static Verdict kind(String words, RuleBook.Labels labels) {
        String text = Normalised.of(words).text().strip();
        String open = blanked(text, spansOf(RULES.falseFriends(), text), spansOf(RULES.negation(), text));
        if (first(labels.accepted(), open) != null) {
            return PASS;
        }
        return first(labels.equivalent(), open) != null || first(labels.ambiguous(), open) != null ? REVIEW : FAIL;
    }

    private static Answer mention(String name, Content content, Setting setting) {
        var mention = RULES.mention(name);
        var text = Normalised.of(content.caption());
        String open = blanked(text.text(), spansOf(mention.negated(), text.text()), List.of());
        var accepted = earliest(mention.accepted(), open);
        if (accepted != null) {
            var span = text.span(accepted[0], accepted[1]);
            return isBeforeFold(span, text, setting.surface())
                ? Answer.of(PASS, BLOCK, MENTION_PRESENT, span)
                : Answer.of(REVIEW, BLOCK, MENTION_AFTER_FOLD, span);
        }
        for (var frame : content.frames()) {
            if (earliest(mention.accepted(), Normalised.of(frame.overlay()).text()) != null) {
                return Answer.of(PASS, BLOCK, MENTION_PRESENT);
            }
        }
        var equivalent = earliest(mention.equivalent(), open);
        return equivalent != null
            ? Answer.of(REVIEW, BLOCK, MENTION_EQUIVALENT, text.span(equivalent[0], equivalent[1]))
            : Answer.of(FAIL, BLOCK, MENTION_MISSING);
    }

    private static boolean isBeforeFold(Span span, Normalised text, Surface surface) {
        var fold = RULES.fold(surface);
        return fold.isEmpty() || text.seenAtEndOf(span) <= fold.getAsInt();
    }

    /** The best placed of all matches: one that is seen, else the first. */
    private static @Nullable Place place(int @Nullable [] firstMatch, Normalised text, Surface surface) {
        if (firstMatch == null) {
            return null;
        }
        var span = text.span(firstMatch[0], firstMatch[1]);
        return new Place(
            span,
            text.typed(span),
            isBeforeFold(span, text, surface),
            isInRun(firstMatch[0], text.text())
        );
    }

    /** A label lost among hashtags; the very first word of the caption is never lost. */
    private static boolean isInRun(int at, String text) {
        return (
            !text.substring(0, at).isBlank() &&
            text.charAt(at) == '#' &&
            spansOf(RULES.hashtagRun(), text)
                .stream()
                .anyMatch(run -> run[0] <= at && at < run[1])
        );
    }

    private static int @Nullable [] first(List<Pattern> patterns, String text) {
        int[] best = null;
        for (var pattern : patterns) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                int[] found = { matcher.start("label"), matcher.end("label") };
                if (isBetter(found, best, text)) {
                    best = found;
                }
            }
        }
        return best;
    }

    private static boolean isBetter(int[] found, int @Nullable [] best, String text) {
        if (best == null) {
            return true;
        }
        boolean lost = isInRun(found[0], text);
        boolean bestLost = isInRun(best[0], text);
        return lost == bestLost ? found[0] < best[0] : bestLost;
    }

    private static int @Nullable [] earliest(List<Pattern> patterns, String text) {
        return patterns
            .stream()
            .flatMap(pattern -> spansOf(pattern, text).stream())
            .min((a, b) -> Integer.compare(a[0], b[0]))
            .orElse(null);
    }

    private static List<int[]> spansOf(Pattern pattern, String text) {
        return pattern
            .matcher(text)
            .results()
            .map(found -> new int[] { found.start(), found.end() })
            .toList();
    }

    /** The text with these pieces struck out by letters that are part of no label, so that positions stay. */
    private static String blanked(String text, List<int[]> some, List<int[]> others) {
        var open = new StringBuilder(text);
        for (var spans : List.of(some, others)) {
            for (int[] span : spans) {
                for (int at = span[0]; at < span[1]; at++) {
                    open.setCharAt(at, 'x');
                }
            }
        }
        return open.toString();
    }

    private record Place(Span span, String words, boolean isBeforeFold, boolean isInRun) {
        boolean isSeen() {
            return isBeforeFold && !isInRun;
        }
    }

    /** A verdict with its reason; the milder one is smaller, and of two failures the one that says more. */
    private record Answer(
        Verdict verdict,
        Severity severity,
        Reason reason,
        @Nullable Span span,
        Map<String, String> params
    ) implements Comparable<Answer> {
        static Answer of(Verdict verdict, Severity severity, Reason reason) {
            return new Answer(verdict, severity, reason, null, Map.of());
        }

        static Answer of(Verdict verdict, Severity severity, Reason reason, Span span) {
            return new Answer(verdict, severity, reason, span, Map.of());
        }

        static Answer of(Verdict verdict, Severity severity, Reason reason, Span span, String words) {
            return new Answer(verdict, severity, reason, span, Map.of("words", words));
        }

        Answer with(String param, String value) {
            var all = new java.util.TreeMap<>(params);
            all.put(param, value);
            return new Answer(verdict, severity, reason, span, all);
        }

        Finding finding(Check check, String country) {
            var all = new java.util.TreeMap<>(params);
            all.put("country", country);
            return new Finding(check, country, verdict, severity, reason, all, span, RULES.version());
        }

        @Override
        public int compareTo(Answer other) {
            int byVerdict = verdict.compareTo(other.verdict);
            return byVerdict != 0 ? byVerdict : Boolean.compare(reason == LABEL_MISSING, other.reason == LABEL_MISSING);
        }
    }
}
