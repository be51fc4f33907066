package relais.partners;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a partner is called on a network: kept as typed, compared in normal form. A value that the network could not have
 * given out is kept too, as a name and not a handle.
 */
public record Handle(Network network, String typed, String normal, boolean isName) {
    private static final Pattern UNSEEN = Pattern.compile(
        "[\\p{Cntrl}\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]"
    );
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern AROUND = Pattern.compile("^@+\\s*|/+$");

    /** The handle on {@code network} that {@code typed} means: a bare handle, an @handle or a profile address. */
    public static Handle of(Network network, String typed) {
        return HandleOrUrl.recognise(typed) instanceof HandleOrUrl.Profile(Handle handle) && handle.network == network
            ? handle
            : plain(network, typed);
    }

    /** The handle that {@code typed} is, when it is known to be no address. */
    static Handle plain(Network network, String typed) {
        String cleaned = clean(typed);
        String normal = network.normalise(AROUND.matcher(cleaned).replaceAll(""));
        return network.accepts(normal)
            ? new Handle(network, typed.strip(), normal, false)
            : new Handle(network, typed.strip(), AROUND.matcher(lower(cleaned)).replaceAll(""), true);
    }

    /** What makes two accounts the same: {@code instagram:ines}, or {@code instagram:name:ines and co}. */
    public String key() {
        return network.slug() + (isName ? ":name:" : ":") + normal;
    }

    /** How people write it: as typed, without the address around it. */
    public String shown() {
        return typed.contains("/") || typed.isBlank() ? normal : typed.replaceFirst("^@+", "");
    }

    /** The address of the profile; null for a name, and for the invented people of the demo. */
    public @Nullable String url() {
        return isName || normal.endsWith("demo") ? null : network.url(normal);
    }

    /** Whether nothing is left of what was typed. */
    public boolean isBlank() {
        return normal.isBlank();
    }

    static String clean(String typed) {
        String unseen = UNSEEN.matcher(typed).replaceAll(" ");
        return SPACES.matcher(Normalizer.normalize(unseen, Normalizer.Form.NFKC)).replaceAll(" ").strip();
    }

    private static String lower(String cleaned) {
        return Normalizer.normalize(cleaned.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }
}
