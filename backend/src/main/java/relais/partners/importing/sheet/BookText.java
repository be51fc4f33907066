package relais.partners.importing.sheet;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of a workbook as a text file: from there on it is a list like any other, with places to go on from. Row n of
 * the sheet is line n of the text; blank rows are blank lines.
 */
public final class BookText {

    /** How the text is written. */
    public static final String DELIMITER = ",";

    private static final int LOOKED_AT = 60;
    private static final int MOST_SHEETS = 50;
    private static final int HEADER_AT_MOST = 25;
    private static final int HIGHEST_ROW = 1 << 24;

    private BookText() {}

    /**
     * Writes a sheet of the workbook in {@code file}; empty when the file is no workbook.
     *
     * @param sheet the sheet a person chose; null: the one that looks most like a list
     * @param place where the text of a sheet goes
     */
    public static Optional<Workbook> write(
        Path file,
        @Nullable Integer sheet,
        ToIntFunction<List<String>> headerWords,
        java.util.function.IntFunction<Path> place
    ) throws IOException {
        Optional<Book> open = Book.open(file);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        try (Book book = open.get()) {
            int chosen =
                sheet != null && sheet >= 0 && sheet < book.sheets().size() ? sheet : mostLikely(book, headerWords);
            int before = book.formulasWithoutValue();
            write(book, chosen, place.apply(chosen));
            return Optional.of(new Workbook(book.kind(), book.sheets(), chosen, book.formulasWithoutValue() - before));
        }
    }

    /** The sheet whose first rows hold the words of a header and rows below it; the first among equals. */
    private static int mostLikely(Book book, ToIntFunction<List<String>> headerWords) throws IOException {
        int best = 0;
        int bestScore = -1;
        for (int i = 0; i < Math.min(book.sheets().size(), MOST_SHEETS); i++) {
            int[] seen = new int[2];
            book.rows(i, (_, cells) -> {
                if (seen[0]++ < HEADER_AT_MOST) {
                    seen[1] = Math.max(seen[1], headerWords.applyAsInt(cells));
                }
                return seen[0] < LOOKED_AT;
            });
            int score = seen[0] < 2 ? seen[0] : 10 * Math.min(seen[1], 6) + seen[0];
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return best;
    }

    private static void write(Book book, int sheet, Path to) throws IOException {
        Path part = to.resolveSibling(to.getFileName() + ".part");
        try (Writer out = new Bounded(Files.newBufferedWriter(part))) {
            int[] seen = new int[2];
            book.rows(sheet, (number, cells) -> {
                if (++seen[1] > Limits.ROWS + HEADER_AT_MOST || number > HIGHEST_ROW) {
                    throw Limits.tooManyRows();
                }
                if (cells.size() > Limits.COLUMNS) {
                    throw Limits.tooWide(cells.size());
                }
                for (; seen[0] < number - 1; seen[0]++) {
                    out.write('\n');
                }
                seen[0] = number;
                line(out, cells);
                return true;
            });
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(DELIMITER);
            }
            out.write(cell(cells.get(i)));
        }
        out.write('\n');
    }

    /** A line break inside a cell becomes a mark of one line that {@link Lines} turns back. */
    private static String cell(String text) {
        String one = text.indexOf('\n') < 0 && text.indexOf('\r') < 0 ? text : text.strip().replaceAll("\\R", "\u2028");
        return one.indexOf(',') < 0 && one.indexOf('"') < 0 ? one : '"' + one.replace("\"", "\"\"") + '"';
    }

    /** Ends where the text of a sheet grows beyond what a file may have. */
    private static final class Bounded extends java.io.FilterWriter {

        private long written;

        Bounded(Writer out) {
            super(out);
        }

        @Override
        public void write(String text) throws IOException {
            written += text.length();
            if (written > Limits.BYTES) {
                throw Limits.tooLarge();
            }
            out.write(text);
        }
    }
}
