package relais.collaborations;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text taken off printed pages, as words and sentences. How it is spaced, hyphenated or broken over lines does not
 * count; an amount, a number and a date are one word each.
 */
record PageText(List<Word> words, List<Sentence> sentences) {
    private static final String MONTHS =
        "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|" +
        "January|February|March|April|May|June|July|August|September|October|November|December";
    private static final Pattern WORD = Pattern.compile(
        String.join(
            "|",
            "\\d{1,2}(?:er|st|nd|rd|th)?\\s+(?:" + MONTHS + ")\\s+\\d{4}",
            "\\d{1,4}[-/]\\d{1,2}[-/]\\d{1,4}",
            "(?=[\\p{L}]*\\d)(?=\\d*\\p{L})[\\p{L}\\d]{12,}",
            "(?:\\d{1,3}(?:[\\s.']\\d{3}(?!\\d))+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)*)(?:\\s?[€$£%]|\\s?EUR\\b)?",
            "\\p{L}[\\p{L}\\p{M}]*(?:[-‐‑](?:[ \\t]*\\n\\s*)?\\p{L}[\\p{L}\\p{M}]*)*",
            "\\S"
        )
    );
    private static final Pattern UNSAID = Pattern.compile("[\\s‐‑]+");
    private static final Pattern ENDS = Pattern.compile("[.!?]");
    private static final Pattern BEGINS = Pattern.compile("^[\\p{Lu}\\p{N}«\"“(•–—-].*", Pattern.DOTALL);

    static PageText of(String text, List<String> headings) {
        List<Word> words = words(text);
        return new PageText(words, sentences(words, headings.stream().map(PageText::words).toList()));
    }

    /** {@code text} without the lines that the press prints on every page: the reference and the page's number. */
    static String withoutFoot(String text, String reference) {
        String foot = Pattern.quote(reference);
        String page = "\\d{1,3} / \\d{1,3}";
        return text
            .replaceAll("(?m)^[ \\t]*" + foot + "\\s+" + page + "[ \\t]*$\\R?", "")
            .replaceAll("(?m)^[ \\t]*" + page + "\\s+" + foot + "[ \\t]*$\\R?", "");
    }

    /** The words of {@code sentence}. */
    List<Word> of(Sentence sentence) {
        return words.subList(sentence.from(), sentence.to());
    }

    /** These words as they stand. */
    static String said(List<Word> words) {
        return words
            .stream()
            .map(word -> word.text() + word.space())
            .collect(Collectors.joining());
    }

    /** These words in one line. */
    static String quoted(List<Word> words) {
        return words
            .stream()
            .map(word -> word.text() + (word.space().isEmpty() ? "" : " "))
            .collect(Collectors.joining());
    }

    private static List<Word> words(String text) {
        String plain = Normalizer.normalize(text.replaceAll("\u00ad\\s*", ""), Normalizer.Form.NFKC).replace('’', '\'');
        List<Word> words = new ArrayList<>();
        Matcher found = WORD.matcher(plain);
        int end = 0;
        while (found.find()) {
            if (!words.isEmpty()) {
                words.set(words.size() - 1, words.getLast().before(plain.substring(end, found.start())));
            }
            words.add(new Word(found.group().replaceAll("\\s+", " "), key(found.group()), ""));
            end = found.end();
        }
        return words;
    }

    /** Hyphens inside a word may stem from the end of a line; those between figures mean something. */
    private static String key(String word) {
        String close = UNSAID.matcher(word).replaceAll("");
        return Character.isLetter(close.codePointAt(0)) ? close.replace("-", "") : close;
    }

    private static List<Sentence> sentences(List<Word> words, List<List<Word>> headings) {
        List<Sentence> sentences = new ArrayList<>();
        String clause = "";
        int from = 0;
        for (int at = 0; at < words.size(); at++) {
            int heading = begins(words, at) ? headingAt(words, at, headings) : 0;
            if (heading > 0) {
                add(sentences, words, from, at, clause);
                clause = said(words.subList(at, at + heading)).strip();
                add(sentences, words, at, at + heading, clause);
                from = at + heading;
                at = from - 1;
            } else if (ends(words, at)) {
                add(sentences, words, from, at + 1, clause);
                from = at + 1;
            }
        }
        add(sentences, words, from, words.size(), clause);
        return sentences;
    }

    private static void add(List<Sentence> sentences, List<Word> words, int from, int to, String clause) {
        if (from < to) {
            List<String> keys = words.subList(from, to).stream().map(Word::key).toList();
            sentences.add(new Sentence(from, to, clause, keys));
        }
    }

    /** Whether a heading may stand here: at the beginning of a line or after the end of a sentence. */
    private static boolean begins(List<Word> words, int at) {
        return (
            at == 0 ||
            words
                .get(at - 1)
                .space()
                .contains("\n") ||
            ENDS.matcher(words.get(at - 1).key()).matches()
        );
    }

    private static boolean ends(List<Word> words, int at) {
        return (
            at + 1 < words.size() &&
            ENDS.matcher(words.get(at).key()).matches() &&
            !words.get(at).space().isEmpty() &&
            BEGINS.matcher(words.get(at + 1).text()).matches()
        );
    }

    private static int headingAt(List<Word> words, int at, List<List<Word>> headings) {
        return headings
            .stream()
            .filter(
                heading -> at + heading.size() <= words.size() && words.subList(at, at + heading.size()).equals(heading)
            )
            .mapToInt(List::size)
            .max()
            .orElse(0);
    }

    /** A word equals another by its letters, whatever follows it. */
    record Word(String text, String key, String space) {
        Word before(String following) {
            return new Word(text, key, following);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Word(_, String otherKey, _) && key.equals(otherKey);
        }

        @Override
        public int hashCode() {
            return key.hashCode();
        }
    }

    /** A sentence or a heading: which words, under which heading. */
    record Sentence(int from, int to, String clause, List<String> keys) {
        /** How much two sentences share, from 0 to 1. */
        double likeness(Sentence other) {
            List<String> left = new ArrayList<>(other.keys);
            long shared = keys.stream().filter(left::remove).count();
            return (2.0 * shared) / (keys.size() + other.keys.size());
        }
    }
}
