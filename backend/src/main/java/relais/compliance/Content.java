package relais.compliance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One version of a content as the checks see it: words, the network's own label, words on screen, what was altered. */
public record Content(
    String caption,
    @Nullable String platformLabel,
    List<Frame> frames,
    boolean retouched,
    boolean virtual
) {
    public Content {
        frames = List.copyOf(frames);
    }

    /** A caption and nothing else. */
    public static Content of(String caption) {
        return new Content(caption, null, List.of(), false, false);
    }

    /** Words shown on an image or a video, and whether they stay for the whole promotion. */
    public record Frame(String overlay, boolean fullDuration) {}
}
