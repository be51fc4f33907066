package relais.partners;

import java.util.Locale;
import java.util.regex.Pattern;

/** A place where a partner has an account, with its own rule of what a handle may look like. */
public enum Network {
    INSTAGRAM("[a-z0-9._]{1,30}"),
    TIKTOK("[a-z0-9._]{2,24}"),
    YOUTUBE("[\\p{L}\\p{M}\\p{N}._·-]{3,30}|UC[A-Za-z0-9_-]{22}"),
    X("[a-z0-9_]{1,15}"),
    FACEBOOK("[a-z0-9]{5,50}"),
    LINKEDIN("((company|school|showcase)/)?[\\p{L}\\p{M}\\p{N}-]{3,100}"),
    PINTEREST("[a-z0-9_]{3,30}"),
    SNAPCHAT("[a-z][a-z0-9._-]{2,14}"),
    TWITCH("[a-z0-9_]{3,25}"),
    VIMEO("(?!\\d+$)[a-z0-9_]{3,32}"),
    THREADS("[a-z0-9._]{1,30}"),
    BLUESKY("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?"),
    BLOG("([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+\\p{L}{2,63}(/[^\\s:]*)?"),
    PODCAST("([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+\\p{L}{2,63}(/[^\\s:]*)?");

    private static final Pattern CHANNEL_ID = Pattern.compile("UC[A-Za-z0-9_-]{22}");
    private static final Pattern SCHEME = Pattern.compile("^(https?://)?(www\\.)?", Pattern.CASE_INSENSITIVE);

    private final Pattern shape;

    Network(String shape) {
        this.shape = Pattern.compile(shape);
    }

    /** The name that keys and addresses use: {@code instagram}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this network could have given out {@code normal} as a handle. */
    boolean accepts(String normal) {
        return shape.matcher(normal).matches();
    }

    /** What stays of a handle, already cleaned of marks around it, when this network compares it with another. */
    String normalise(String cleaned) {
        String lower = cleaned.toLowerCase(Locale.ROOT);
        return switch (this) {
            // A channel id is told from another by its capitals.
            case YOUTUBE -> CHANNEL_ID.matcher(cleaned).matches() ? cleaned : lower;
            // Facebook reads ines.demo and inesdemo as the same page.
            case FACEBOOK -> lower.replace(".", "");
            case BLUESKY -> lower.contains(".") || lower.isEmpty() ? lower : lower + ".bsky.social";
            case BLOG -> SCHEME.matcher(lower).replaceFirst("");
            case PODCAST -> hostInLowerCase(SCHEME.matcher(cleaned).replaceFirst(""));
            case INSTAGRAM, TIKTOK, X, LINKEDIN, PINTEREST, SNAPCHAT, TWITCH, VIMEO, THREADS -> lower;
        };
    }

    /** Where the profile of {@code normal} is. */
    String url(String normal) {
        return (
            "https://" +
            switch (this) {
                case INSTAGRAM -> "www.instagram.com/" + normal + "/";
                case TIKTOK -> "www.tiktok.com/@" + normal;
                case YOUTUBE -> "www.youtube.com/" + (CHANNEL_ID.matcher(normal).matches() ? "channel/" : "@") + normal;
                case X -> "x.com/" + normal;
                case FACEBOOK -> "www.facebook.com/" + normal;
                case LINKEDIN -> "www.linkedin.com/" + (normal.contains("/") ? "" : "in/") + normal;
                case PINTEREST -> "www.pinterest.com/" + normal + "/";
                case SNAPCHAT -> "www.snapchat.com/add/" + normal;
                case TWITCH -> "www.twitch.tv/" + normal;
                case VIMEO -> "vimeo.com/" + normal;
                case THREADS -> "www.threads.com/@" + normal;
                case BLUESKY -> "bsky.app/profile/" + normal;
                case BLOG, PODCAST -> normal;
            }
        );
    }

    /** The paths of podcast directories hold ids whose capitals matter. */
    private static String hostInLowerCase(String address) {
        int slash = address.indexOf('/');
        return slash < 0
            ? address.toLowerCase(Locale.ROOT)
            : address.substring(0, slash).toLowerCase(Locale.ROOT) + address.substring(slash);
    }
}
