package relais.collaborations;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lays two texts side by side, word by word. How words are spaced or broken over lines does not count. */
public final class TextComparison {

    private static final Pattern WORD = Pattern.compile("[^\\s\\u00a0\\u202f\\u2007]+([\\s\\u00a0\\u202f\\u2007]*)");

    private TextComparison() {}

    /** Both texts from beginning to end, as stretches that are the same or different. */
    public static List<Passage> compare(String agreed, String signed) {
        List<Word> before = words(agreed);
        List<Word> after = words(signed);
        List<Passage> passages = new ArrayList<>();
        int read = 0;
        int number = 0;
        for (AbstractDelta<Word> delta : DiffUtils.diff(before, after, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                passages.add(new Passage.Same(said(delta.getSource().getLines())));
            } else {
                number++;
                passages.add(
                    new Passage.Changed(
                        new Difference(
                            number,
                            said(delta.getSource().getLines()).strip(),
                            said(delta.getTarget().getLines()).strip()
                        )
                    )
                );
            }
            read += delta.getSource().size();
        }
        if (read < before.size()) {
            passages.add(new Passage.Same(said(before.subList(read, before.size()))));
        }
        return passages;
    }

    /** Only the differences. */
    public static List<Difference> differences(String agreed, String signed) {
        return compare(agreed, signed)
            .stream()
            .flatMap(passage -> passage.difference().stream())
            .toList();
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String space = matcher.group(1);
            String word = matcher.group().substring(0, matcher.group().length() - space.length());
            words.add(new Word(Normalizer.normalize(word, Normalizer.Form.NFKC), space.contains("\n") ? "\n" : " "));
        }
        return words;
    }

    private static String said(List<Word> words) {
        StringBuilder text = new StringBuilder();
        words.forEach(word -> text.append(word.text()).append(word.space()));
        return text.toString();
    }

    /** A word equals another by its letters, whatever follows it. */
    private record Word(String text, String space) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Word(String otherText, _) && text.equals(otherText);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }
}
