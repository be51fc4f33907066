package relais.partners.importing.sheet;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table in a text file. Blocking: every caller is on a thread that may wait. Memory does not grow with the file; rows
 * come one at a time, and reading can start again at any {@link Place}.
 */
public final class CsvSheet {

    private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");
    private static final int SAMPLE_LINES = 300;
    private static final int SAMPLE_RECORDS = 200;
    private static final int LAST_HEADER = 25;
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern NUMBER = Pattern.compile(
        "[~<>+-]?[\\d.,'’\\s\\u00A0\\u202F%]*\\d[\\d.,'’\\s\\u00A0\\u202F%]*[KkMmBb]?"
    );
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?sep=(.)\"?", Pattern.CASE_INSENSITIVE);

    private final Bytes bytes;
    private final Layout layout;

    /** A sheet whose layout is known. */
    public CsvSheet(Bytes bytes, Layout layout) {
        this.bytes = bytes;
        this.layout = layout;
    }

    /**
     * Finds out how the table lies in the file.
     *
     * @param headerWords how many of some cells are words that headers are made of
     */
    public static CsvSheet open(Bytes bytes, Said said, ToIntFunction<List<String>> headerWords) throws IOException {
        Probe probe = Probe.of(bytes, said.encoding());
        List<Lines.Line> sample = sample(bytes, probe);
        if (sample.stream().allMatch(line -> line.text().isBlank())) {
            throw new Unreadable(Unreadable.Why.IMPORT_FILE_EMPTY, Map.of());
        }
        refuseMarkup(sample);
        String announced = announcedDelimiter(sample);
        if (announced != null) {
            sample = sample.subList(1, sample.size());
        }
        String delimiter = said.delimiter() != null ? said.delimiter() : announced;
        Guess guess = delimiter == null ? best(sample, headerWords) : Guess.of(sample, delimiter, headerWords);
        return new CsvSheet(bytes, guess.layout(probe, said.headerLine()));
    }

    /** How the table lies in the file. */
    public Layout layout() {
        return layout;
    }

    /** The rows from the first one on. */
    public Rows rows() throws IOException {
        return rows(layout.firstRow());
    }

    /** The rows from a place on. */
    public Rows rows(Place from) throws IOException {
        return new Rows(
            new Lines(bytes.from(from.offset()), layout.encoding(), from.offset(), from.line()),
            from.rowsBefore(),
            layout
        );
    }

    /** Rows, one at a time. */
    public static final class Rows implements Iterator<Row>, Closeable {

        private final Lines lines;
        private final Records records;
        private final Layout layout;
        private int number;
        private @Nullable Row ahead;

        private Rows(Lines lines, int rowsBefore, Layout layout) throws IOException {
            this.lines = lines;
            this.records = new Records(lines::next, layout.delimiter().charAt(0));
            this.layout = layout;
            this.number = rowsBefore;
            this.ahead = read();
        }

        @Override
        public boolean hasNext() {
            return ahead != null;
        }

        @Override
        public Row next() {
            Row row = ahead;
            if (row == null) {
                throw new NoSuchElementException();
            }
            try {
                ahead = read();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return row;
        }

        private @Nullable Row read() throws IOException {
            Records.Found found = records.next();
            while (found != null && found.cells().stream().allMatch(String::isEmpty)) {
                found = records.next();
            }
            if (found == null) {
                return null;
            }
            number++;
            return new Row(
                number,
                found.first().number(),
                Collections.unmodifiableList(found.cells()),
                trouble(found),
                new Place(found.next(), found.linesRead(), number)
            );
        }

        private Row.@Nullable Trouble trouble(Records.Found found) {
            if (found.quoteNeverClosed()) {
                return Row.Trouble.QUOTE_NEVER_CLOSED;
            }
            List<String> cells = found.cells();
            if (cells.size() > layout.width() && !blank(cells.subList(layout.width(), cells.size()))) {
                return Row.Trouble.TOO_MANY_CELLS;
            }
            return layout.headerLine() > 0 &&
                cells.getFirst().equals(layout.headers().getFirst()) &&
                cells.equals(layout.headers())
                ? Row.Trouble.HEADER_AGAIN
                : null;
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    private static List<Lines.Line> sample(Bytes bytes, Probe probe) throws IOException {
        List<Lines.Line> sample = new ArrayList<>();
        try (Lines lines = new Lines(skippingMark(bytes, probe), probe.encoding(), probe.bom(), 0)) {
            for (Lines.Line line = lines.next(); line != null && sample.size() < SAMPLE_LINES; line = lines.next()) {
                sample.add(line);
            }
        }
        return sample;
    }

    private static java.io.InputStream skippingMark(Bytes bytes, Probe probe) throws IOException {
        return bytes.from(probe.bom());
    }

    private static void refuseMarkup(List<Lines.Line> sample) {
        String first = sample
            .stream()
            .map(Lines.Line::text)
            .filter(text -> !text.isBlank())
            .findFirst()
            .orElse("")
            .strip();
        if (first.startsWith("<")) {
            throw new Unreadable(Unreadable.Why.IMPORT_NOT_A_TABLE, Map.of("what", "web-page", "line", "1"));
        }
        if (first.startsWith("{") || first.startsWith("[{") || first.equals("[")) {
            throw new Unreadable(Unreadable.Why.IMPORT_NOT_A_TABLE, Map.of("what", "json", "line", "1"));
        }
    }

    private static @Nullable String announcedDelimiter(List<Lines.Line> sample) {
        var matcher = SEPARATOR_LINE.matcher(
            sample.getFirst().text().strip().isEmpty() ? sample.getFirst().text() : sample.getFirst().text()
        );
        return matcher.matches() ? matcher.group(1) : null;
    }

    private static Guess best(List<Lines.Line> sample, ToIntFunction<List<String>> headerWords) throws IOException {
        Guess best = null;
        for (String delimiter : DELIMITERS) {
            Guess guess = Guess.of(sample, delimiter, headerWords);
            best = best == null || guess.score() > best.score() ? guess : best;
        }
        return java.util.Objects.requireNonNull(best);
    }

    private static boolean blank(List<String> cells) {
        return cells.stream().allMatch(String::isEmpty);
    }

    /** What a sample looks like when read with one delimiter. */
    private record Guess(String delimiter, List<Records.Found> records, int width, int header, double score) {
        static Guess of(List<Lines.Line> sample, String delimiter, ToIntFunction<List<String>> headerWords)
            throws IOException {
            Iterator<Lines.Line> lines = sample.iterator();
            Records source = new Records(() -> lines.hasNext() ? lines.next() : null, delimiter.charAt(0));
            List<Records.Found> records = new ArrayList<>();
            for (
                Records.Found found = source.next();
                found != null && records.size() < SAMPLE_RECORDS;
                found = source.next()
            ) {
                if (!blank(found.cells())) {
                    records.add(found);
                }
            }
            if (records.isEmpty()) {
                throw new Unreadable(Unreadable.Why.IMPORT_FILE_EMPTY, Map.of());
            }
            Map<Integer, Long> widths = records.stream().collect(groupingBy(found -> found.cells().size(), counting()));
            int width = widths
                .entrySet()
                .stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
            int header = header(records, width, headerWords);
            double consistent = widths.get(width) / (double) records.size();
            int words = header < 0 ? 0 : headerWords.applyAsInt(records.get(header).cells());
            double score = width == 1 ? 0.2 : consistent + 0.4 * Math.min(words, 4) + 0.01 * Math.min(width, 20);
            return new Guess(delimiter, records, width, header, score);
        }

        /** The record that names the columns, or -1 when none does. */
        private static int header(List<Records.Found> records, int width, ToIntFunction<List<String>> headerWords) {
            int best = -1;
            int bestWords = 0;
            for (int i = 0; i < Math.min(LAST_HEADER, records.size()); i++) {
                List<String> cells = records.get(i).cells();
                int words = numbers(cells) * 3 > cells.size() ? 0 : headerWords.applyAsInt(cells);
                if (words > bestWords && cells.size() * 2 > width && (words > 1 || width <= 2 || best < 0)) {
                    best = i;
                    bestWords = words;
                }
            }
            if (best >= 0 && (bestWords > 1 || width <= 3 || namesOverNumbers(records, best))) {
                return best;
            }
            int first = IntStream.range(0, Math.min(LAST_HEADER, records.size()))
                .filter(i -> records.get(i).cells().size() == width)
                .findFirst()
                .orElse(-1);
            return first >= 0 && width > 1 && namesOverNumbers(records, first) ? first : -1;
        }

        /** No number in the row itself, numbers in most rows below it. */
        private static boolean namesOverNumbers(List<Records.Found> records, int row) {
            if (numbers(records.get(row).cells()) > 0) {
                return false;
            }
            List<Records.Found> below = records.subList(row + 1, records.size());
            long withNumbers = below
                .stream()
                .filter(found -> numbers(found.cells()) > 0)
                .count();
            return !below.isEmpty() && withNumbers * 2 > below.size();
        }

        private static int numbers(List<String> cells) {
            return (int) cells
                .stream()
                .filter(cell -> cell.length() <= LONGEST_NUMBER && NUMBER.matcher(cell).matches())
                .count();
        }

        Layout layout(Probe probe, @Nullable Long saidHeaderLine) {
            int row = saidHeaderLine == null ? header : atLine(saidHeaderLine);
            int filled = records
                .stream()
                .mapToInt(found -> trimmedWidth(found.cells()))
                .filter(cells -> cells <= width)
                .max()
                .orElse(width);
            int columns = row < 0 ? filled : Math.max(filled, trimmedWidth(records.get(row).cells()));
            if (columns > Limits.COLUMNS) {
                throw Limits.tooWide(columns);
            }
            List<String> headers = row < 0 ? List.of() : records.get(row).cells();
            List<String> named = IntStream.range(0, columns)
                .mapToObj(i -> i < headers.size() ? oneLine(headers.get(i)) : "")
                .toList();
            // The mark at the start belongs to no cell.
            Place first =
                row < 0
                    ? new Place(records.getFirst().first().offset(), records.getFirst().first().number() - 1, 0)
                    : new Place(records.get(row).next(), records.get(row).linesRead(), 0);
            if (row == records.size() - 1) {
                throw new Unreadable(
                    Unreadable.Why.IMPORT_NO_ROWS,
                    Map.of("line", Long.toString(records.get(row).first().number()))
                );
            }
            return new Layout(
                probe.encoding(),
                delimiter,
                row < 0 ? 0 : records.get(row).first().number(),
                named,
                first,
                probe.size(),
                probe.lines(),
                probe.brokenCharacters(),
                probe.firstBrokenLine()
            );
        }

        private int atLine(long line) {
            return IntStream.range(0, records.size())
                .filter(i -> records.get(i).first().number() == line)
                .findFirst()
                .orElse(-1);
        }

        private static int trimmedWidth(List<String> cells) {
            int width = cells.size();
            while (width > 0 && cells.get(width - 1).isEmpty()) {
                width--;
            }
            return width;
        }

        private static String oneLine(String header) {
            return header.replaceAll("\\s+", " ").strip();
        }
    }
}
