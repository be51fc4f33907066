package relais.platform.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Says what a file is by its first bytes; its name and what the sender claims count for nothing. */
final class Recognition {

    /** Brands of the MP4 family that browsers play; others in the same box (HEIC, QuickTime) are not. */
    private static final Set<String> PLAYABLE = Set.of(
        "isom",
        "iso2",
        "iso4",
        "iso5",
        "iso6",
        "mp41",
        "mp42",
        "avc1",
        "dash",
        "M4V ",
        "MSNV"
    );

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /** The kind of the file, empty when it is none of ours. */
    Mono<Optional<FileKind>> recognise(Path file) {
        return Mono.fromCallable(() -> read(file)).subscribeOn(Schedulers.boundedElastic());
    }

    private Optional<FileKind> read(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            content.mark(16);
            byte[] head = content.readNBytes(12);
            content.reset();
            if (head.length == 12 && text(head, 4).equals("ftyp")) {
                return PLAYABLE.contains(text(head, 8)) ? Optional.of(FileKind.MP4) : Optional.empty();
            }
            return FileKind.of(types.detect(content, new Metadata()).toString());
        }
    }

    private static String text(byte[] bytes, int from) {
        return new String(bytes, from, 4, StandardCharsets.ISO_8859_1);
    }
}
