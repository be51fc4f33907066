package relais.platform.files;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.platform.Ids;
import relais.platform.decision.Refusal;
import relais.platform.problems.ProblemException;

/** The shelf: bytes arrive in the staging folder, are recognised and fingerprinted there, and are taken over whole. */
final class Shelf implements FileShelf {

    /** How the names of files begin that share their bytes with no other. */
    static final String APART = "apart-";

    private static final int LONGEST_NAME = 120;

    private final Staging staging;
    private final Blobs blobs;
    private final Recognition recognition;
    private final long limit;

    Shelf(Staging staging, Blobs blobs, Recognition recognition, long limit) {
        this.staging = staging;
        this.blobs = blobs;
        this.recognition = recognition;
        this.limit = limit;
    }

    @Override
    public Mono<StoredFile> keep(Flux<DataBuffer> content, String declaredName) {
        return keep(content, declaredName, EnumSet.allOf(FileKind.class), limit);
    }

    @Override
    public Mono<StoredFile> keep(Flux<DataBuffer> content, String declaredName, Set<FileKind> accepted, long ownLimit) {
        return arrived(content, ownLimit, arriving -> takeOver(arriving, declaredName, accepted));
    }

    @Override
    public Mono<StoredFile> keepApart(
        Flux<DataBuffer> content,
        String declaredName,
        Set<FileKind> accepted,
        long ownLimit
    ) {
        return arrived(content, ownLimit, arriving ->
            takeOver(arriving, declaredName, accepted, Mono.just(APART + arriving))
        );
    }

    private Mono<StoredFile> arrived(
        Flux<DataBuffer> content,
        long ownLimit,
        Function<String, Mono<StoredFile>> takenOver
    ) {
        return Mono.defer(() -> {
            String arriving = Ids.next();
            return staging
                .append(arriving, 0, content, ownLimit)
                .then(Mono.defer(() -> takenOver.apply(arriving)))
                .onErrorResume(failure -> staging.discard(arriving).then(Mono.error(failure)));
        });
    }

    /** Makes a kept file of what has arrived under {@code arriving}. */
    Mono<StoredFile> takeOver(String arriving, String declaredName, Set<FileKind> accepted) {
        return takeOver(arriving, declaredName, accepted, staging.fingerprint(arriving));
    }

    private Mono<StoredFile> takeOver(
        String arriving,
        String declaredName,
        Set<FileKind> accepted,
        Mono<String> fileId
    ) {
        return recognition
            .recognise(staging.path(arriving))
            .map(kind -> kind.filter(accepted::contains).orElseThrow(() -> unsupported(accepted)))
            .flatMap(kind ->
                Mono.zip(fileId, staging.size(arriving), (id, size) ->
                    new StoredFile(id, cleaned(declaredName), kind, size)
                )
            )
            .flatMap(file -> blobs.take(file.id(), staging.path(arriving)).thenReturn(file));
    }

    @Override
    public Mono<Void> remove(String fileId) {
        return fileId.startsWith(APART) ? blobs.remove(fileId) : Mono.empty();
    }

    @Override
    public Flux<DataBuffer> read(String fileId, HttpRange range) {
        return blobs.read(fileId, range);
    }

    @Override
    public <T> Mono<T> lend(String fileId, Function<Path, Mono<T>> use) {
        return blobs.lend(fileId, use);
    }

    /** The installation's limit for one file, in bytes. */
    long limit() {
        return limit;
    }

    private static ProblemException unsupported(Set<FileKind> accepted) {
        String kinds = accepted.stream().sorted().map(FileKind::name).collect(Collectors.joining(", "));
        return new ProblemException(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            new Refusal.Particular("UNSUPPORTED_TYPE", Map.of("accepted", kinds))
        );
    }

    private static String cleaned(String declaredName) {
        String last = Arrays.stream(declaredName.split("[/\\\\]")).reduce("", (_, part) -> part);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "").strip();
        String name = plain.isEmpty() ? "file" : plain;
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
