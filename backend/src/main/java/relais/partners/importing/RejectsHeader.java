package relais.partners.importing;

import java.util.List;

/** The two columns that stand before the original ones in a file of rejected rows. */
public final class RejectsHeader {

    public static final List<String> FRENCH = List.of("Relais : ligne", "Relais : motif");
    public static final List<String> ENGLISH = List.of("Relais: line", "Relais: reason");
    static final List<List<String>> ALL = List.of(FRENCH, ENGLISH);

    private RejectsHeader() {}
}
