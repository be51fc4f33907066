package relais.partners.importing.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What lists write where they know nothing. */
final class Cells {

    private static final Set<String> UNKNOWN = Set.of(
        "",
        "-",
        "--",
        "---",
        "–",
        "—",
        "?",
        "??",
        ".",
        "n/a",
        "n/a'",
        "'n/a",
        "na",
        "n.a.",
        "n.a",
        "nc",
        "n.c.",
        "n/c",
        "nd",
        "n.d.",
        "n/d",
        "null",
        "none",
        "nan",
        "nil",
        "unknown",
        "inconnu",
        "inconnue",
        "non renseigné",
        "non communiqué",
        "undefined",
        "#n/a",
        "#n/d",
        "#na",
        "#value!",
        "#valeur!",
        "#valor!",
        "#wert!",
        "#valore!",
        "#ref!",
        "#div/0!",
        "#name?",
        "#nom?",
        "#num!",
        "#nombre!",
        "#null!",
        "#nul!",
        "#error!",
        "#erreur!",
        "tbd",
        "tbc",
        "not available",
        "non disponible"
    );

    private static final Pattern ERROR = Pattern.compile("#(?:[\\p{Lu}/0]{2,9}[!?]|N/[AD]|REF!?|¡[\\p{Lu}]+!)");

    private Cells() {}

    /** An error that a spreadsheet left behind. */
    static boolean isError(String cell) {
        return cell.length() > 3 && cell.charAt(0) == '#' && ERROR.matcher(cell).matches();
    }

    /** A cell that says nothing, not even that nothing is known. */
    static boolean isBlank(String cell) {
        return cell.isEmpty() || isError(cell);
    }

    static boolean isUnknown(String cell) {
        return isBlank(cell) || (cell.length() <= 16 && UNKNOWN.contains(cell.toLowerCase(Locale.ROOT)));
    }
}
