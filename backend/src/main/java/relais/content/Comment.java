package relais.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** A remark on one version, possibly pinned to a place of it. */
public record Comment(
    String id,
    int draft,
    String authorId,
    String authorName,
    boolean byPartner,
    boolean visibleToPartner,
    String text,
    @Nullable Pin pin,
    Instant at
) {
    /** Where on a file a remark points. */
    public sealed interface Pin {
        String assetId();

        /** A point of an image, in fractions of its width and height. */
        @TypeAlias("pin-point")
        record Point(String assetId, double x, double y) implements Pin {}

        /** A second of a video, and the point of the picture when it matters. */
        @TypeAlias("pin-moment")
        record Moment(String assetId, double second, @Nullable Double x, @Nullable Double y) implements Pin {}
    }
}
