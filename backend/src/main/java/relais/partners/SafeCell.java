package relais.partners;

import java.util.regex.Pattern;

/** Texts on their way into a spreadsheet: none of them is ever run. */
public final class SafeCell {

    /** A cell a spreadsheet might run as a formula; handles, numbers and telephone numbers are left alone. */
    private static final Pattern FORMULA = Pattern.compile(
        "=.*|@(?![\\w.]*$).*|[+-](?![\\d.,\\s()-]*$).*|[\\t\\r].*",
        Pattern.DOTALL
    );

    private SafeCell() {}

    /** A text as it was before {@link #of}. */
    public static String before(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && !of(cell.substring(1)).equals(cell.substring(1))
            ? cell.substring(1)
            : cell;
    }

    /** The text, with an apostrophe before it where a spreadsheet might run it. */
    public static String of(String text) {
        return !text.isEmpty() && "=@+-\t\r".indexOf(text.charAt(0)) >= 0 && FORMULA.matcher(text).matches()
            ? "'" + text
            : text;
    }
}
