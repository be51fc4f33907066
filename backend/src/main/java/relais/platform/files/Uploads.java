package relais.platform.files;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.platform.Ids;
import relais.platform.decision.NotFoundException;
import relais.platform.decision.RefusedException;
import relais.platform.engine.Expiring;
import relais.platform.problems.ProblemException;

/**
 * Files that arrive in pieces, and go on where they stopped after a broken connection or a restart: begin, append at the
 * offset, finish. How much has arrived is what lies in the staging folder, so it is never claimed and not there.
 */
@Component
public class Uploads implements Expiring {

    private final ReactiveMongoTemplate store;
    private final Staging staging;
    private final Shelf shelf;
    private final FileSettings settings;
    private final Clock clock;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    Uploads(ReactiveMongoTemplate store, Staging staging, Shelf shelf, FileSettings settings, Clock clock) {
        this.store = store;
        this.staging = staging;
        this.shelf = shelf;
        this.settings = settings;
        this.clock = clock;
    }

    /** Begins an upload of {@code size} bytes; 413 when that is more than {@code limit} or the installation takes. */
    public Mono<Upload> begin(String owner, String declaredName, long size, long limit) {
        long most = Math.min(limit, shelf.limit());
        if (size > most) {
            return Mono.error(() -> Staging.tooLarge(most));
        }
        return Mono.defer(() -> store.insert(new Upload(Ids.next(), owner, declaredName, size, 0, clock.instant())));
    }

    /** The upload with how much of it has arrived; a {@code NotFoundException} when {@code owner} has none of that id. */
    public Mono<Upload> get(String owner, String uploadId) {
        return store
            .findById(uploadId, Upload.class)
            .filter(upload -> upload.owner().equals(owner))
            .switchIfEmpty(Mono.error(() -> new NotFoundException("upload", uploadId)))
            .flatMap(upload -> staging.size(uploadId).map(offset -> upload.at(offset, upload.touchedAt())));
    }

    /** Takes the bytes that begin at {@code offset}; what arrives before the connection breaks is kept. */
    public Mono<Upload> append(String owner, String uploadId, long offset, Flux<DataBuffer> content) {
        return get(owner, uploadId).flatMap(upload -> alone(upload, append(upload, offset, content)));
    }

    private Mono<Upload> append(Upload upload, long offset, Flux<DataBuffer> content) {
        return staging
            .size(upload.id())
            .flatMap(arrived ->
                arrived == offset
                    ? staging
                          .append(upload.id(), offset, content, upload.size())
                          .flatMap(size -> touch(upload.at(size, clock.instant())))
                    : Mono.error(() -> elsewhere(arrived))
            );
    }

    /** Keeps the whole file, if it is one of {@code accepted}; the upload is over then. */
    public Mono<StoredFile> finish(String owner, String uploadId, Set<FileKind> accepted) {
        return get(owner, uploadId).flatMap(upload ->
            upload.complete()
                ? alone(upload, keep(upload, accepted))
                : Mono.error(() -> new RefusedException(UploadRefusal.UPLOAD_INCOMPLETE.with(offset(upload.offset()))))
        );
    }

    private Mono<StoredFile> keep(Upload upload, Set<FileKind> accepted) {
        return shelf
            .takeOver(upload.id(), upload.name(), accepted)
            .flatMap(file -> forget(upload).thenReturn(file))
            .onErrorResume(ProblemException.class, refused -> forget(upload).then(Mono.error(refused)));
    }

    /** Gives the upload up. */
    public Mono<Void> abandon(String owner, String uploadId) {
        return get(owner, uploadId)
            .flatMap(upload -> alone(upload, forget(upload)))
            .then();
    }

    /** Forgets the bytes of uploads that nobody went on with. */
    @Override
    public Mono<Long> purgeExpired() {
        return Mono.defer(() -> staging.discardUntouchedSince(clock.instant().minus(settings.unfinished())));
    }

    private Mono<Upload> touch(Upload upload) {
        return store.save(upload);
    }

    private Mono<Boolean> forget(Upload upload) {
        return staging
            .discard(upload.id())
            .then(store.remove(upload))
            .map(removed -> removed.getDeletedCount() == 1);
    }

    /** One piece at a time: two would write over each other. */
    private <T> Mono<T> alone(Upload upload, Mono<T> work) {
        return Mono.defer(() -> {
            if (!busy.add(upload.id())) {
                return Mono.error(elsewhere(upload.offset()));
            }
            return work.doFinally(_ -> busy.remove(upload.id()));
        });
    }

    private static RefusedException elsewhere(long arrived) {
        return new RefusedException(UploadRefusal.UPLOAD_ELSEWHERE.with(offset(arrived)));
    }

    private static Map<String, String> offset(long arrived) {
        return Map.of("offset", Long.toString(arrived));
    }
}
