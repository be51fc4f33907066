package relais.partners.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import relais.partners.importing.sheet.Limits;
import relais.partners.importing.sheet.Said;
import relais.partners.importing.sheet.Unreadable;
import relais.platform.engine.DataFolder;
import relais.platform.problems.ProblemException;

/** What is too much for one list is refused in words, and nothing of it is kept. */
class ImportLimitsTests {

    private static final long SMALL = 100;

    @TempDir
    private Path folder;

    @Test
    void aFileIsTakenBelowTheLimitAndRefusedFromItOn() throws IOException {
        var files = new ImportFiles(new DataFolder(folder.toString()), false, SMALL);
        StepVerifier.create(files.keep(bytes(50, 49)))
            .assertNext(fileId -> assertThat(files.path(fileId)).hasSize(SMALL - 1))
            .verifyComplete();
        StepVerifier.create(files.keep(bytes(50, 50, 50))).verifyErrorSatisfies(ImportLimitsTests::isTooLarge);
        try (var kept = Files.list(folder.resolve("imports"))) {
            assertThat(kept).hasSize(1);
        }
    }

    @Test
    void whatIsAnnouncedToBeTooLargeIsRefusedUnread() {
        var files = new ImportFiles(new DataFolder(folder.toString()), false, Limits.BYTES);
        StepVerifier.create(files.expect(0)).verifyComplete();
        StepVerifier.create(files.expect(Limits.BYTES)).verifyComplete();
        StepVerifier.create(files.expect(Limits.BYTES + (1 << 20))).verifyErrorSatisfies(ImportLimitsTests::isTooLarge);
    }

    @Test
    void aMillionRowsAreTakenAndOneMoreIsTooMany() throws IOException {
        Path list = folder.resolve("instagram.csv");
        rows(list, Limits.ROWS);
        assertThat(found(list).layout().lines()).isGreaterThan(Limits.ROWS);
        rows(list, Limits.ROWS + 1);
        assertThatThrownBy(() -> found(list)).isInstanceOfSatisfying(Unreadable.class, refused -> {
            assertThat(refused.why()).isEqualTo(Unreadable.Why.IMPORT_TOO_MANY_ROWS);
            assertThat(refused.params()).isEqualTo(Map.of("most", "1000000"));
        });
    }

    /** With as many empty lines as there are people: nobody counts those. */
    private static void rows(Path list, int rows) throws IOException {
        try (Writer out = Files.newBufferedWriter(list)) {
            out.write("pseudo;abonnés\n");
            for (int i = 0; i < rows; i++) {
                out.write("p" + i + ";7\n" + (i % 4 == 0 ? "\n" : ""));
            }
        }
    }

    private ListReader.Found found(Path list) throws IOException {
        return ListReader.found(list, "instagram.csv", Said.NOTHING, _ -> folder.resolve("text.csv"));
    }

    private static void isTooLarge(Throwable refused) {
        assertThat(refused).isInstanceOf(ProblemException.class).hasMessage("IMPORT_TOO_LARGE");
    }

    private static Flux<DataBuffer> bytes(int... pieces) {
        return Flux.fromStream(java.util.Arrays.stream(pieces).boxed()).map(size ->
            DefaultDataBufferFactory.sharedInstance.wrap("x".repeat(size).getBytes(StandardCharsets.UTF_8))
        );
    }
}
