package relais.partners;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By what two records look like one person, the surest first; each gives keys that are equal where two look alike. */
public enum Resemblance {
    EMAIL {
        @Override
        Stream<String> keys(Relationship known) {
            return contacts(known, Contact.Channel.EMAIL).map(Resemblance::mailbox);
        }
    },
    PHONE {
        @Override
        Stream<String> keys(Relationship known) {
            return contacts(known, Contact.Channel.PHONE, Contact.Channel.WHATSAPP);
        }
    },
    /** The same handle in another form, or on another network. */
    HANDLE {
        @Override
        Stream<String> keys(Relationship known) {
            return known
                .accounts()
                .stream()
                .map(Account::handle)
                .filter(handle -> !handle.isName())
                .map(handle -> core(handle.normal()))
                .filter(core -> core.length() >= SHORTEST_HANDLE);
        }
    },
    NAME_AND_LINK {
        @Override
        Stream<String> keys(Relationship known) {
            String name = Folding.fold(known.displayName());
            return name.isEmpty() ? Stream.empty() : links(known).map(link -> name + " · " + link);
        }
    };

    private static final int SHORTEST_HANDLE = 5;
    private static final Pattern DECORATION = Pattern.compile("[._\\-]+");
    private static final Pattern TAIL = Pattern.compile("\\d+$");
    private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?://|www\\.)[^\\s,;<>\"'()]+");
    /** Addresses under which many people have a page of their own: the host alone says nothing. */
    private static final Set<String> SHARED = Set.of(
        "linktr.ee",
        "beacons.ai",
        "linkin.bio",
        "msha.ke",
        "bio.link",
        "campsite.bio",
        "lnk.bio",
        "taplink.cc",
        "instagram.com",
        "tiktok.com",
        "youtube.com",
        "facebook.com",
        "x.com",
        "twitter.com",
        "linkedin.com",
        "pinterest.com",
        "pinterest.fr",
        "snapchat.com",
        "twitch.tv",
        "threads.net",
        "bsky.app",
        "vimeo.com",
        "medium.com",
        "canva.com",
        "notion.site",
        "sites.google.com",
        "linkedin.fr",
        "open.spotify.com"
    );

    /** What is equal where two look alike in this way. */
    abstract Stream<String> keys(Relationship known);

    /** All keys of a record, each beginning with what it is. */
    public static List<String> keysOf(Relationship known) {
        return Arrays.stream(values())
            .flatMap(kind -> kind.keys(known).map(kind::key))
            .distinct()
            .toList();
    }

    /** The kind of a key, and what stands behind it. */
    public static Reason reason(String key) {
        int colon = key.indexOf(':');
        return new Reason(valueOf(key.substring(0, colon)), key.substring(colon + 1));
    }

    String key(String value) {
        return name() + ":" + value;
    }

    /** One thing that two records have in common. */
    public record Reason(Resemblance kind, String value) {}

    private static Stream<String> contacts(Relationship known, Contact.Channel... channels) {
        var wanted = List.of(channels);
        return known
            .contacts()
            .stream()
            .filter(contact -> wanted.contains(contact.channel()) && contact.isUsable())
            .map(Contact::value);
    }

    /** Some post offices ignore dots, and most what follows a plus. */
    private static String mailbox(String email) {
        int at = email.lastIndexOf('@');
        String host = email.substring(at + 1);
        String box = email.substring(0, at).replaceFirst("\\+.*$", "");
        boolean ignoresDots = host.equals("gmail.com") || host.equals("googlemail.com");
        return ignoresDots ? box.replace(".", "") + "@gmail.com" : box + "@" + host;
    }

    /** Without dots, underscores, and the digits at the end. */
    private static String core(String handle) {
        return TAIL.matcher(DECORATION.matcher(handle).replaceAll("")).replaceAll("");
    }

    private static Stream<String> links(Relationship known) {
        Stream<String> websites = known
            .contacts()
            .stream()
            .filter(contact -> contact.channel() == Contact.Channel.WEBSITE)
            .map(Contact::value);
        Stream<String> told = LINK.matcher(known.profile().bio())
            .results()
            .map(found -> found.group());
        return Stream.concat(websites, told)
            .map(Resemblance::place)
            .filter(place -> !place.isEmpty())
            .collect(Collectors.toSet())
            .stream();
    }

    private static String place(String link) {
        try {
            var address = URI.create(
                link.strip().matches("(?i)^https?://.*") ? link.strip() : "https://" + link.strip()
            );
            String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
            String plain = host.startsWith("www.") ? host.substring(4) : host;
            if (!SHARED.contains(plain)) {
                return plain.contains(".") ? plain : "";
            }
            String path =
                address.getPath() == null ? "" : address.getPath().replaceAll("/+$", "").toLowerCase(Locale.ROOT);
            return path.isEmpty() ? "" : plain + path;
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }
}
