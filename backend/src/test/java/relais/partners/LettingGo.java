package relais.partners;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpRange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.platform.files.FileKind;
import relais.platform.files.FileShelf;
import relais.platform.files.StoredFile;

/** A shelf that only remembers what went. */
final class LettingGo implements FileShelf {

    final List<String> gone = new ArrayList<>();

    @Override
    public Mono<Void> remove(String fileId) {
        return Mono.fromRunnable(() -> gone.add(fileId));
    }

    @Override
    public Mono<StoredFile> keep(Flux<DataBuffer> content, String name, Set<FileKind> accepted, long limit) {
        return Mono.error(UnsupportedOperationException::new);
    }

    @Override
    public Mono<StoredFile> keep(Flux<DataBuffer> content, String name) {
        return Mono.error(UnsupportedOperationException::new);
    }

    @Override
    public Mono<StoredFile> keepApart(Flux<DataBuffer> content, String name, Set<FileKind> accepted, long limit) {
        return Mono.error(UnsupportedOperationException::new);
    }

    @Override
    public Flux<DataBuffer> read(String fileId, HttpRange range) {
        return Flux.error(UnsupportedOperationException::new);
    }

    @Override
    public <T> Mono<T> lend(String fileId, Function<Path, Mono<T>> use) {
        return Mono.error(UnsupportedOperationException::new);
    }
}
