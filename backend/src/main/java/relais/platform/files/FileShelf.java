package relais.platform.files;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpRange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Where the bytes of files are: plain files beside the embedded engine, GridFS on a MongoDB server. Bytes stream through;
 * no file is ever held in memory.
 */
public interface FileShelf {
    /**
     * Keeps what streams in, if it is one of {@code accepted} and not larger than {@code limit} bytes; a
     * {@link relais.platform.problems.ProblemException} says otherwise (413 TOO_LARGE, 415 UNSUPPORTED_TYPE).
     */
    Mono<StoredFile> keep(Flux<DataBuffer> content, String declaredName, Set<FileKind> accepted, long limit);

    /** The same for any accepted kind, up to the installation's limit. */
    Mono<StoredFile> keep(Flux<DataBuffer> content, String declaredName);

    /** The same, apart from all other files and under a name of its own, so that it can go again. */
    Mono<StoredFile> keepApart(Flux<DataBuffer> content, String declaredName, Set<FileKind> accepted, long limit);

    /** A file that was kept apart goes; of any other somebody else may need the same bytes, and it stays. */
    Mono<Void> remove(String fileId);

    /** All bytes of the file, in order. */
    default Flux<DataBuffer> read(String fileId) {
        return read(fileId, HttpRange.createByteRange(0));
    }

    /** The bytes of {@code range}, both ends included. */
    Flux<DataBuffer> read(String fileId, HttpRange range);

    /** Lends the file as a path on this machine for as long as {@code use} takes: for tools that read files. */
    <T> Mono<T> lend(String fileId, Function<Path, Mono<T>> use);
}
