package relais.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpRange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import relais.platform.decision.NotFoundException;
import relais.platform.problems.ProblemException;

class ShelfTests {

    private static final byte[] PNG = {
        (byte) 0x89,
        'P',
        'N',
        'G',
        '\r',
        '\n',
        0x1a,
        '\n',
        0,
        0,
        0,
        13,
        'I',
        'H',
        'D',
        'R',
    };

    @TempDir
    private Path folder;

    private Shelf shelf;

    @BeforeEach
    void open() {
        shelf = new Shelf(
            new Staging(folder.resolve("arriving")),
            new FolderBlobs(folder.resolve("kept")),
            new Recognition(),
            1_000
        );
    }

    @Test
    void aFileIsKeptUnderWhatItIs() {
        StepVerifier.create(shelf.keep(pieces(PNG), "photo.png"))
            .assertNext(file -> {
                assertThat(file.id()).matches("[0-9a-f]{64}");
                assertThat(file.kind()).isEqualTo(FileKind.PNG);
                assertThat(file.size()).isEqualTo(PNG.length);
            })
            .verifyComplete();
        assertThat(folder.resolve("arriving")).isEmptyDirectory();
    }

    @Test
    void theSameBytesAreKeptOnceWhateverTheirName() {
        Flux<StoredFile> twice = Flux.just("one.png", "other.png").concatMap(name -> shelf.keep(pieces(PNG), name));
        StepVerifier.create(twice.map(StoredFile::id).distinct()).expectNextCount(1).verifyComplete();
        try (Stream<Path> files = walk()) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void aFileThatIsKeptApartSharesItsBytesWithNoOtherAndCanGo() {
        var kinds = EnumSet.of(FileKind.PNG);
        var kept = Flux.just("one.png", "other.png")
            .concatMap(name -> shelf.keepApart(pieces(PNG), name, kinds, 1_000))
            .concatWith(shelf.keep(pieces(PNG), "shared.png"))
            .map(StoredFile::id)
            .collectList();
        StepVerifier.create(
            kept.flatMapMany(ids ->
                shelf
                    .remove(ids.get(0))
                    .then(shelf.remove(ids.get(0)))
                    .then(shelf.remove(ids.get(2)))
                    .thenMany(
                        Flux.fromIterable(ids).concatMap(id ->
                            joined(shelf.read(id)).map(String::length).onErrorReturn(NotFoundException.class, 0)
                        )
                    )
            )
        )
            .expectNext(0, PNG.length, PNG.length)
            .verifyComplete();
    }

    @Test
    void bytesAreReadBackWholeOrInPart() {
        StepVerifier.create(
            shelf
                .keep(pieces(PNG), "photo.png")
                .flatMapMany(file ->
                    Flux.just(
                        HttpRange.createByteRange(0),
                        HttpRange.createByteRange(1, 3),
                        HttpRange.createSuffixRange(4)
                    ).concatMap(range -> joined(shelf.read(file.id(), range)))
                )
        )
            .expectNext(new String(PNG, StandardCharsets.ISO_8859_1))
            .expectNext("PNG")
            .expectNext("IHDR")
            .verifyComplete();
    }

    @Test
    void aFileThatGrowsBeyondTheLimitIsRefusedAndLeavesNothingBehind() {
        StepVerifier.create(shelf.keep(pieces(new byte[1_001]), "big.png")).verifyErrorSatisfies(failure ->
            assertThat(failure).isInstanceOf(ProblemException.class).hasMessage("TOO_LARGE")
        );
        assertThat(folder.resolve("arriving")).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "photo.png,<svg xmlns='http://www.w3.org/2000/svg'/>",
        "page.pdf,<html><script>alert(1)</script></html>",
        "a.jpg,MZ",
        "x.mp4,''",
    })
    void aFileIsNotWhatItsNameSays(String name, String content) {
        StepVerifier.create(shelf.keep(pieces(content.getBytes(StandardCharsets.UTF_8)), name)).verifyErrorSatisfies(
            failure -> assertThat(failure).hasMessage("UNSUPPORTED_TYPE")
        );
        assertThat(folder.resolve("arriving")).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = { "isom", "mp42", "iso5", "avc1" })
    void videosOfTheMp4FamilyAreRecognised(String brand) {
        StepVerifier.create(shelf.keep(pieces(box(brand)), "clip").map(StoredFile::kind))
            .expectNext(FileKind.MP4)
            .verifyComplete();
    }

    @ParameterizedTest
    @ValueSource(strings = { "heic", "qt  ", "avif" })
    void othersInTheSameBoxAreNot(String brand) {
        StepVerifier.create(shelf.keep(pieces(box(brand)), "clip.mp4")).verifyErrorSatisfies(failure ->
            assertThat(failure).hasMessage("UNSUPPORTED_TYPE")
        );
    }

    @Test
    void aKindThatIsNotAcceptedHereIsRefused() {
        StepVerifier.create(shelf.keep(pieces(PNG), "photo.png", EnumSet.of(FileKind.PDF), 1_000)).verifyErrorMessage(
            "UNSUPPORTED_TYPE"
        );
        StepVerifier.create(
            shelf.keep(pieces("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8)), "a", Set.of(FileKind.PDF), 1_000)
        )
            .expectNextCount(1)
            .verifyComplete();
    }

    @ParameterizedTest
    @CsvSource({ "../../etc/passwd,passwd", "C:\\temp\\me.png,me.png", "'  ',file", "a\"b<c>.png,abc.png" })
    void aNameIsOnlyAName(String declared, String kept) {
        StepVerifier.create(shelf.keep(pieces(PNG), declared).map(StoredFile::name))
            .expectNext(kept)
            .verifyComplete();
    }

    @ParameterizedTest
    @ValueSource(
        strings = { "0000000000000000000000000000000000000000000000000000000000000000", "../../etc/passwd", "" }
    )
    void anUnknownFileIsAnErrorNeverEmpty(String id) {
        StepVerifier.create(shelf.read(id)).verifyError(NotFoundException.class);
        StepVerifier.create(shelf.lend(id, Mono::just)).verifyError(NotFoundException.class);
    }

    static Flux<DataBuffer> pieces(byte[] content) {
        return Flux.range(0, (content.length + 6) / 7).map(n -> {
            int from = n * 7;
            return DefaultDataBufferFactory.sharedInstance.wrap(
                Arrays.copyOfRange(content, from, Math.min(content.length, from + 7))
            );
        });
    }

    static Mono<String> joined(Flux<DataBuffer> content) {
        return DataBufferUtils.join(content).map(buffer -> buffer.toString(StandardCharsets.ISO_8859_1));
    }

    private static byte[] box(String brand) {
        return ("\0\0\0\u0018ftyp" + brand + "\0\0\2\0isomiso2").getBytes(StandardCharsets.ISO_8859_1);
    }

    private Stream<Path> walk() {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
