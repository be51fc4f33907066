package relais.content;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import relais.collaborations.DeliverableTerms;
import relais.identity.Actor;
import relais.platform.decision.ChangedMeanwhileException;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;

/**
 * Plays the scenes of the demo world through the same decisions as real people, with given people and dates. A content
 * that has a version already is left alone.
 */
@Service
public class Rehearsing {

    /** A scene that is told was played while the collaboration was active, whatever became of it since. */
    private static final Backing AS_IT_WAS = new Backing.Firm();
    private static final int TURNS = 5;

    private final Deliverables deliverables;
    private final AgreedContents agreed;
    private final Uploading uploading;
    private final Ledger ledger;

    Rehearsing(Deliverables deliverables, AgreedContents agreed, Uploading uploading, Ledger ledger) {
        this.deliverables = deliverables;
        this.agreed = agreed;
        this.uploading = uploading;
        this.ledger = ledger;
    }

    /** A moment in the life of a content. */
    public sealed interface Scene {
        Instant at();

        record HandsIn(
            Instant at,
            String byId,
            String caption,
            List<Picture> pictures,
            @Nullable String note
        ) implements Scene {}

        record Says(
            Instant at,
            String byId,
            String byName,
            boolean visibleToPartner,
            String text,
            double x,
            double y
        ) implements Scene {}

        record AsksForChanges(Instant at, String byId, String reason) implements Scene {}

        record Approves(Instant at, String byId, Set<String> ticks) implements Scene {}

        record Posts(Instant at, String byId, String url) implements Scene {}
    }

    /** A drawn picture or film and the words shown on it. */
    public record Picture(String name, Flux<DataBuffer> bytes, String overlay) {}

    /** Plans what this collaboration owes as its terms say, then plays the scenes of one of its contents. */
    public Mono<Deliverable> play(String brandId, String collaborationId, DeliverableTerms owed, List<Scene> scenes) {
        return agreed
            .plan(brandId, collaborationId, owed)
            .flatMap(planned -> deliverables.get(brandId, planned.id()))
            .filter(content -> content.drafts().isEmpty())
            .flatMap(content ->
                Flux.fromIterable(scenes)
                    .concatMap(scene -> play(content.id(), scene))
                    .then(deliverables.get(content.id()))
            );
    }

    private Mono<Deliverable> play(String id, Scene scene) {
        return switch (scene) {
            case Scene.HandsIn handsIn -> handIn(id, handsIn);
            case Scene.Says says -> change(id, says.at(), content -> content.comment(comment(content, says)));
            case Scene.AsksForChanges(Instant at, String by, String reason) -> change(id, at, content ->
                content.requestChanges(fingerprint(content), reason, by, at)
            );
            case Scene.Approves(Instant at, String by, Set<String> ticks) -> change(id, at, content ->
                content.approve(fingerprint(content), ticks, AS_IT_WAS, by, at)
            );
            case Scene.Posts(Instant at, String by, String url) -> change(id, at, content ->
                content.declarePost(url, false, by, at)
            );
        };
    }

    private Mono<Deliverable> handIn(String id, Scene.HandsIn scene) {
        return deliverables
            .get(id)
            .flatMap(content -> pieces(content, scene))
            .flatMap(pieces -> {
                var submission = new Submission(scene.caption(), pieces, null, false, false, scene.note());
                return change(id, scene.at(), content -> content.submit(submission, false, scene.byId(), scene.at()));
            })
            .flatMap(_ ->
                change(id, scene.at(), content ->
                    content.checked(content.drafts().size(), content.runChecks(), scene.at())
                )
            );
    }

    private Mono<List<Submission.Piece>> pieces(Deliverable content, Scene.HandsIn scene) {
        return Flux.fromIterable(scene.pictures())
            .concatMap(picture ->
                uploading
                    .keep(content, picture.name(), picture.bytes(), new Actor.System())
                    .map(asset -> piece(asset, picture.overlay()))
            )
            .collectList();
    }

    private static Submission.Piece piece(Asset asset, String overlay) {
        String words = overlay.isEmpty() ? null : overlay;
        return new Submission.Piece(asset.id(), asset.sha256(), asset.kind(), words, true, null);
    }

    private static Comment comment(Deliverable content, Scene.Says says) {
        var draft = content.latest().orElseThrow();
        var piece = draft.submission().pieces().getFirst();
        var pin =
            piece.kind() == AssetKind.MP4
                ? new Comment.Pin.Moment(piece.assetId(), 1.5, says.x(), says.y())
                : new Comment.Pin.Point(piece.assetId(), says.x(), says.y());
        String id = relais.platform.Ids.derivedFrom("comment", content.id(), says.text());
        return new Comment(
            id,
            draft.number(),
            says.byId(),
            says.byName(),
            false,
            says.visibleToPartner(),
            says.text(),
            pin,
            says.at()
        );
    }

    private static String fingerprint(Deliverable content) {
        return content.latest().orElseThrow().fingerprint();
    }

    /** The courier may run the checks at the same moment: then once more on what is there. */
    private Mono<Deliverable> change(
        String id,
        Instant at,
        java.util.function.Function<Deliverable, Decision<Deliverable>> decide
    ) {
        Ledger past = ledger.at(Clock.fixed(at, ZoneOffset.UTC));
        return Mono.defer(() -> past.change(deliverables.get(id), decide)).retryWhen(
            Retry.max(TURNS).filter(ChangedMeanwhileException.class::isInstance)
        );
    }
}
