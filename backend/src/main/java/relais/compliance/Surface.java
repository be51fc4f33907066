package relais.compliance;

/** Where a content is seen: it decides how much of the caption shows and whether a label on screen counts. */
public enum Surface {
    FEED,
    STORY,
    REEL,
    TIKTOK,
    YOUTUBE,
    LINKEDIN,
    LIVE,
    OTHER;

    /** Each frame is seen alone, so each needs its own label. */
    boolean isSeenFrameByFrame() {
        return this == STORY;
    }
}
