package relais.partners.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What stands above a file of rejected rows: two columns of ours, then the original ones. */
public final class RejectsHeader {

    static final List<String> FRENCH = List.of("Relais : ligne", "Relais : motif");
    static final List<String> ENGLISH = List.of("Relais: line", "Relais: reason");

    private RejectsHeader() {}

    /** The header of the rows rejected of a list with these; a column without a name is numbered. */
    public static List<String> above(List<String> headers, boolean isFrench) {
        List<String> cells = new ArrayList<>(isFrench ? FRENCH : ENGLISH);
        for (int i = 0; i < headers.size(); i++) {
            String header = headers.get(i);
            cells.add(header.isEmpty() ? (isFrench ? "Colonne " : "Column ") + (i + 1) : header);
        }
        return cells;
    }

    /** Whether these stand above a file of rejected rows. */
    static boolean isAbove(List<String> headers) {
        return Stream.of(FRENCH, ENGLISH).anyMatch(
            ours -> headers.size() > ours.size() && headers.subList(0, ours.size()).equals(ours)
        );
    }
}
