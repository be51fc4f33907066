package relais.compliance;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as it is compared (compatibility letters unfolded, no zero-width characters, no accents, lower case), which
 * still knows where each of its characters stood in the text as typed.
 */
final class Normalised {

    private final String typed;
    private final String text;
    private final int[] starts;
    private final int[] ends;

    private Normalised(String typed, String text, int[] starts, int[] ends) {
        this.typed = typed;
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    static Normalised of(String typed) {
        var text = new StringBuilder();
        int[] starts = new int[typed.length() + 16];
        int[] ends = new int[starts.length];
        for (int at = 0; at < typed.length(); ) {
            int codePoint = typed.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            for (char plain : plain(codePoint).toCharArray()) {
                if (text.length() == starts.length) {
                    starts = Arrays.copyOf(starts, starts.length * 2);
                    ends = Arrays.copyOf(ends, ends.length * 2);
                }
                starts[text.length()] = at;
                ends[text.length()] = next;
                text.append(plain);
            }
            at = next;
        }
        return new Normalised(typed, text.toString(), starts, ends);
    }

    private static String plain(int codePoint) {
        var letters = new StringBuilder();
        Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
            .codePoints()
            .filter(c -> !isInvisible(c))
            .map(c -> c == '’' || c == 'ʼ' ? '\'' : c)
            .forEach(letters::appendCodePoint);
        return letters.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    String text() {
        return text;
    }

    /** Where a piece of the compared text stands in the text as typed. */
    Span span(int from, int to) {
        return from == to ? new Span(0, 0) : new Span(starts[from], ends[to - 1]);
    }

    /** These words as they were typed. */
    String typed(Span span) {
        return typed.substring(span.from(), span.to());
    }

    /** How many characters a reader has seen once this piece is over. */
    int seenAtEndOf(Span span) {
        return typed.codePointCount(0, span.to());
    }
}
