package relais.partners.importing.reading;

import java.text.Normalizer;
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

    /** What people write in the column of a network on which somebody has no account. */
    private static final Pattern NO_ACCOUNT = Pattern.compile(
        "non|no|nope|x+|0+|/+|ras|r\\.a\\.s\\.?|rien|vide|neant|none|aucune?|sans|pas|pas (de|d) .+" +
            "|(non|no|not|aucune?|sans|without)( any| an?)? (compte|account|profile?|page|chaine|channel|reseau|network|objet" +
            "|instagram|insta|tiktok|tik tok|youtube|facebook|twitter|linkedin|pinterest|snapchat|twitch|threads)\\b.*"
    );
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern ENDS = Pattern.compile("[\\s.!]+$");
    private static final int LONGEST_NO = 60;

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

    /** Whether a cell names an account; {@code non} names none, {@code @non} does. */
    static boolean isAccount(String cell) {
        return !isUnknown(cell) && !(cell.length() <= LONGEST_NO && NO_ACCOUNT.matcher(plain(cell)).matches());
    }

    /** Without accents, capitals, apostrophes and a full stop; the dots and strokes inside a handle stay. */
    private static String plain(String cell) {
        String apart = Normalizer.normalize(cell.replace('’', ' ').replace('\'', ' '), Normalizer.Form.NFKD);
        return ENDS.matcher(MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT)).replaceFirst("").strip();
    }

    static boolean isUnknown(String cell) {
        return isBlank(cell) || (cell.length() <= 16 && UNKNOWN.contains(cell.toLowerCase(Locale.ROOT)));
    }
}
