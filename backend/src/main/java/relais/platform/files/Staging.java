package relais.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import relais.platform.Sha256;
import relais.platform.decision.Refusal;
import relais.platform.problems.ProblemException;

/** Where bytes arrive before it is known what they are: files that grow, in a folder of their own. */
final class Staging {

    private final Path folder;

    Staging(Path folder) {
        this.folder = folder;
    }

    /** How many bytes of {@code name} have arrived. */
    Mono<Long> size(String name) {
        return Mono.fromCallable(() -> Files.exists(path(name)) ? Files.size(path(name)) : 0L).subscribeOn(
            Schedulers.boundedElastic()
        );
    }

    /**
     * Writes what streams in at {@code offset} and answers the new size. What arrived before a broken connection stays;
     * bytes beyond {@code limit} are refused with 413.
     */
    Mono<Long> append(String name, long offset, Flux<DataBuffer> content, long limit) {
        return Mono.usingWhen(
            Mono.fromCallable(() -> open(name)).subscribeOn(Schedulers.boundedElastic()),
            channel -> write(channel, offset, content, limit),
            channel -> Mono.fromCallable(() -> closed(channel)).subscribeOn(Schedulers.boundedElastic())
        );
    }

    private static Mono<Long> write(
        AsynchronousFileChannel channel,
        long offset,
        Flux<DataBuffer> content,
        long limit
    ) {
        AtomicLong size = new AtomicLong(offset);
        Flux<DataBuffer> bounded = content.doOnDiscard(DataBuffer.class, DataBufferUtils::release).map(piece -> {
            if (size.addAndGet(piece.readableByteCount()) > limit) {
                DataBufferUtils.release(piece);
                throw tooLarge(limit);
            }
            return piece;
        });
        // A released piece must not travel on: the web layer releases whatever buffers are discarded on the way.
        return DataBufferUtils.write(bounded, channel, offset)
            .map(DataBufferUtils::release)
            .then(Mono.fromSupplier(size::get));
    }

    /** The sha-256 of what has arrived, in hex. */
    Mono<String> fingerprint(String name) {
        return Mono.fromCallable(() -> sha256(path(name))).subscribeOn(Schedulers.boundedElastic());
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** Forgets what arrived under {@code name}. */
    Mono<Void> discard(String name) {
        return Mono.fromCallable(() -> Files.deleteIfExists(path(name)))
            .subscribeOn(Schedulers.boundedElastic())
            .then();
    }

    /** Forgets what nobody has touched since {@code before}; says how many files. */
    Mono<Long> discardUntouchedSince(Instant before) {
        return Mono.fromCallable(() -> {
            if (Files.notExists(folder)) {
                return 0L;
            }
            try (Stream<Path> files = Files.list(folder)) {
                return files
                    .filter(file -> untouchedSince(file, before))
                    .filter(Staging::deleted)
                    .count();
            }
        }).subscribeOn(Schedulers.boundedElastic());
    }

    private AsynchronousFileChannel open(String name) throws IOException {
        Files.createDirectories(folder);
        return AsynchronousFileChannel.open(path(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static boolean closed(AsynchronousFileChannel channel) throws IOException {
        channel.close();
        return true;
    }

    private static boolean untouchedSince(Path file, Instant before) {
        return file.toFile().lastModified() < before.toEpochMilli();
    }

    private static boolean deleted(Path file) {
        return file.toFile().delete();
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            MessageDigest digest = Sha256.digest();
            byte[] piece = new byte[1 << 16];
            for (int count = content.read(piece); count >= 0; count = content.read(piece)) {
                digest.update(piece, 0, count);
            }
            return Sha256.of(digest);
        }
    }

    static ProblemException tooLarge(long limit) {
        return new ProblemException(
            HttpStatus.CONTENT_TOO_LARGE,
            new Refusal.Particular("TOO_LARGE", Map.of("limitBytes", Long.toString(limit)))
        );
    }
}
