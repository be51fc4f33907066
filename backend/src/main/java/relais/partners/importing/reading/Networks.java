package relais.partners.importing.reading;

import java.util.Map;
import java.util.Optional;
import relais.partners.Folding;
import relais.partners.Network;

/** Networks as headers, file names and cells call them. */
final class Networks {

    private static final Map<String, Network> WORDS = Map.ofEntries(
        Map.entry("instagram", Network.INSTAGRAM),
        Map.entry("insta", Network.INSTAGRAM),
        Map.entry("instagrammer", Network.INSTAGRAM),
        Map.entry("instagrameur", Network.INSTAGRAM),
        Map.entry("ig", Network.INSTAGRAM),
        Map.entry("tiktok", Network.TIKTOK),
        Map.entry("tiktoker", Network.TIKTOK),
        Map.entry("tiktokeur", Network.TIKTOK),
        Map.entry("tiktokeuse", Network.TIKTOK),
        Map.entry("tt", Network.TIKTOK),
        Map.entry("youtube", Network.YOUTUBE),
        Map.entry("youtuber", Network.YOUTUBE),
        Map.entry("youtubeur", Network.YOUTUBE),
        Map.entry("youtubeuse", Network.YOUTUBE),
        Map.entry("yt", Network.YOUTUBE),
        Map.entry("twitter", Network.X),
        Map.entry("x", Network.X),
        Map.entry("facebook", Network.FACEBOOK),
        Map.entry("fb", Network.FACEBOOK),
        Map.entry("linkedin", Network.LINKEDIN),
        Map.entry("pinterest", Network.PINTEREST),
        Map.entry("snapchat", Network.SNAPCHAT),
        Map.entry("snap", Network.SNAPCHAT),
        Map.entry("twitch", Network.TWITCH),
        Map.entry("streamer", Network.TWITCH),
        Map.entry("vimeo", Network.VIMEO),
        Map.entry("threads", Network.THREADS),
        Map.entry("bluesky", Network.BLUESKY),
        Map.entry("bsky", Network.BLUESKY),
        Map.entry("blog", Network.BLOG),
        Map.entry("blogueur", Network.BLOG),
        Map.entry("blogger", Network.BLOG),
        Map.entry("podcast", Network.PODCAST)
    );

    private Networks() {}

    /** The network a word is, when the whole text is one. */
    static Optional<Network> exactly(String text) {
        return Optional.ofNullable(WORDS.get(folded(text).strip()));
    }

    /** The first network named among the words of a text. */
    static Optional<Network> named(String text) {
        for (String word : folded(text).split(" ")) {
            Network network = WORDS.get(word);
            if (network != null) {
                return Optional.of(network);
            }
        }
        return Optional.empty();
    }

    /** The folded text without the words that name a network. */
    static String without(String text) {
        StringBuilder rest = new StringBuilder();
        for (String word : folded(text).split(" ")) {
            if (!WORDS.containsKey(word)) {
                rest.append(rest.isEmpty() ? "" : " ").append(word);
            }
        }
        return rest.toString();
    }

    private static String folded(String text) {
        return Folding.fold(text)
            .replace("tik tok", "tiktok")
            .replace("you tube", "youtube")
            .replace("linked in", "linkedin");
    }
}
