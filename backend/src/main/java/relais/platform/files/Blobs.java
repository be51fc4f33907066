package relais.platform.files;

import java.nio.file.Path;
import java.util.function.Function;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpRange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whole files under the name of what they are; written once, never changed. */
interface Blobs {
    /** Takes the staged file over under {@code id}; it is gone from {@code staged} afterwards. */
    Mono<Void> take(String id, Path staged);

    /** The bytes of {@code range}; a {@code NotFoundException} when there is no such file. */
    Flux<DataBuffer> read(String id, HttpRange range);

    /** The file goes; nothing happens where there is none. */
    Mono<Void> remove(String id);

    /** Lends the file as a path for as long as {@code use} takes. */
    <T> Mono<T> lend(String id, Function<Path, Mono<T>> use);
}
