package relais.partners.importing.reading;

import java.util.regex.Pattern;
import relais.partners.Countries;
import relais.partners.HandleOrUrl;

/** What one cell looks like, whatever stands above it. */
public enum Kind {
    EMPTY,
    NUMBER,
    ABBREVIATED,
    PERCENT,
    RANK,
    EMAIL,
    PHONE,
    PROFILE_URL,
    URL,
    COUNTRY,
    LANGUAGE,
    NETWORK,
    DATE,
    HANDLE,
    TEXT;

    private static final Pattern EMAIL_SHAPE = Pattern.compile(
        "(?:mailto:)?[^\\s@<>\"/]+@[^\\s@<>\"/]+\\.[^\\s@<>\"/]{2,}|[^@<>]{1,80}<[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>]{2,}>"
    );
    private static final Pattern PHONE_SHAPE = Pattern.compile(
        "(\\+|00)[1-9][\\d\\s.()\\u00A0\\u202F-]{7,18}|0[1-9]([\\s.\\u00A0\\u202F-]?\\d{2}){4}"
    );
    private static final Pattern RANK_SHAPE = Pattern.compile(
        "#?\\d[\\d,.]*(st|nd|rd|th|er|ère|e|ème|º|°|\\.)",
        Pattern.CASE_INSENSITIVE
    );
    private static final Pattern DATE_SHAPE = Pattern.compile(
        "\\d{4}-\\d{2}-\\d{2}([ T].*)?|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}( .*)?"
    );
    private static final Pattern HANDLE_SHAPE = Pattern.compile(
        "@?(?=.*[\\p{Alnum}_])[\\p{Alnum}._-]{1,40}|@\\S{2,40}"
    );
    private static final Pattern SEVERAL_COUNTRIES = Pattern.compile("[,;/|(\\d%].*$");

    /** The kind of a trimmed cell. */
    static Kind of(String cell) {
        if (Cells.isUnknown(cell)) {
            return EMPTY;
        }
        char first = cell.charAt(0);
        boolean digits =
            Character.isDigit(first) ||
            first == '+' ||
            first == '-' ||
            first == '#' ||
            first == '.' ||
            first == '(' ||
            first == '~' ||
            first == '<' ||
            first == '>';
        if (digits) {
            Kind counted = counted(cell);
            if (counted != TEXT) {
                return counted;
            }
        }
        if (cell.indexOf('@') > 0 && EMAIL_SHAPE.matcher(cell).matches()) {
            return EMAIL;
        }
        if (looksLikeAddress(cell)) {
            return HandleOrUrl.recognise(cell) instanceof HandleOrUrl.Profile(var handle) &&
                handle.network() != relais.partners.Network.BLOG
                ? PROFILE_URL
                : URL;
        }
        if (cell.length() <= 60 && Countries.recognise(firstCountry(cell)).isPresent()) {
            return COUNTRY;
        }
        if (cell.length() <= 20 && Languages.recognise(cell).isPresent()) {
            return LANGUAGE;
        }
        if (cell.length() <= 20 && Networks.exactly(cell).isPresent()) {
            return NETWORK;
        }
        return HANDLE_SHAPE.matcher(cell).matches() ? HANDLE : TEXT;
    }

    /** {@code "France (45 %), Belgique"} begins with {@code "France"}. */
    static String firstCountry(String cell) {
        return SEVERAL_COUNTRIES.matcher(cell).replaceFirst("");
    }

    private static Kind counted(String cell) {
        if (DATE_SHAPE.matcher(cell).matches()) {
            return DATE;
        }
        if (PHONE_SHAPE.matcher(cell).matches()) {
            return PHONE;
        }
        if (Numbers.isNumber(cell)) {
            return cell.endsWith("%") ? PERCENT : Numbers.isAbbreviated(cell) ? ABBREVIATED : NUMBER;
        }
        return RANK_SHAPE.matcher(cell).matches() ? RANK : TEXT;
    }

    private static boolean looksLikeAddress(String cell) {
        return cell.indexOf('/') > 0 || cell.startsWith("www.");
    }
}
