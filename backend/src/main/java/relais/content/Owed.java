package relais.content;

import java.time.LocalDate;
import relais.collaborations.ContentFormat;
import relais.compliance.Surface;
import relais.partners.Network;

/**
 * What the terms say is owed.
 *
 * @param key its name inside the terms
 * @param count how many frames or pictures it is made of, as in "3 stories"
 * @param rounds how many requests for changes are included
 */
public record Owed(String key, Network network, ContentFormat format, int count, LocalDate dueOn, int rounds) {
    /** Where the public will see it. */
    public Surface surface() {
        if (format == ContentFormat.STORY) {
            return Surface.STORY;
        }
        if (format == ContentFormat.LIVE) {
            return Surface.LIVE;
        }
        return switch (network) {
            case TIKTOK -> Surface.TIKTOK;
            case YOUTUBE, VIMEO, TWITCH -> Surface.YOUTUBE;
            case LINKEDIN -> Surface.LINKEDIN;
            case BLOG, PODCAST -> Surface.OTHER;
            case INSTAGRAM, FACEBOOK, X, PINTEREST, SNAPCHAT, THREADS, BLUESKY -> isShortVideo()
                ? Surface.REEL
                : Surface.FEED;
        };
    }

    private boolean isShortVideo() {
        return format == ContentFormat.REEL || format == ContentFormat.SHORT;
    }
}
