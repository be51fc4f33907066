package relais.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.platform.files.ShelfTests.joined;
import static relais.platform.files.ShelfTests.pieces;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.HttpRange;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import relais.platform.decision.NotFoundException;
import relais.platform.decision.RefusedException;
import relais.platform.problems.ProblemException;
import relais.testing.Store;

@Tag("storage")
class UploadsTests {

    private static final String PDF = "%PDF-1.7 and then some";
    private static final FileSettings SETTINGS = new FileSettings(
        DataSize.ofKilobytes(1),
        Duration.ofHours(24),
        Duration.ofSeconds(20)
    );

    @TempDir
    private Path folder;

    private Store database;
    private ReactiveMongoTemplate store;
    private Shelf shelf;
    private Uploads uploads;

    @BeforeEach
    void open() {
        database = Store.open(Upload.class);
        store = database.mongo();
        restart();
    }

    /** Everything but the folder and the store is made anew, as after a restart. */
    private void restart() {
        var staging = new Staging(folder.resolve("files/arriving"));
        shelf = new Shelf(
            staging,
            new FolderBlobs(folder.resolve("files/kept")),
            new Recognition(),
            SETTINGS.limit().toBytes()
        );
        uploads = new Uploads(store, staging, shelf, SETTINGS, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aFileArrivesInPiecesAndGoesOnAfterARestart() {
        Upload upload = begun();
        append(upload, 0, PDF.substring(0, 10));
        restart();
        StepVerifier.create(uploads.get("pia", upload.id()).map(Upload::offset)).expectNext(10L).verifyComplete();
        append(upload, 10, PDF.substring(10));
        StepVerifier.create(
            uploads
                .finish("pia", upload.id(), EnumSet.allOf(FileKind.class))
                .flatMap(file -> joined(shelf.read(file.id())))
        )
            .expectNext(PDF)
            .verifyComplete();
        StepVerifier.create(uploads.get("pia", upload.id())).verifyError(NotFoundException.class);
    }

    @Test
    void whatArrivedBeforeTheConnectionBrokeIsNotSentAgain() {
        Upload upload = begun();
        Flux<DataBuffer> broken = pieces(PDF.substring(0, 14).getBytes(StandardCharsets.UTF_8)).concatWith(
            Flux.error(new IllegalStateException("connection reset"))
        );
        StepVerifier.create(uploads.append("pia", upload.id(), 0, broken)).verifyErrorMessage("connection reset");
        StepVerifier.create(uploads.get("pia", upload.id()).map(Upload::offset)).expectNext(14L).verifyComplete();
    }

    @Test
    void aPieceThatBeginsElsewhereIsRefusedWithTheRightOffset() {
        Upload upload = begun();
        append(upload, 0, PDF.substring(0, 10));
        StepVerifier.create(uploads.append("pia", upload.id(), 4, bytes("again"))).verifyErrorSatisfies(failure ->
            assertThat(((RefusedException) failure).reason()).satisfies(reason -> {
                assertThat(reason.name()).isEqualTo("UPLOAD_ELSEWHERE");
                assertThat(reason.params()).containsEntry("offset", "10");
            })
        );
    }

    @Test
    void aSecondPieceIsRefusedWhileTheFirstIsOnItsWay() {
        Upload upload = begun();
        var said = new AtomicReference<String>();
        Mono<String> second = uploads
            .append("pia", upload.id(), 0, bytes("x"))
            .map(_ -> "taken")
            .onErrorResume(failure -> Mono.just(failure.getMessage()));
        StepVerifier.create(uploads.append("pia", upload.id(), 0, second.doOnNext(said::set).thenMany(bytes(PDF))))
            .assertNext(arrived -> assertThat(arrived.complete()).isTrue())
            .verifyComplete();
        assertThat(said).hasValue("UPLOAD_ELSEWHERE");
    }

    @Test
    void somebodyElseSeesNothingOfIt() {
        Upload upload = begun();
        StepVerifier.create(uploads.get("someone else", upload.id())).verifyError(NotFoundException.class);
        StepVerifier.create(uploads.append("someone else", upload.id(), 0, bytes("x"))).verifyError(
            NotFoundException.class
        );
        StepVerifier.create(uploads.finish("someone else", upload.id(), Set.of())).verifyError(NotFoundException.class);
    }

    @Test
    void aFileThatIsNotCompleteIsNotKept() {
        Upload upload = begun();
        append(upload, 0, PDF.substring(0, 10));
        StepVerifier.create(uploads.finish("pia", upload.id(), EnumSet.allOf(FileKind.class))).verifyErrorMessage(
            "UPLOAD_INCOMPLETE"
        );
    }

    @Test
    void moreThanWasAnnouncedIsNotTaken() {
        Upload upload = begun();
        StepVerifier.create(uploads.append("pia", upload.id(), 0, bytes(PDF + "!"))).verifyErrorMessage("TOO_LARGE");
    }

    @Test
    void aFileLargerThanTheLimitIsRefusedBeforeItsFirstByte() {
        StepVerifier.create(uploads.begin("pia", "big.mp4", 1_025, Long.MAX_VALUE)).verifyError(ProblemException.class);
    }

    @Test
    void aRefusedKindEndsTheUpload() {
        Upload upload = begun();
        append(upload, 0, PDF);
        StepVerifier.create(uploads.finish("pia", upload.id(), Set.of(FileKind.PNG))).verifyErrorMessage(
            "UNSUPPORTED_TYPE"
        );
        StepVerifier.create(uploads.get("pia", upload.id())).verifyError(NotFoundException.class);
    }

    @Test
    void largeFilesOnAServerAreReadInPartsAcrossTheirChunks() {
        var gridFs = new GridFsBlobs(store, folder.resolve("lent"));
        var staging = new Staging(folder.resolve("arriving"));
        var onServer = new Shelf(staging, gridFs, new Recognition(), 10_000_000);
        byte[] content = new byte[700_000];
        new Random(1).nextBytes(content);
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.UTF_8), 0, content, 0, 8);
        String whole = new String(content, StandardCharsets.ISO_8859_1);
        StepVerifier.create(
            Flux.just("once.pdf", "twice.pdf")
                .concatMap(name ->
                    onServer.keep(Flux.just(content).map(DefaultDataBufferFactory.sharedInstance::wrap), name)
                )
                .last()
                .flatMapMany(file ->
                    Flux.concat(
                        joined(onServer.read(file.id())),
                        joined(onServer.read(file.id(), HttpRange.createByteRange(261_000, 522_500))),
                        onServer.lend(file.id(), path ->
                            Mono.fromCallable(() -> Files.readString(path, StandardCharsets.ISO_8859_1))
                        )
                    )
                )
        )
            .expectNext(whole)
            .expectNext(whole.substring(261_000, 522_501))
            .expectNext(whole)
            .verifyComplete();
        StepVerifier.create(store.getCollection("shelf.files").flatMap(files -> Mono.from(files.countDocuments())))
            .expectNext(1L)
            .verifyComplete();
        assertThat(folder.resolve("lent")).isEmptyDirectory();
    }

    private Upload begun() {
        Upload[] begun = new Upload[1];
        StepVerifier.create(uploads.begin("pia", "contract.pdf", PDF.length(), 1_000))
            .consumeNextWith(u -> begun[0] = u)
            .verifyComplete();
        return begun[0];
    }

    private void append(Upload upload, long offset, String content) {
        StepVerifier.create(uploads.append("pia", upload.id(), offset, bytes(content)).map(Upload::offset))
            .expectNext(offset + content.length())
            .verifyComplete();
    }

    private static Flux<DataBuffer> bytes(String content) {
        return pieces(content.getBytes(StandardCharsets.UTF_8));
    }
}
