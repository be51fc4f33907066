package relais.partners.importing.reading;

import java.util.Locale;
import java.util.Set;

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

    private Cells() {}

    static boolean isUnknown(String cell) {
        return cell.isEmpty() || (cell.length() <= 16 && UNKNOWN.contains(cell.toLowerCase(Locale.ROOT)));
    }
}
