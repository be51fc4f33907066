package relais.content;

import static relais.content.ContentRefusal.NOT_A_POST_ADDRESS;
import static relais.content.ContentRefusal.POST_OF_ANOTHER_NETWORK;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import relais.partners.Network;
import relais.platform.decision.Decision;

/** The address of a live post, recognised by its shape alone: nothing is fetched. */
record PostAddress(Network network, String url) {
    private static final int LONGEST = 2_000;

    private record Shape(Network network, String hosts, String path) {
        boolean isHost(String host) {
            return Pattern.matches("(?:www\\.|m\\.|mobile\\.)?(?:" + hosts + ")", host);
        }

        boolean isPost(String address) {
            return Pattern.matches(path, address);
        }
    }

    private static final List<Shape> SHAPES = List.of(
        new Shape(
            Network.INSTAGRAM,
            "instagram\\.com",
            "/(?:[\\w.]+/)?(?:p|reel|reels|tv)/[\\w-]+/?|/stories/[\\w.]+/\\d+/?"
        ),
        new Shape(Network.TIKTOK, "tiktok\\.com", "/@[\\w.]+/(?:video|photo)/\\d+/?|/t/\\w+/?"),
        new Shape(Network.TIKTOK, "vm\\.tiktok\\.com|vt\\.tiktok\\.com", "/\\w+/?"),
        new Shape(Network.YOUTUBE, "youtube\\.com", "/watch\\?(?:.*&)?v=[\\w-]+.*|/(?:shorts|live)/[\\w-]+/?"),
        new Shape(Network.YOUTUBE, "youtu\\.be", "/[\\w-]+/?"),
        new Shape(Network.X, "x\\.com|twitter\\.com", "/\\w+/status/\\d+/?"),
        new Shape(
            Network.FACEBOOK,
            "facebook\\.com|fb\\.com",
            "/.+/(?:posts|videos|photos)/.+|/(?:reel|watch|share|story\\.php|permalink\\.php|photo).+"
        ),
        new Shape(Network.FACEBOOK, "fb\\.watch", "/[\\w-]+/?"),
        new Shape(Network.LINKEDIN, "(?:[a-z]{2}\\.)?linkedin\\.com", "/(?:posts|pulse)/[^/]+/?|/feed/update/[^/]+/?"),
        new Shape(Network.PINTEREST, "(?:[a-z]{2}\\.)?pinterest\\.(?:com|fr|co\\.uk|de|es|it)", "/pin/[\\w-]+/?"),
        new Shape(Network.PINTEREST, "pin\\.it", "/\\w+/?"),
        new Shape(Network.SNAPCHAT, "snapchat\\.com", "/(?:spotlight|p|t)/.+|/add/[^/]+/.+|/@[^/]+/spotlight/.+"),
        new Shape(Network.TWITCH, "twitch\\.tv", "/videos/\\d+/?|/[^/]+/(?:clip|v)/[^/]+/?"),
        new Shape(Network.TWITCH, "clips\\.twitch\\.tv", "/[\\w-]+/?"),
        new Shape(Network.VIMEO, "vimeo\\.com", "/(?:.+/)?\\d+/?"),
        new Shape(Network.THREADS, "threads\\.(?:net|com)", "/@[\\w.]+/post/[\\w-]+/?"),
        new Shape(Network.BLUESKY, "bsky\\.app", "/profile/[^/]+/post/\\w+/?")
    );

    /** The post's address, cleaned of tracking; refused when it is none, or one of another network than owed. */
    static Decision<PostAddress> recognise(String typed, Network owed) {
        Optional<URI> address = parse(typed.strip());
        if (address.isEmpty()) {
            return Decision.refused(NOT_A_POST_ADDRESS);
        }
        String host = address.get().getHost().toLowerCase(Locale.ROOT);
        for (Shape shape : SHAPES) {
            if (shape.isHost(host)) {
                return ofNetwork(shape, host, address.get(), owed);
            }
        }
        boolean ownPage = owed == Network.BLOG || owed == Network.PODCAST;
        return ownPage && address.get().getPath().length() > 1
            ? Decision.accepted(new PostAddress(owed, "https://" + host + address.get().getRawPath()))
            : Decision.refused(NOT_A_POST_ADDRESS);
    }

    private static Decision<PostAddress> ofNetwork(Shape shape, String host, URI address, Network owed) {
        if (shape.network() != owed && owed != Network.PODCAST) {
            var names = Map.of("expected", owed.name(), "found", shape.network().name());
            return Decision.refused(POST_OF_ANOTHER_NETWORK.with(names));
        }
        String path = address.getRawPath();
        String query = address.getRawQuery();
        String kept = query != null && keepsQuery(path) ? path + "?" + query : path;
        boolean isPost = SHAPES.stream().anyMatch(other -> other.isHost(host) && other.isPost(kept));
        return isPost
            ? Decision.accepted(new PostAddress(owed, "https://" + host + kept))
            : Decision.refused(NOT_A_POST_ADDRESS);
    }

    private static boolean keepsQuery(String path) {
        return path.equals("/watch") || path.endsWith(".php") || path.equals("/photo") || path.equals("/photo/");
    }

    private static Optional<URI> parse(String typed) {
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var address = new URI(typed.matches("(?i)[a-z][a-z0-9+.-]*://.*") ? typed : "https://" + typed);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            boolean named = address.getHost() != null && address.getHost().matches("[A-Za-z0-9.-]+\\.[A-Za-z]{2,}");
            boolean plain = address.getUserInfo() == null && address.getPort() == -1;
            return web && named && plain ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
