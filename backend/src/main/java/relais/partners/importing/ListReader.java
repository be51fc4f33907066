package relais.partners.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import relais.partners.importing.reading.Mapping;
import relais.partners.importing.reading.Recogniser;
import relais.partners.importing.reading.Recognition;
import relais.partners.importing.sheet.Bytes;
import relais.partners.importing.sheet.CsvSheet;
import relais.partners.importing.sheet.Layout;
import relais.partners.importing.sheet.Place;
import relais.partners.importing.sheet.Row;
import relais.partners.importing.sheet.Said;

/** The one class that reads lists, always on a thread that may wait, never more than a batch of rows at a time. */
@Component
class ListReader {

    /** A table as it was recognised. */
    record Found(Layout layout, Recognition recognition) {}

    /** Rows that follow each other, and the places before and behind them. */
    record Batch(int index, Place from, Place next, List<Row> rows) {}

    private final ImportFiles files;

    ListReader(ImportFiles files) {
        this.files = files;
    }

    /** What the file holds. */
    Mono<Found> recognise(String fileId, String name, Said said) {
        return Mono.fromCallable(() -> found(fileId, name, said)).subscribeOn(Schedulers.boundedElastic());
    }

    /** Which rows are about the same account. */
    Mono<Doubles> doubles(ImportJob job, Told.Choice choice) {
        return Mono.fromCallable(() -> doublesOf(job, choice)).subscribeOn(Schedulers.boundedElastic());
    }

    /** All rows, batch by batch, as fast as they are asked for. */
    Flux<Batch> batches(ImportJob job) {
        return Flux.<Batch, Reading>generate(
            () -> new Reading(sheet(job).rows(), job.file().layout().firstRow()),
            (reading, sink) -> {
                Batch batch = reading.next(VerdictBatch.SIZE);
                if (batch.rows().isEmpty()) {
                    sink.complete();
                } else {
                    sink.next(batch);
                }
                return reading;
            },
            Reading::close
        ).subscribeOn(Schedulers.boundedElastic());
    }

    /** So many rows from a place on. */
    Mono<List<Row>> rows(ImportJob job, Place from, int count) {
        return Mono.fromCallable(() -> {
            try (Reading reading = new Reading(sheet(job).rows(from), from)) {
                return reading.next(count).rows();
            }
        }).subscribeOn(Schedulers.boundedElastic());
    }

    private Found found(String fileId, String name, Said said) throws IOException {
        return found(files.bytes(fileId), name, said);
    }

    /** What a table holds, on a thread that may wait. */
    static Found found(Bytes bytes, String name, Said said) throws IOException {
        CsvSheet sheet = CsvSheet.open(bytes, said, Recogniser::headerWords);
        try (Reading reading = new Reading(sheet.rows(), sheet.layout().firstRow())) {
            return new Found(
                sheet.layout(),
                Recogniser.recognise(sheet.layout(), name, reading.next(Recogniser.SAMPLE).rows())
            );
        }
    }

    private Doubles doublesOf(ImportJob job, Told.Choice choice) throws IOException {
        Doubles doubles = new Doubles(choice);
        Mapping mapping = Mapping.of(job.recognition());
        try (CsvSheet.Rows rows = sheet(job).rows()) {
            while (rows.hasNext()) {
                if (mapping.read(rows.next()) instanceof Mapping.Read.Person(var person)) {
                    doubles.meet(person);
                }
            }
        }
        return doubles;
    }

    private CsvSheet sheet(ImportJob job) {
        return new CsvSheet(files.bytes(job.file().fileId()), job.file().layout());
    }

    /** An open file, read batch by batch. */
    private static final class Reading implements AutoCloseable {

        private final CsvSheet.Rows rows;
        private Place at;
        private int index;

        Reading(CsvSheet.Rows rows, Place from) {
            this.rows = rows;
            this.at = from;
        }

        Batch next(int most) {
            List<Row> batch = new ArrayList<>();
            Place from = at;
            while (batch.size() < most && rows.hasNext()) {
                Row row = rows.next();
                batch.add(row);
                at = row.next();
            }
            return new Batch(index++, from, at, batch);
        }

        @Override
        public void close() {
            try {
                rows.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
