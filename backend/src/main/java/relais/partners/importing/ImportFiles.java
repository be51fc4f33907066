package relais.partners.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import relais.partners.importing.sheet.Bytes;
import relais.partners.importing.sheet.Limits;
import relais.platform.Ids;
import relais.platform.engine.DataFolder;
import relais.platform.problems.ProblemException;

/** Where the lists lie that people bring. */
@Component
class ImportFiles {

    /** What a form adds around the file it carries. */
    private static final long AROUND = 1 << 16;

    private final Path folder;
    private final boolean isOneOfSeveral;
    private final long limit;

    @Autowired
    ImportFiles(DataFolder data, @Value("${relais.news.poll:0s}") Duration poll) {
        this(data, poll.isPositive(), Limits.BYTES);
    }

    /**
     * @param isOneOfSeveral whether other nodes may hold what is missing here
     * @param limit from here on a file is refused
     */
    ImportFiles(DataFolder data, boolean isOneOfSeveral, long limit) {
        this.folder = data.resolve("imports");
        this.isOneOfSeveral = isOneOfSeveral;
        this.limit = limit;
    }

    /** Whether the file lies on another node, for all that is known here. */
    boolean isElsewhere(String fileId) {
        return isOneOfSeveral && !Files.exists(path(fileId));
    }

    /** Refuses what is announced to be too large before any of it is read. */
    Mono<Void> expect(long announced) {
        return announced - AROUND < limit ? Mono.empty() : Mono.error(ImportFiles::tooLarge);
    }

    static ProblemException tooLarge() {
        return new ProblemException(HttpStatus.CONTENT_TOO_LARGE, ImportRefusal.IMPORT_TOO_LARGE);
    }

    /** Keeps the bytes, whole or not at all; answers the id of the file. */
    Mono<String> keep(Flux<DataBuffer> bytes) {
        String fileId = Ids.next();
        return Mono.fromCallable(() -> Files.createDirectories(folder).resolve(fileId + ".part"))
            .subscribeOn(Schedulers.boundedElastic())
            .flatMap(part ->
                DataBufferUtils.write(limited(bytes), part)
                    .then(
                        Mono.fromCallable(() -> Files.move(part, path(fileId))).subscribeOn(Schedulers.boundedElastic())
                    )
                    .thenReturn(fileId)
                    .onErrorResume(failure -> drop(part).then(Mono.error(failure)))
            );
    }

    /** A file as it was brought, to be read on a thread that may wait. */
    Bytes bytes(String fileId) {
        return bytes(path(fileId));
    }

    /** Any file, read again and again from any place. */
    static Bytes bytes(Path path) {
        return offset -> open(path, offset);
    }

    /** Where a file lies as it was brought. */
    Path path(String fileId) {
        return folder.resolve(fileId + ".csv");
    }

    /** Where the text of a sheet lies, when the file is a workbook. */
    Path text(String fileId, int sheet) {
        return folder.resolve(fileId + ".sheet" + sheet + ".csv");
    }

    /** The files that were brought before, also those of which only a part came. */
    Flux<String> before(Instant then) {
        return Mono.fromCallable(() -> idsBefore(Ids.firstOf(then)))
            .subscribeOn(Schedulers.boundedElastic())
            .flatMapIterable(ids -> ids);
    }

    private Set<String> idsBefore(String first) throws IOException {
        Set<String> ids = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (var all = Files.newDirectoryStream(folder)) {
                for (Path path : all) {
                    String id = path.getFileName().toString().split("\\.", 2)[0];
                    if (Ids.isOne(id) && id.compareTo(first) < 0) {
                        ids.add(id);
                    }
                }
            }
        }
        return ids;
    }

    /** Forgets a file, and what was written from it. */
    Mono<Void> forget(String fileId) {
        return Mono.fromCallable(() -> {
            if (!Files.isDirectory(folder)) {
                return fileId;
            }
            try (var written = Files.newDirectoryStream(folder, fileId + ".*")) {
                for (Path path : written) {
                    Files.deleteIfExists(path);
                }
            }
            return fileId;
        })
            .subscribeOn(Schedulers.boundedElastic())
            .then();
    }

    private static Mono<Void> drop(Path path) {
        return Mono.fromCallable(() -> Files.deleteIfExists(path))
            .subscribeOn(Schedulers.boundedElastic())
            .then();
    }

    private Flux<DataBuffer> limited(Flux<DataBuffer> bytes) {
        return Flux.defer(() -> {
            AtomicLong size = new AtomicLong();
            return bytes.map(buffer -> {
                if (size.addAndGet(buffer.readableByteCount()) >= limit) {
                    DataBufferUtils.release(buffer);
                    throw tooLarge();
                }
                return buffer;
            });
        });
    }

    private static InputStream open(Path path, long offset) throws IOException {
        InputStream in = Files.newInputStream(path);
        in.skipNBytes(offset);
        return in;
    }
}
