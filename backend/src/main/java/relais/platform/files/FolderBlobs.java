package relais.platform.files;

import java.io.IOException;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpRange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import relais.platform.decision.NotFoundException;

/** Files as files: {@code ab/abcdef…} in a folder, moved into place in one step. */
final class FolderBlobs implements Blobs {

    private static final int PIECE = 1 << 16;

    private final Path folder;

    FolderBlobs(Path folder) {
        this.folder = folder;
    }

    @Override
    public Mono<Void> take(String id, Path staged) {
        return onDisk(() -> {
            Path place = place(id);
            Files.createDirectories(place.getParent());
            Files.move(staged, place, StandardCopyOption.ATOMIC_MOVE);
            return place;
        }).then();
    }

    @Override
    public Flux<DataBuffer> read(String id, HttpRange range) {
        return onDisk(() -> Files.size(existing(id))).flatMapMany(size -> {
            long from = range.getRangeStart(size);
            long count = range.getRangeEnd(size) - from + 1;
            Flux<DataBuffer> pieces = DataBufferUtils.readAsynchronousFileChannel(
                () -> AsynchronousFileChannel.open(place(id), StandardOpenOption.READ),
                from,
                DefaultDataBufferFactory.sharedInstance,
                PIECE
            );
            return DataBufferUtils.takeUntilByteCount(pieces, count).subscribeOn(Schedulers.boundedElastic());
        });
    }

    @Override
    public Mono<Void> remove(String id) {
        return onDisk(() -> Files.deleteIfExists(place(id))).then();
    }

    @Override
    public <T> Mono<T> lend(String id, Function<Path, Mono<T>> use) {
        return onDisk(() -> existing(id)).flatMap(use);
    }

    private Path existing(String id) {
        Path place = place(id);
        if (!Files.isRegularFile(place)) {
            throw new NotFoundException("file", id);
        }
        return place;
    }

    private Path place(String id) {
        if (!id.matches("[0-9a-f]{64}|" + Shelf.APART + "[0-9A-Z]{26}")) {
            throw new NotFoundException("file", id);
        }
        return folder.resolve(id.substring(0, 2)).resolve(id);
    }

    private static <T> Mono<T> onDisk(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }
}
