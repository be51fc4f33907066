package relais.partners.importing;

import java.util.Map;
import relais.partners.importing.reading.Unread;

/**
 * A cell that was not understood and is left out: a code of problem.yaml and its particulars for a field of the brand's
 * own, {@link #UNREAD} with meaning and value for any other.
 */
public record RowWarning(String code, Map<String, String> params) {
    /** Not understood as what its column means. */
    public static final String UNREAD = "CELL_NOT_READ";

    private static final int LONGEST = 60;

    static RowWarning of(Unread cell) {
        String said = cell.cell();
        String value = said.length() <= LONGEST ? said : said.substring(0, LONGEST - 1) + "…";
        return new RowWarning(UNREAD, Map.of("meaning", cell.meaning().name(), "value", value));
    }
}
