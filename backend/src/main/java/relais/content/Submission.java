package relais.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import relais.compliance.Content;
import relais.platform.Sha256;

/**
 * What is handed in: the words, the files, the label switched on in the network, and what was altered.
 *
 * @param platformLabel how the network's own label reads, when it is switched on
 * @param retouched a face or a silhouette was changed
 * @param virtual a face or a silhouette was made by a machine
 * @param note a word to the team, not part of the content
 */
public record Submission(
    String caption,
    List<Piece> pieces,
    @Nullable String platformLabel,
    boolean retouched,
    boolean virtual,
    @Nullable String note
) {
    public Submission {
        pieces = List.copyOf(pieces);
    }

    /**
     * One file, with the words shown on it.
     *
     * @param wholeTime whether these words stay for the whole promotion
     */
    public record Piece(
        String assetId,
        String sha256,
        AssetKind kind,
        @Nullable String overlay,
        boolean wholeTime,
        @Nullable String altText
    ) {}

    boolean isEmpty() {
        return caption.isBlank() && pieces.isEmpty();
    }

    /** The content as the checks see it. */
    Content content() {
        var frames = pieces
            .stream()
            .map(piece -> new Content.Frame(piece.overlay() == null ? "" : piece.overlay(), piece.wholeTime()))
            .toList();
        return new Content(caption, platformLabel, frames, retouched, virtual);
    }

    /** Tells exactly this content from any other, under this version of the brief: what an approval is bound to. */
    String fingerprint(int brief) {
        var words = new StringBuilder();
        add(words, caption);
        for (Piece piece : pieces) {
            add(words, piece.sha256());
            add(words, String.valueOf(piece.overlay()));
            add(words, String.valueOf(piece.wholeTime()));
        }
        add(words, String.valueOf(platformLabel));
        add(words, retouched + "," + virtual + "," + brief);
        return Sha256.of(words.toString());
    }

    private static void add(StringBuilder words, String part) {
        words.append(part.length()).append(':').append(part);
    }
}
