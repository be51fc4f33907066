package relais.partners;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a person pasted to name a partner: a profile address, a bare handle, or something that names nobody. */
public sealed interface HandleOrUrl {
    /** A profile address: network and handle are known. */
    record Profile(Handle handle) implements HandleOrUrl {}

    /** A bare handle: the network must still be told. */
    record Bare(String typed) implements HandleOrUrl {}

    /** A post, a search page, nothing: no partner is named. */
    record Nobody(String typed) implements HandleOrUrl {}

    /** What {@code text} names. */
    static HandleOrUrl recognise(String text) {
        String cleaned = Handle.clean(text);
        if (cleaned.isEmpty() || cleaned.equals("@")) {
            return new Nobody(text);
        }
        return address(cleaned)
            .map(address -> address.profile(text.strip()))
            .orElseGet(() -> new Bare(text.strip()));
    }

    private static Optional<Address> address(String cleaned) {
        var match = Address.SHAPE.matcher(cleaned);
        if (!match.matches()) {
            return Optional.empty();
        }
        boolean isTold = match.group("scheme") != null || match.group("www") != null;
        var address = Address.of(match.group("host"), match.group("path"));
        return isTold || address.isKnown() ? Optional.of(address) : Optional.empty();
    }

    /** A web address, cut where networks put their handles. */
    record Address(String host, List<String> path) {
        static final Pattern SHAPE = Pattern.compile(
            "(?i)(?<scheme>https?://)?(?<www>(www|m|mobile)\\.)?(?<host>[^\\s/@:?#]+\\.[^\\s/@:?#.]{2,})(:\\d+)?(?<path>[/?#]\\S*)?"
        );
        private static final Set<String> NOT_PEOPLE = Set.of(
            "p",
            "reel",
            "reels",
            "explore",
            "tv",
            "accounts",
            "direct",
            "about",
            "legal",
            "share",
            "sharer",
            "intent",
            "home",
            "search",
            "hashtag",
            "hashtags",
            "i",
            "watch",
            "groups",
            "events",
            "tag",
            "tags",
            "music",
            "discover",
            "foryou",
            "login",
            "signup",
            "shorts",
            "playlist",
            "results",
            "feed",
            "embed",
            "pin",
            "ideas",
            "settings",
            "videos",
            "directory",
            "jobs",
            "posts",
            "pulse",
            "messages",
            "notifications",
            "categories",
            "channels",
            "marketplace",
            "gaming",
            "spotlight",
            "discover_places",
            "permalink.php",
            "story.php",
            "photo.php",
            "photo"
        );

        static Address of(String host, String pathAndMore) {
            String path = pathAndMore == null ? "" : pathAndMore.replaceFirst("[?#].*", "");
            boolean isNumbered = path.endsWith("/profile.php") && pathAndMore.matches(".*[?&]id=\\d+.*");
            String told = isNumbered ? "/" + pathAndMore.replaceFirst(".*[?&]id=(\\d+).*", "$1") : path;
            return new Address(
                host.toLowerCase(Locale.ROOT),
                List.of(told.split("/"))
                    .stream()
                    .filter(part -> !part.isEmpty())
                    .map(Address::decoded)
                    .toList()
            );
        }

        boolean isKnown() {
            return network().isPresent() || isOf("youtu.be", "pin.it", "instagr.am", "fb.watch", "t.co", "spotify.com");
        }

        HandleOrUrl profile(String typed) {
            return network()
                .<HandleOrUrl>map(network -> profileOn(network, typed))
                .orElseGet(() -> elsewhere(typed));
        }

        private HandleOrUrl profileOn(Network network, String typed) {
            return handlePart(network)
                .map(part -> new Handle(network, typed, Handle.plain(network, part).normal(), false))
                .filter(handle -> network.accepts(handle.normal()))
                .<HandleOrUrl>map(Profile::new)
                .orElseGet(() -> new Nobody(typed));
        }

        private HandleOrUrl elsewhere(String typed) {
            var blog = Handle.plain(Network.BLOG, whole());
            return isKnown() || blog.isName()
                ? new Nobody(typed)
                : new Profile(new Handle(Network.BLOG, typed, blog.normal(), false));
        }

        private Optional<Network> network() {
            if (isOf("podcasts.apple.com", "podcasts.google.com", "podcast.ausha.co", "shows.acast.com")) {
                return Optional.of(Network.PODCAST);
            }
            if (isOf("open.spotify.com")) {
                return Optional.of(Network.PODCAST).filter(_ -> starts("show"));
            }
            return Optional.ofNullable(
                isOf("instagram.com")
                    ? Network.INSTAGRAM
                    : isOf("tiktok.com")
                      ? Network.TIKTOK
                      : isOf("youtube.com")
                        ? Network.YOUTUBE
                        : isOf("x.com", "twitter.com")
                          ? Network.X
                          : isOf("facebook.com", "fb.com")
                            ? Network.FACEBOOK
                            : isOf("linkedin.com")
                              ? Network.LINKEDIN
                              : host.matches("(.+\\.)?pinterest\\.[a-z.]{2,6}")
                                ? Network.PINTEREST
                                : isOf("snapchat.com")
                                  ? Network.SNAPCHAT
                                  : isOf("twitch.tv")
                                    ? Network.TWITCH
                                    : isOf("vimeo.com")
                                      ? Network.VIMEO
                                      : isOf("threads.net", "threads.com")
                                        ? Network.THREADS
                                        : isOf("bsky.app")
                                          ? Network.BLUESKY
                                          : null
            );
        }

        private Optional<String> handlePart(Network network) {
            return switch (network) {
                case INSTAGRAM -> starts("stories") ? part(1) : person();
                case TIKTOK, THREADS -> part(0).filter(part -> part.startsWith("@"));
                case YOUTUBE -> starts("c") || starts("user") || starts("channel") ? part(1) : person();
                case LINKEDIN -> starts("in") || starts("pub")
                    ? part(1)
                    : part(1)
                          .filter(_ -> starts("company") || starts("school") || starts("showcase"))
                          .map(name -> path.getFirst() + "/" + name);
                case SNAPCHAT -> starts("add") ? part(1) : part(0).filter(part -> part.startsWith("@"));
                case BLUESKY -> starts("profile") ? part(1) : Optional.empty();
                case FACEBOOK -> starts("people") || starts("pages") ? part(2) : starts("pg") ? part(1) : person();
                case X, PINTEREST, TWITCH, VIMEO -> person();
                case PODCAST, BLOG -> Optional.of(whole());
            };
        }

        private Optional<String> person() {
            return part(0).filter(part -> !NOT_PEOPLE.contains(part.toLowerCase(Locale.ROOT)));
        }

        private Optional<String> part(int index) {
            return path.size() > index ? Optional.of(path.get(index)) : Optional.empty();
        }

        private boolean starts(String first) {
            return !path.isEmpty() && path.getFirst().equalsIgnoreCase(first);
        }

        private boolean isOf(String... domains) {
            return List.of(domains)
                .stream()
                .anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
        }

        private String whole() {
            return path.isEmpty() ? host : host + "/" + String.join("/", path);
        }

        private static String decoded(String part) {
            try {
                return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException notEncoded) {
                return part;
            }
        }
    }
}
