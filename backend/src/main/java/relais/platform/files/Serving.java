package relais.platform.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Answers a request for a kept file so that it can do no harm: as the kind it was recognised as, never guessed at, in a
 * sandbox, for this reader only. Answers ranges, so that a video can be wound.
 */
@Component
public class Serving {

    private static final String SANDBOX = "default-src 'none'; sandbox";
    /** A browser's own reader of documents does not work in a sandbox; nothing else is lent to it. */
    private static final String READER =
        "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private final FileShelf shelf;

    Serving(FileShelf shelf) {
        this.shelf = shelf;
    }

    /** The file shown in the page. */
    public ResponseEntity<Flux<DataBuffer>> inline(StoredFile file, HttpHeaders asked) {
        return answer(file, asked, ContentDisposition.inline());
    }

    /** The file as a download under its name. */
    public ResponseEntity<Flux<DataBuffer>> download(StoredFile file, HttpHeaders asked) {
        return answer(file, asked, ContentDisposition.attachment());
    }

    private ResponseEntity<Flux<DataBuffer>> answer(
        StoredFile file,
        HttpHeaders asked,
        ContentDisposition.Builder shown
    ) {
        HttpHeaders headers = headers(file, shown);
        if (asked.getIfNoneMatch().contains(headers.getETag())) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).headers(headers).build();
        }
        List<HttpRange> ranges = ranges(asked);
        if (ranges.size() != 1) {
            headers.setContentLength(file.size());
            return ResponseEntity.ok().headers(headers).body(shelf.read(file.id()));
        }
        return part(file, ranges.getFirst(), headers);
    }

    private ResponseEntity<Flux<DataBuffer>> part(StoredFile file, HttpRange range, HttpHeaders headers) {
        if (!begins(range, file.size())) {
            headers.set(HttpHeaders.CONTENT_RANGE, "bytes */" + file.size());
            return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE).headers(headers).build();
        }
        long from = range.getRangeStart(file.size());
        long to = range.getRangeEnd(file.size());
        headers.setContentLength(to - from + 1);
        headers.set(HttpHeaders.CONTENT_RANGE, "bytes " + from + "-" + to + "/" + file.size());
        return ResponseEntity.status(HttpStatus.PARTIAL_CONTENT).headers(headers).body(shelf.read(file.id(), range));
    }

    private static HttpHeaders headers(StoredFile file, ContentDisposition.Builder shown) {
        var headers = new HttpHeaders();
        headers.setContentType(file.kind().mediaType());
        headers.setContentDisposition(shown.filename(file.name(), StandardCharsets.UTF_8).build());
        headers.setETag("\"" + file.id() + "\"");
        headers.setCacheControl(CacheControl.noCache().cachePrivate());
        headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Content-Security-Policy", file.kind() == FileKind.PDF ? READER : SANDBOX);
        return headers;
    }

    /** A range that cannot be read is no range: the whole file is a right answer to it. */
    private static List<HttpRange> ranges(HttpHeaders asked) {
        try {
            return asked.getRange();
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }

    private static boolean begins(HttpRange range, long size) {
        try {
            return size > 0 && range.getRangeStart(size) < size;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
