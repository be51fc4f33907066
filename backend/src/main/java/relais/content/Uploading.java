package relais.content;

import static relais.content.ContentRefusal.CONTENT_CLOSED;
import static relais.content.ContentRefusal.FILE_IS_EMPTY;
import static relais.content.ContentRefusal.FILE_NOT_ACCEPTED;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.identity.Actors;
import relais.platform.Ids;
import relais.platform.decision.Birth;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;
import relais.platform.decision.NotFoundException;
import relais.platform.decision.RefusedException;
import relais.platform.files.FileKind;
import relais.platform.files.FileShelf;
import relais.platform.files.StoredFile;
import relais.platform.files.Upload;
import relais.platform.files.Uploads;

/**
 * Files on their way into a content, piece by piece. Once all of one is there it is recognised by its bytes and becomes an
 * asset, whose id derives from the upload's: an answer that was lost can be asked for again.
 */
@Service
public class Uploading {

    private static final Set<FileKind> SHOWN = Set.of(FileKind.JPEG, FileKind.PNG, FileKind.MP4);

    private final Uploads uploads;
    private final FileShelf shelf;
    private final Assets assets;
    private final Deliverables deliverables;
    private final Actors actors;
    private final Ledger ledger;
    private final ContentSettings settings;
    private final Clock clock;

    Uploading(
        Uploads uploads,
        FileShelf shelf,
        Assets assets,
        Deliverables deliverables,
        Actors actors,
        Ledger ledger,
        ContentSettings settings,
        Clock clock
    ) {
        this.uploads = uploads;
        this.shelf = shelf;
        this.assets = assets;
        this.deliverables = deliverables;
        this.actors = actors;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    /** How far a file came, and what it became once all of it was there. */
    public record Arrived(String id, String name, long size, long received, int pieceSize, @Nullable Asset asset) {}

    /** The partner announces a file. */
    public Mono<Arrived> begin(String deliverableId, String name, long size) {
        return begin(own(deliverableId), name, size);
    }

    /** A colleague announces a file for the partner. */
    public Mono<Arrived> beginForPartner(String brandId, String deliverableId, String name, long size) {
        return begin(deliverables.get(brandId, deliverableId), name, size);
    }

    private Mono<Arrived> begin(Mono<Deliverable> load, String name, long size) {
        return load
            .flatMap(content -> {
                if (!content.isOpenForFiles()) {
                    return Mono.error(() -> new RefusedException(CONTENT_CLOSED));
                }
                if (size == 0) {
                    return Mono.error(() -> new RefusedException(FILE_IS_EMPTY));
                }
                return uploads.begin(content.id(), name, size, settings.largestFile().toBytes());
            })
            .map(this::arriving);
    }

    /** How far the partner's file came. */
    public Mono<Arrived> get(String deliverableId, String uploadId) {
        return own(deliverableId).flatMap(content -> progress(content, uploadId));
    }

    /** How far a file came that a colleague hands in. */
    public Mono<Arrived> getForPartner(String brandId, String deliverableId, String uploadId) {
        return deliverables.get(brandId, deliverableId).flatMap(content -> progress(content, uploadId));
    }

    private Mono<Arrived> progress(Deliverable content, String uploadId) {
        return uploads
            .get(content.id(), uploadId)
            .map(this::arriving)
            .onErrorResume(NotFoundException.class, _ ->
                assets.get(content.brandId(), assetId(content, uploadId)).map(asset -> arrived(uploadId, asset))
            );
    }

    /** The next piece of the partner's file. */
    public Mono<Arrived> take(String deliverableId, String uploadId, long offset, Flux<DataBuffer> bytes) {
        return own(deliverableId).flatMap(content -> take(content, uploadId, offset, bytes));
    }

    /** The next piece of a file that a colleague hands in. */
    public Mono<Arrived> takeForPartner(
        String brandId,
        String deliverableId,
        String uploadId,
        long offset,
        Flux<DataBuffer> bytes
    ) {
        return deliverables.get(brandId, deliverableId).flatMap(content -> take(content, uploadId, offset, bytes));
    }

    private Mono<Arrived> take(Deliverable content, String uploadId, long offset, Flux<DataBuffer> bytes) {
        return uploads
            .append(content.id(), uploadId, offset, bytes)
            .flatMap(upload -> upload.complete() ? finish(content, upload) : Mono.just(arriving(upload)));
    }

    private Mono<Arrived> finish(Deliverable content, Upload upload) {
        return actors
            .current()
            .flatMap(actor ->
                uploads
                    .finish(content.id(), upload.id(), SHOWN)
                    .flatMap(this::playable)
                    .flatMap(file -> enter(content, upload, file, actor))
            )
            .map(asset -> arrived(upload.id(), asset));
    }

    /** Keeps a finished file of the product's own making, as the demo does. */
    Mono<Asset> keep(Deliverable content, String name, Flux<DataBuffer> bytes, Actor actor) {
        String key = content.id() + "/" + name;
        return shelf
            .keep(bytes, name, SHOWN, settings.largestFile().toBytes())
            .flatMap(file -> enter(content, Ids.derivedFrom("asset", key), file, actor));
    }

    private Mono<Asset> enter(Deliverable content, Upload upload, StoredFile file, Actor actor) {
        return enter(content, assetId(content, upload.id()), file, actor);
    }

    private Mono<Asset> enter(Deliverable content, String id, StoredFile file, Actor actor) {
        var asset = new Asset(
            id,
            0,
            content.brandId(),
            content.partnerId(),
            content.id(),
            file.id(),
            AssetKind.valueOf(file.kind().name()),
            file.name(),
            file.size(),
            actor.id(),
            clock.instant()
        );
        return ledger.enterOnce(new Birth(id, file.id()), Decision.accepted(asset));
    }

    /** A video must be one that every browser and every network plays. */
    private Mono<StoredFile> playable(StoredFile file) {
        if (file.kind() != FileKind.MP4) {
            return Mono.just(file);
        }
        return pictures(shelf.read(file.id())).flatMap(pictures ->
            pictures.areH264()
                ? Mono.just(file)
                : Mono.error(() -> new RefusedException(FILE_NOT_ACCEPTED.with(Map.of("found", pictures.name()))))
        );
    }

    private static Mono<Pictures> pictures(Flux<DataBuffer> bytes) {
        return bytes.reduceWith(Pictures::new, (pictures, buffer) -> {
            try (var parts = buffer.readableByteBuffers()) {
                parts.forEachRemaining(pictures::pass);
            }
            DataBufferUtils.release(buffer);
            return pictures;
        });
    }

    /** One file as the brand's team may see it. */
    public Mono<StoredFile> file(String brandId, String assetId) {
        return assets.get(brandId, assetId).map(Asset::file);
    }

    /** One's own file. */
    public Mono<StoredFile> ownFile(String assetId) {
        return actors
            .partner()
            .flatMap(partner -> assets.getOwn(partner, assetId))
            .map(Asset::file);
    }

    private Mono<Deliverable> own(String deliverableId) {
        return actors.partner().flatMap(partner -> deliverables.getOwn(partner, deliverableId));
    }

    private static String assetId(Deliverable content, String uploadId) {
        return Ids.derivedFrom("asset", content.id(), uploadId);
    }

    private Arrived arriving(Upload upload) {
        return new Arrived(upload.id(), upload.name(), upload.size(), upload.offset(), pieceSize(), null);
    }

    private Arrived arrived(String uploadId, Asset asset) {
        return new Arrived(uploadId, asset.name(), asset.size(), asset.size(), pieceSize(), asset);
    }

    private int pieceSize() {
        return (int) settings.pieceSize().toBytes();
    }
}
