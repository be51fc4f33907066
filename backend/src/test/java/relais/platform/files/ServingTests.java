package relais.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import reactor.test.StepVerifier;

class ServingTests {

    private static final byte[] VIDEO = "\0\0\0\u0018ftypisom\0\0\2\0isomiso2 and frames".getBytes(
        StandardCharsets.ISO_8859_1
    );

    @TempDir
    private Path folder;

    private Serving serving;
    private StoredFile video;

    @BeforeEach
    void keep() {
        var shelf = new Shelf(
            new Staging(folder.resolve("a")),
            new FolderBlobs(folder.resolve("k")),
            new Recognition(),
            1_000
        );
        serving = new Serving(shelf);
        StepVerifier.create(shelf.keep(ShelfTests.pieces(VIDEO), "été \"1\".mp4"))
            .consumeNextWith(file -> video = file)
            .verifyComplete();
    }

    @Test
    void aFileIsServedAsWhatItIsAndInASandbox() {
        var answer = serving.inline(video, new HttpHeaders());
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getHeaders().getFirst("Content-Type")).isEqualTo("video/mp4");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(answer.getHeaders().getFirst("Content-Disposition")).startsWith("inline; filename=");
        assertThat(answer.getHeaders().getContentLength()).isEqualTo(VIDEO.length);
    }

    @ParameterizedTest
    @CsvSource({ "bytes=0-3,0,3", "bytes=4-,4,34", "bytes=-6,29,34", "bytes=30-500,30,34" })
    void aVideoCanBeWound(String range, int from, int to) {
        var answer = serving.inline(video, asking("Range", range));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.PARTIAL_CONTENT);
        assertThat(answer.getHeaders().getFirst("Content-Range")).isEqualTo(
            "bytes " + from + "-" + to + "/" + VIDEO.length
        );
        assertThat(answer.getHeaders().getContentLength()).isEqualTo(to - from + 1);
        StepVerifier.create(ShelfTests.joined(answer.getBody()))
            .expectNext(new String(VIDEO, from, to - from + 1, StandardCharsets.ISO_8859_1))
            .verifyComplete();
    }

    @Test
    void aRangeBeyondTheEndIsRefused() {
        var answer = serving.inline(video, asking("Range", "bytes=500-"));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE);
        assertThat(answer.getHeaders().getFirst("Content-Range")).isEqualTo("bytes */" + VIDEO.length);
    }

    @ParameterizedTest
    @CsvSource({ "bytes=abc", "lines=1-2", "'bytes=0-1,3-4'" })
    void aRangeThatCannotBeReadGetsTheWholeFile(String range) {
        assertThat(serving.inline(video, asking("Range", range)).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void aFileThatIsKnownIsNotSentAgain() {
        var answer = serving.inline(video, asking("If-None-Match", "\"" + video.id() + "\""));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_MODIFIED);
        assertThat(answer.getBody()).isNull();
    }

    @Test
    void aDownloadKeepsItsNameInAnyLanguage() {
        var answer = serving.download(video, new HttpHeaders());
        assertThat(answer.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(answer.getHeaders().getContentDisposition().getFilename()).isEqualTo("été 1.mp4");
    }

    private static HttpHeaders asking(String name, String value) {
        var headers = new HttpHeaders();
        headers.set(name, value);
        return headers;
    }
}
