package relais.partners.importing;

import java.util.List;
import java.util.Map;
import relais.partners.importing.reading.Column;
import relais.partners.importing.reading.Unread;

/**
 * A cell that was not understood and is left out: a code of problem.yaml and its particulars for a field of the brand's
 * own, {@link #UNREAD} with header, meaning and value for any other.
 */
public record RowWarning(String code, Map<String, String> params) {
    /** Not understood as what its column means. */
    public static final String UNREAD = "CELL_NOT_READ";

    /** So many of one row are named. */
    static final int MOST = 20;

    private static final int LONGEST = 60;

    static RowWarning of(Unread cell, List<Column> columns) {
        return new RowWarning(
            UNREAD,
            Map.of(
                "header",
                shortened(columns.get(cell.column()).header()),
                "meaning",
                cell.meaning().name(),
                "value",
                shortened(cell.cell())
            )
        );
    }

    private static String shortened(String said) {
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST - 1) + "…";
    }
}
