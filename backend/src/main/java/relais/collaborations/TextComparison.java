package relais.collaborations;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import relais.collaborations.Difference.Bit;
import relais.collaborations.Difference.Quote;
import relais.collaborations.PageText.Sentence;
import relais.collaborations.PageText.Word;

/**
 * Lays two texts side by side: sentence by sentence, then word by word in sentences that differ a little. What differs
 * in one sentence is one difference; so are sentences side by side that were added, or taken out, in one clause.
 */
final class TextComparison {

    /** Two sentences that share less are two sentences, not one that was changed. */
    private static final double ALIKE = 0.5;
    /** Beyond this many pairs nothing is gained by looking which sentence became which. */
    private static final int MOST_PAIRS = 90_000;

    private final PageText agreed;
    private final PageText signed;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private final List<Sentence> removed = new ArrayList<>();
    private final List<Sentence> added = new ArrayList<>();

    TextComparison(PageText agreed, PageText signed) {
        this.agreed = agreed;
        this.signed = signed;
    }

    /** Both texts from beginning to end, and what differs. */
    Comparison laidOut() {
        List<List<String>> before = agreed.sentences().stream().map(Sentence::keys).toList();
        List<List<String>> after = signed.sentences().stream().map(Sentence::keys).toList();
        int read = 0;
        for (AbstractDelta<List<String>> delta : DiffUtils.diff(before, after).getDeltas()) {
            int from = delta.getSource().getPosition();
            int to = from + delta.getSource().size();
            agreed.sentences().subList(read, from).forEach(this::same);
            int other = delta.getTarget().getPosition();
            gap(
                agreed.sentences().subList(from, to),
                signed.sentences().subList(other, other + delta.getTarget().size())
            );
            read = to;
        }
        agreed.sentences().subList(read, agreed.sentences().size()).forEach(this::same);
        close();
        return new Comparison(true, passages, differences);
    }

    /** Sentences that are not the same on both sides, though they may only be cut differently. */
    private void gap(List<Sentence> before, List<Sentence> after) {
        if (keys(before).equals(keys(after))) {
            before.forEach(this::same);
            return;
        }
        double[][] best = best(before, after);
        int left = 0;
        int right = 0;
        while (left < before.size() || right < after.size()) {
            double here = best[left][right];
            if (right == after.size() || (left < before.size() && here == best[left + 1][right])) {
                out(before.get(left++));
            } else if (left == before.size() || here == best[left][right + 1]) {
                in(after.get(right++));
            } else {
                changed(before.get(left++), after.get(right++));
            }
        }
    }

    /** For each pair of places, how much the sentences from there on share at best when they keep their order. */
    private static double[][] best(List<Sentence> before, List<Sentence> after) {
        double[][] best = new double[before.size() + 1][after.size() + 1];
        if ((long) before.size() * after.size() > MOST_PAIRS) {
            return best;
        }
        for (int left = before.size() - 1; left >= 0; left--) {
            for (int right = after.size() - 1; right >= 0; right--) {
                double likeness = before.get(left).likeness(after.get(right));
                double together = likeness < ALIKE ? 0 : likeness + best[left + 1][right + 1];
                best[left][right] = Math.max(together, Math.max(best[left + 1][right], best[left][right + 1]));
            }
        }
        return best;
    }

    private void same(Sentence sentence) {
        close();
        same(PageText.said(agreed.of(sentence)));
    }

    private void same(String text) {
        if (!passages.isEmpty() && passages.getLast() instanceof Passage.Same(String before)) {
            passages.set(passages.size() - 1, new Passage.Same(before + text));
        } else if (!text.isEmpty()) {
            passages.add(new Passage.Same(text));
        }
    }

    private void out(Sentence sentence) {
        if (!continues(sentence)) {
            close();
        }
        removed.add(sentence);
    }

    private void in(Sentence sentence) {
        if (!continues(sentence)) {
            close();
        }
        added.add(sentence);
    }

    private boolean continues(Sentence sentence) {
        return (
            removed.stream().allMatch(one -> one.clause().equals(sentence.clause())) &&
            added.stream().allMatch(one -> one.clause().equals(sentence.clause()))
        );
    }

    /** Tells the whole sentences that were taken out and put in since the last that both texts have. */
    private void close() {
        if (removed.isEmpty() && added.isEmpty()) {
            return;
        }
        String clause = removed.isEmpty() ? added.getFirst().clause() : removed.getFirst().clause();
        String gone = whole(agreed, removed);
        String come = whole(signed, added);
        tell(clause, quoted(agreed, removed), quoted(signed, added));
        passages.add(new Passage.Changed(differences.size(), gone, come));
        removed.clear();
        added.clear();
    }

    private void changed(Sentence before, Sentence after) {
        close();
        List<Word> old = agreed.of(before);
        List<Word> now = signed.of(after);
        if (before.keys().equals(after.keys())) {
            same(before);
            return;
        }
        int number = differences.size() + 1;
        List<Bit> left = new ArrayList<>();
        List<Bit> right = new ArrayList<>();
        int read = 0;
        int heard = 0;
        for (AbstractDelta<Word> delta : DiffUtils.diff(old, now).getDeltas()) {
            int from = delta.getSource().getPosition();
            int until = delta.getTarget().getPosition();
            alike(old.subList(read, from), now.subList(heard, until), left::add, right::add);
            String gone = PageText.said(delta.getSource().getLines());
            String come = PageText.said(delta.getTarget().getLines());
            bit(delta.getSource().getLines(), true, left::add);
            bit(delta.getTarget().getLines(), true, right::add);
            passages.add(new Passage.Changed(number, gone, come));
            read = from + delta.getSource().size();
            heard = until + delta.getTarget().size();
        }
        alike(old.subList(read, old.size()), now.subList(heard, now.size()), left::add, right::add);
        tell(before.clause(), new Quote(left), new Quote(right));
    }

    private void alike(List<Word> old, List<Word> now, Consumer<Bit> left, Consumer<Bit> right) {
        bit(old, false, left);
        bit(now, false, right);
        same(PageText.said(old));
    }

    private static void bit(List<Word> words, boolean changed, Consumer<Bit> bits) {
        if (!words.isEmpty()) {
            bits.accept(new Bit(PageText.quoted(words), changed));
        }
    }

    private void tell(String clause, Quote before, Quote after) {
        differences.add(new Difference(differences.size() + 1, clause, before, after));
    }

    /** Whole sentences, one to a line. */
    private static Quote quoted(PageText text, List<Sentence> sentences) {
        String lines = sentences
            .stream()
            .map(sentence -> PageText.quoted(text.of(sentence)).strip())
            .collect(Collectors.joining("\n"));
        return new Quote(lines.isEmpty() ? List.of() : List.of(new Bit(lines, true)));
    }

    private static String whole(PageText text, List<Sentence> sentences) {
        return sentences
            .stream()
            .map(sentence -> PageText.said(text.of(sentence)))
            .collect(Collectors.joining());
    }

    private static List<String> keys(List<Sentence> sentences) {
        return sentences
            .stream()
            .flatMap(sentence -> sentence.keys().stream())
            .toList();
    }
}
