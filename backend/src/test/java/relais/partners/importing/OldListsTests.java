package relais.partners.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.partners.importing.reading.Recognition;
import relais.partners.importing.sheet.Place;
import relais.platform.Ids;
import relais.platform.engine.DataFolder;
import relais.testing.Store;

/** What is kept of lists goes when its time has come, also where no import ever came of it. */
@Tag("storage")
class OldListsTests {

    static Store store;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        store = Store.open(ImportJob.class, VerdictBatch.class);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void everyVerdictGoesAlsoOfADryRunThatNeverEndedOrOfALongerOneBefore() {
        var verdicts = new Verdicts(store.mongo());
        String gone = Ids.next();
        String other = Ids.next();
        Stream.of(
            batch(gone, 1, 0),
            batch(gone, 1, 1),
            batch(gone, 1, 2),
            batch(gone, 2, 0),
            batch(other, 1, 0)
        ).forEach(batch -> done(verdicts.keep(batch)));

        assertThat(done(verdicts.forget(job(gone, new ImportState.Mapped(2, 0))))).isEqualTo(4);

        assertThat(store.mongo().findAll(VerdictBatch.class).collectList().toFuture().join())
            .extracting(VerdictBatch::importId)
            .containsExactly(other);
    }

    @Test
    void aListOfWhichNoImportCameGoesADayLater() throws IOException {
        var files = new ImportFiles(new DataFolder(folder.toString()), false, Long.MAX_VALUE);
        String kept = done(files.keep(bytes()));
        String brokenOff = done(files.keep(bytes()));
        Files.writeString(files.text(brokenOff, 0), "a sheet of it");
        String killed = Ids.next();
        Files.writeString(folder.resolve("imports").resolve(killed + ".part"), "as far as it came");
        Files.writeString(folder.resolve("imports").resolve("README"), "somebody's own");
        done(
            store
                .mongo()
                .getCollection("imports")
                .flatMap(stored ->
                    Mono.from(
                        stored.insertOne(new Document("_id", Ids.next()).append("file", new Document("fileId", kept)))
                    )
                )
        );
        Instant now = Instant.now();
        assertThat(done(oldLists(files, now.plus(Duration.ofHours(23))).tidy())).isZero();
        assertThat(done(oldLists(files, now.plus(Duration.ofHours(25))).tidy())).isEqualTo(2);
        try (var left = Files.list(folder.resolve("imports"))) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder(
                kept + ".csv",
                "README"
            );
        }
    }

    @Test
    void whereNobodyEverBroughtAListNothingIsTidied() {
        var files = new ImportFiles(new DataFolder(folder.resolve("new").toString()), false, Long.MAX_VALUE);
        assertThat(done(oldLists(files, Instant.now()).tidy())).isZero();
    }

    private static OldLists oldLists(ImportFiles files, Instant now) {
        var jobs = new ImportJobs(store.mongo());
        return new OldLists(jobs, new Verdicts(store.mongo()), files, null, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Flux<DataBuffer> bytes() {
        return Flux.just(DefaultDataBufferFactory.sharedInstance.wrap("username\nines.demo\n".getBytes()));
    }

    private static VerdictBatch batch(String importId, int round, int index) {
        return VerdictBatch.of(importId, round, index, new Place(0, 0, 0), new Place(1, 1, 1), List.of());
    }

    private static ImportJob job(String id, ImportState state) {
        return new ImportJob(
            id,
            1,
            "b1",
            new ListFile("f1", "list.csv", null, null),
            new Recognition(null, List.of(), List.of()),
            new Told("Salon", LocalDate.EPOCH, "Prospection", Told.Choice.FIRST, null, null, null),
            state,
            "leonie",
            Instant.EPOCH
        );
    }

    private static <T> T done(Mono<T> mono) {
        return mono.toFuture().join();
    }
}
