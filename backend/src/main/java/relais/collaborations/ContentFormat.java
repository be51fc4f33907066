package relais.collaborations;

/** The shape of one piece of content, whatever its network calls it. */
public enum ContentFormat {
    POST,
    CAROUSEL,
    REEL,
    STORY,
    VIDEO,
    SHORT,
    LIVE,
    PIN,
    ARTICLE,
    EPISODE,
}
