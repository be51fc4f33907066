package relais.partners;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to reach a partner or an agency, with where it was found and when.
 *
 * @param label whose it is, when not the person's own: "mother", "office"; may be empty
 */
public record Contact(Channel channel, String value, String label, String source, LocalDate since) {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>.]+(\\.[^@\\s,;<>.]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern FRENCH_PHONE = Pattern.compile("(?:\\+?330?|0)([1-9]\\d{8})");
    private static final Pattern SEVERAL = Pattern.compile("[/;,(]|\\s(?:ou|or|et|and)\\s");

    /** How one can be reached. */
    public enum Channel {
        EMAIL,
        PHONE,
        WHATSAPP,
        ADDRESS,
        WEBSITE,
    }

    public Contact {
        value = normal(channel, value);
        label = label.strip();
        source = source.strip();
    }

    /** What makes two contacts the same: {@code email:ines@exemple.test}. */
    public String key() {
        return channel.name().toLowerCase(Locale.ROOT) + ":" + value;
    }

    /** Whether a letter or a call could arrive there. */
    public boolean isUsable() {
        return switch (channel) {
            case EMAIL -> EMAIL.matcher(value).matches();
            case PHONE, WHATSAPP -> PHONE.matcher(value).matches();
            case ADDRESS, WEBSITE -> !value.isBlank();
        };
    }

    private static String normal(Channel channel, String typed) {
        return switch (channel) {
            case EMAIL -> typed.strip().toLowerCase(Locale.ROOT);
            case PHONE, WHATSAPP -> e164(typed);
            case ADDRESS, WEBSITE -> typed.strip();
        };
    }

    /**
     * As a list tells it: of two numbers in one cell, or of a number with a word behind it, the first that can be used; the
     * cell as it is where none can.
     */
    public static Contact listed(Channel channel, String cell, String source, LocalDate since) {
        var whole = new Contact(channel, cell, "", source, since);
        boolean isNumber = channel == Channel.PHONE || channel == Channel.WHATSAPP;
        return whole.isUsable() || !isNumber
            ? whole
            : SEVERAL.splitAsStream(cell)
                  .map(one -> new Contact(channel, one, "", source, since))
                  .filter(Contact::isUsable)
                  .findFirst()
                  .orElse(whole);
    }

    /** A number without its country is read as a French one; the zero in brackets is dialled within the country only. */
    private static String e164(String typed) {
        String digits = typed
            .replaceFirst("^\\s*((?:\\+|00)\\d{1,3})\\s*\\(0\\)", "$1")
            .replaceAll("[\\s().\\-\\u00A0\\u202F/]", "")
            .replaceFirst("^00", "+");
        Matcher french = FRENCH_PHONE.matcher(digits);
        return french.matches() ? "+33" + french.group(1) : digits;
    }
}
