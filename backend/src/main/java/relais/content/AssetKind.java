package relais.content;

/** What can be shown and reviewed today. */
public enum AssetKind {
    JPEG,
    PNG,
    MP4,
}
