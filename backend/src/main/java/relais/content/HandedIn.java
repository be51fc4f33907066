package relais.content;

import static relais.content.ContentRefusal.FILE_MISSING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import relais.platform.decision.Decision;

/** A version as it was sent: its files are named, not yet looked up. */
public record HandedIn(
    String caption,
    List<HandedFile> files,
    @Nullable String platformLabel,
    boolean retouched,
    boolean virtual,
    @Nullable String note
) {
    public HandedIn {
        files = List.copyOf(files);
    }

    /** One file and the words shown on it. */
    public record HandedFile(String assetId, @Nullable String overlay, boolean wholeTime, @Nullable String altText) {}

    List<String> assetIds() {
        return files.stream().map(HandedFile::assetId).toList();
    }

    /** The submission, when every file named is one of {@code assets}. */
    Decision<Submission> with(List<Asset> assets) {
        Map<String, Asset> known = assets.stream().collect(Collectors.toMap(Asset::id, Function.identity()));
        var pieces = new ArrayList<Submission.Piece>();
        for (HandedFile file : files) {
            Asset asset = known.get(file.assetId());
            if (asset == null) {
                return Decision.refused(FILE_MISSING);
            }
            pieces.add(
                new Submission.Piece(
                    asset.id(),
                    asset.sha256(),
                    asset.kind(),
                    file.overlay(),
                    file.wholeTime(),
                    file.altText()
                )
            );
        }
        return Decision.accepted(new Submission(caption, pieces, platformLabel, retouched, virtual, note));
    }
}
