package relais.partners.importing.sheet;

import java.util.List;

/**
 * How a table lies in its file. {@code headerLine} is 0 when the first row is data already; {@code headers} then number
 * the columns.
 */
public record Layout(
    Encoding encoding,
    String delimiter,
    long headerLine,
    List<String> headers,
    Place firstRow,
    long size,
    long lines,
    long brokenCharacters,
    long firstBrokenLine
) {
    public Layout {
        headers = List.copyOf(headers);
    }

    /** How many columns the table has. */
    public int width() {
        return headers.size();
    }
}
