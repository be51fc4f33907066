package relais.partners.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import relais.partners.Objections;
import relais.partners.Roster;
import relais.partners.fields.Defining;
import relais.partners.importing.sheet.Limits;
import relais.partners.importing.sheet.Said;
import relais.platform.Ids;
import relais.platform.decision.LedgerOfTests;
import relais.platform.engine.DataFolder;
import relais.platform.news.Heard;
import relais.platform.news.HeardElsewhere;
import relais.testing.Store;

/** A list lies on the node that received it; the others leave it alone. */
@Tag("storage")
class ListElsewhereTests {

    private static Store store;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        store = Store.open(ImportJob.class, ImportState.Mapped.class, ImportState.Failed.class);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void aNodeWithoutTheListLeavesTheImportToTheOneThatHasIt() throws IOException {
        ImportJob job = kept(mapped(Instant.now()));
        StepVerifier.create(node(true).hear(mappedNews(job))).verifyError(HeardElsewhere.class);
        assertThat(now(job)).isInstanceOf(ImportState.Mapped.class);
    }

    @Test
    void aListLostOnTheOnlyNodeFailsTheImportInWords() throws IOException {
        ImportJob job = kept(mapped(Instant.now()));
        StepVerifier.create(node(false).hear(mappedNews(job))).verifyComplete();
        assertThat(now(job)).isInstanceOfSatisfying(ImportState.Failed.class, failed ->
            assertThat(failed.why()).isEqualTo("FILE_UNREADABLE")
        );
    }

    @Test
    void aListWhoseNodeIsGoneFailsTheImportOnceItsTimeIsOver() throws IOException {
        ImportJob job = kept(mapped(Instant.EPOCH));
        StepVerifier.create(node(true).hear(mappedNews(job))).verifyComplete();
        assertThat(now(job)).isInstanceOf(ImportState.Failed.class);
    }

    private ImportRunner node(boolean isOneOfSeveral) {
        var mongo = store.mongo();
        Defining defining = mock(Defining.class);
        given(defining.of(any())).willReturn(Mono.never());
        return new ImportRunner(
            new ImportJobs(mongo),
            new Verdicts(mongo),
            new ListReader(new ImportFiles(new DataFolder(folder.toString()), isOneOfSeveral, Limits.BYTES)),
            mock(Roster.class),
            mock(Objections.class),
            defining,
            LedgerOfTests.on(mongo, Clock.systemUTC()),
            Clock.systemUTC()
        );
    }

    private ImportJob mapped(Instant createdAt) throws IOException {
        Path list = Files.writeString(folder.resolve("instagram.csv"), "pseudo;abonnés\nmaelle.demo;12\n");
        var found = ListReader.found(list, "instagram.csv", Said.NOTHING, _ -> folder.resolve("text.csv"));
        return new ImportJob(
            Ids.next(),
            0,
            "brand",
            new ListFile("on-another-node", "instagram.csv", found.layout(), null),
            found.recognition(),
            new Told("Liste", LocalDate.of(2026, 11, 2), "Casting", Told.Choice.FIRST, null, null, Set.of()),
            new ImportState.Mapped(1, 0),
            "cm",
            createdAt
        );
    }

    private static ImportJob kept(ImportJob job) {
        return store.mongo().insert(job).toFuture().join();
    }

    private static ImportState now(ImportJob job) {
        return store.mongo().findById(job.id(), ImportJob.class).toFuture().join().state();
    }

    private static Heard<ImportNews> mappedNews(ImportJob job) {
        return new Heard<>(Ids.next(), Instant.EPOCH, job.id(), new ImportNews.ImportMapped("brand", "cm", 1));
    }
}
