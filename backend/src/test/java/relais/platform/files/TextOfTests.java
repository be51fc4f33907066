package relais.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import reactor.test.StepVerifier;

class TextOfTests {

    @TempDir
    private Path folder;

    private TextOf texts = within(Duration.ofSeconds(60));

    @AfterEach
    void close() {
        texts.destroy();
    }

    @Test
    void theTextOfAContractIsReadInAProcessOfItsOwn() throws IOException {
        Path contract = folder.resolve("contract.pdf");
        try (OutputStream out = Files.newOutputStream(contract)) {
            new PdfRendererBuilder()
                .withHtmlContent("<html><body><p>Rémunération : 1 500 euros hors taxes.</p></body></html>", null)
                .toStream(out)
                .run();
        }
        StepVerifier.create(texts.pdf(contract))
            .assertNext(text -> assertThat(text).contains("Rémunération : 1 500 euros hors taxes."))
            .verifyComplete();
    }

    @Test
    void whatIsNoDocumentIsUnreadable() throws IOException {
        Path nonsense = Files.writeString(folder.resolve("nonsense.pdf"), "%PDF-1.7 and nothing else");
        StepVerifier.create(texts.pdf(nonsense)).verifyErrorMessage("UNREADABLE");
    }

    @Test
    void aReaderThatTakesTooLongIsEnded() throws IOException {
        texts = within(Duration.ofMillis(1));
        Path any = Files.writeString(folder.resolve("any.pdf"), "%PDF-1.7");
        StepVerifier.create(texts.pdf(any)).verifyErrorMessage("UNREADABLE");
    }

    private static TextOf within(Duration time) {
        FileShelf nothing = new Shelf(
            new Staging(Path.of("unused")),
            new FolderBlobs(Path.of("unused")),
            new Recognition(),
            0
        );
        return new TextOf(nothing, new FileSettings(DataSize.ofMegabytes(1), Duration.ofHours(1), time));
    }
}
