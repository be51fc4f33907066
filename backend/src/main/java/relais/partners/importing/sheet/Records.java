package relais.partners.importing.sheet;

import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines put together to records. A quote that is never closed costs its own line only: the lines after it are read again
 * as if it had not been there.
 */
final class Records {

    /** A quoted text that runs over more lines than this is taken for a quote that was forgotten. */
    private static final int MOST_LINES = 60;

    record Found(List<String> cells, Lines.Line first, long next, long linesRead, boolean quoteNeverClosed) {}

    /** Where lines come from. */
    interface Source {
        Lines.@Nullable Line next() throws IOException;
    }

    private final Source lines;
    private final char delimiter;
    private final Deque<Lines.Line> again = new ArrayDeque<>();
    private RFC4180Parser parser;

    Records(Source lines, char delimiter) {
        this.lines = lines;
        this.delimiter = delimiter;
        this.parser = parser();
    }

    /** The next record that holds anything, or null at the end. */
    @Nullable
    Found next() throws IOException {
        Lines.Line line = line();
        while (line != null && line.text().isBlank()) {
            line = line();
        }
        if (line == null) {
            return null;
        }
        return line.text().indexOf('"') < 0
            ? new Found(split(line.text()), line, line.next(), line.number(), false)
            : quoted(line);
    }

    private Found quoted(Lines.Line first) throws IOException {
        List<String> cells = new ArrayList<>(Arrays.asList(parser.parseLineMulti(first.text())));
        List<Lines.Line> taken = new ArrayList<>();
        Lines.Line last = first;
        while (parser.isPending()) {
            Lines.Line more = taken.size() < MOST_LINES ? line() : null;
            if (more == null) {
                parser = parser();
                taken.reversed().forEach(again::addFirst);
                return new Found(split(first.text()), first, first.next(), first.number(), true);
            }
            taken.add(more);
            last = more;
            cells.addAll(Arrays.asList(parser.parseLineMulti(more.text())));
        }
        return new Found(trimmed(cells), first, last.next(), last.number(), false);
    }

    private Lines.@Nullable Line line() throws IOException {
        return again.isEmpty() ? lines.next() : again.removeFirst();
    }

    private List<String> split(String text) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, from)) {
            cells.add(text.substring(from, at).strip());
            from = at + 1;
        }
        cells.add(text.substring(from).strip());
        return cells;
    }

    private static List<String> trimmed(List<String> cells) {
        cells.replaceAll(cell -> cell == null ? "" : cell.strip());
        return cells;
    }

    private RFC4180Parser parser() {
        return new RFC4180ParserBuilder().withSeparator(delimiter).build();
    }
}
