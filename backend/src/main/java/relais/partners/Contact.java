package relais.partners;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One way to reach a partner or an agency, with where it was found and when.
 *
 * @param label whose it is, when not the person's own: "mother", "office"; may be empty
 */
public record Contact(Channel channel, String value, String label, String source, LocalDate since) {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>.]+(\\.[^@\\s,;<>.]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern FRENCH_PHONE = Pattern.compile("0[1-9]\\d{8}");

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

    /** A number without its country is read as a French one. */
    private static String e164(String typed) {
        String digits = typed.replaceAll("[\\s().\\-\\u00A0\\u202F/]", "").replaceFirst("^00", "+");
        return FRENCH_PHONE.matcher(digits).matches() ? "+33" + digits.substring(1) : digits;
    }
}
