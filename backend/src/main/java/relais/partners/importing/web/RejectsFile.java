package relais.partners.importing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import relais.partners.SafeCell;
import relais.partners.importing.Importing.JudgedRow;
import relais.partners.importing.RejectsHeader;
import relais.partners.importing.RowVerdict;
import relais.partners.importing.sheet.Layout;

/**
 * The rows that were not taken, as a file to be corrected and imported again: two columns of ours in front, then the
 * original ones untouched.
 */
final class RejectsFile {

    private static final String MARK = "\uFEFF";

    private final Layout layout;
    private final boolean isFrench;

    private RejectsFile(Layout layout, boolean isFrench) {
        this.layout = layout;
        this.isFrench = isFrench;
    }

    static RejectsFile of(Layout layout, String locale) {
        return new RejectsFile(layout, locale.startsWith("fr"));
    }

    String suffix() {
        return isFrench ? "lignes-rejetees" : "rejected-rows";
    }

    /** The mark of the encoding and the header. */
    String head() {
        return MARK + line(RejectsHeader.above(layout.headers(), isFrench));
    }

    String line(JudgedRow judged) {
        List<String> cells = new ArrayList<>(List.of(Long.toString(judged.verdict().line()), reason(judged.verdict())));
        cells.addAll(judged.row().cells());
        return line(cells);
    }

    private String line(List<String> cells) {
        return cells.stream().map(this::cell).collect(Collectors.joining(layout.delimiter())) + "\r\n";
    }

    private String cell(String text) {
        String safe = SafeCell.of(text);
        boolean plain =
            safe.indexOf('"') < 0 &&
            !safe.contains(layout.delimiter()) &&
            safe.indexOf('\n') < 0 &&
            safe.indexOf('\r') < 0;
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private String networkUnknown(@Nullable String said) {
        if (said == null) {
            return isFrench ? "Un pseudo sans réseau" : "A handle without its network";
        }
        return isFrench ? "Aucun réseau connu ne s’appelle " + said : "No network we know is called " + said;
    }

    private String reason(RowVerdict row) {
        String other = row.params().getOrDefault("row", "");
        return switch (row.reason()) {
            case SAME_AS_ROW -> isFrench ? "Identique à la ligne " + other : "Same as row " + other;
            case DIFFERS_FROM_ROW -> isFrench
                ? "Même compte que la ligne " + other + ", qui est retenue, mais avec d’autres valeurs"
                : "Same account as row " + other + ", which is taken, with other values";
            case SEVERAL_PARTNERS -> isFrench
                ? "Les comptes de cette ligne appartiennent à plusieurs personnes : " +
                  row.params().getOrDefault("names", "")
                : "The accounts of this row belong to several people: " + row.params().getOrDefault("names", "");
            case NO_HANDLE -> isFrench
                ? "Ni pseudo, ni nom, ni adresse de profil"
                : "No handle, name or profile address";
            case NETWORK_UNKNOWN -> networkUnknown(row.params().get("network"));
            case NOT_A_PROFILE -> isFrench
                ? "Cette adresse ne mène pas à un profil"
                : "This address leads to no profile";
            case HANDLE_TOO_LONG -> isFrench
                ? "Un pseudo trop long (" + row.params().getOrDefault("most", "500") + " caractères au plus)"
                : "A handle that is too long (at most " + row.params().getOrDefault("most", "500") + " characters)";
            case TOO_MANY_CELLS -> isFrench
                ? "Plus de cellules que de colonnes : un séparateur dans un texte sans guillemets"
                : "More cells than columns: a delimiter inside a text without quotes";
            case QUOTE_NEVER_CLOSED -> isFrench
                ? "Un guillemet ouvert n’est jamais refermé"
                : "A quote is opened and never closed";
            case OBJECTED -> isFrench
                ? "Cette personne s’est opposée à figurer dans une liste"
                : "This person objected to being listed";
            case NEW, KNOWN, KNOWN_CONTACT, HEADER_AGAIN -> "";
        };
    }
}
