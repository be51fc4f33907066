package relais.partners.importing.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import relais.partners.SafeCell;

/**
 * One data row: its number (the first below the header is 1), the line of the file it starts on, its cells, and the
 * place where the next one begins.
 */
public record Row(int number, long line, List<String> cells, @Nullable Trouble trouble, Place next) {
    /** Why a row cannot be trusted cell by cell. */
    public enum Trouble {
        /** More cells than columns: usually a delimiter inside a text without quotes. */
        TOO_MANY_CELLS,
        /** A quote was opened and never closed. */
        QUOTE_NEVER_CLOSED,
        /** The header line again, in the middle of the data. */
        HEADER_AGAIN,
    }

    /** The trimmed text of a cell, without what kept a spreadsheet from running it; a missing cell is empty. */
    public String cell(int index) {
        return index < cells.size() ? SafeCell.before(cells.get(index)) : "";
    }
}
