package relais.content;

import static relais.compliance.Reason.FILES_FIT;
import static relais.compliance.Reason.FILE_AWAITED;
import static relais.compliance.Reason.VIDEO_AWAITED;
import static relais.compliance.Severity.BLOCK;
import static relais.compliance.Severity.WARN;
import static relais.compliance.Verdict.FAIL;
import static relais.compliance.Verdict.PASS;

import java.util.List;
import java.util.Map;
import java.util.Set;
import relais.compliance.Check;
import relais.compliance.Disclosure;
import relais.compliance.Finding;
import relais.compliance.Reason;
import relais.compliance.Severity;
import relais.compliance.Verdict;
import relais.content.Submission.Piece;
import relais.partners.Network;

/** Whether the files are of the kind that was agreed: a still picture is no Reel. */
final class Fitting {

    /** Where a post may be words alone. */
    private static final Set<Network> OF_WORDS = Set.of(
        Network.X,
        Network.FACEBOOK,
        Network.LINKEDIN,
        Network.THREADS,
        Network.BLUESKY,
        Network.BLOG,
        Network.YOUTUBE
    );

    private Fitting() {}

    /** A live or an episode is often shown by its plan, so there whoever approves has a look instead. */
    static Finding of(List<Piece> pieces, Owed owed) {
        return switch (owed.format()) {
            case REEL, SHORT, VIDEO -> video(pieces, owed, BLOCK);
            case LIVE, EPISODE -> video(pieces, owed, WARN);
            case STORY, CAROUSEL, PIN -> file(pieces, owed, false);
            case POST -> file(pieces, owed, OF_WORDS.contains(owed.network()));
            case ARTICLE -> finding(PASS, BLOCK, FILES_FIT, owed);
        };
    }

    private static Finding video(List<Piece> pieces, Owed owed, Severity severity) {
        return pieces.stream().anyMatch(piece -> piece.kind() == AssetKind.MP4)
            ? finding(PASS, severity, FILES_FIT, owed)
            : finding(FAIL, severity, VIDEO_AWAITED, owed);
    }

    private static Finding file(List<Piece> pieces, Owed owed, boolean wordsAreEnough) {
        return wordsAreEnough || !pieces.isEmpty()
            ? finding(PASS, BLOCK, FILES_FIT, owed)
            : finding(FAIL, BLOCK, FILE_AWAITED, owed);
    }

    private static Finding finding(Verdict verdict, Severity severity, Reason reason, Owed owed) {
        var params = Map.of("format", owed.format().name(), "network", owed.network().name());
        return new Finding(Check.FILES, "", verdict, severity, reason, params, null, Disclosure.rulesVersion());
    }
}
