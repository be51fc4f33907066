package relais.partners.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import relais.partners.importing.reading.Mapping;
import relais.partners.importing.reading.Recogniser;
import relais.partners.importing.reading.Recognition;
import relais.partners.importing.reading.Warning;
import relais.partners.importing.sheet.BookText;
import relais.partners.importing.sheet.Bytes;
import relais.partners.importing.sheet.CsvSheet;
import relais.partners.importing.sheet.Layout;
import relais.partners.importing.sheet.Limits;
import relais.partners.importing.sheet.Place;
import relais.partners.importing.sheet.Row;
import relais.partners.importing.sheet.Said;
import relais.partners.importing.sheet.Unreadable;
import relais.partners.importing.sheet.Workbook;

/** The one class that reads lists, always on a thread that may wait, never more than a batch of rows at a time. */
@Component
class ListReader {

    /** A table as it was recognised. */
    record Found(Layout layout, Recognition recognition, @Nullable Workbook workbook) {
        Found meant(Recognition recognition) {
            return new Found(layout, recognition, workbook);
        }
    }

    /** Rows that follow each other, and the places before and behind them. */
    record Batch(int index, Place from, Place next, List<Row> rows) {}

    private final ImportFiles files;

    ListReader(ImportFiles files) {
        this.files = files;
    }

    /** What the file holds. */
    Mono<Found> recognise(String fileId, String name, Said said, ToIntFunction<List<String>> headerWords) {
        return Mono.fromCallable(() ->
            found(files.path(fileId), name, said, sheet -> files.text(fileId, sheet), headerWords)
        ).subscribeOn(Schedulers.boundedElastic());
    }

    /** Whether another node holds the list. */
    Mono<Boolean> isElsewhere(ImportJob job) {
        return Mono.fromCallable(() -> files.isElsewhere(job.file().fileId())).subscribeOn(Schedulers.boundedElastic());
    }

    /** Which rows are about the same account. */
    Mono<Doubles> doubles(ImportJob job, Told told) {
        return Mono.fromCallable(() -> doublesOf(job, told)).subscribeOn(Schedulers.boundedElastic());
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

    /**
     * What a file holds, on a thread that may wait.
     *
     * @param texts where the text of a sheet goes, should the file be a workbook
     */
    static Found found(Path file, String name, Said said, IntFunction<Path> texts) throws IOException {
        return found(file, name, said, texts, Recogniser::headerWords);
    }

    private static Found found(
        Path file,
        String name,
        Said said,
        IntFunction<Path> texts,
        ToIntFunction<List<String>> headerWords
    ) throws IOException {
        Optional<Workbook> workbook = BookText.write(file, said.sheet(), headerWords, texts);
        if (workbook.isEmpty()) {
            return found(ImportFiles.bytes(file), name, said, null, headerWords);
        }
        Bytes text = ImportFiles.bytes(texts.apply(workbook.get().sheet()));
        return found(text, name, said.ofOwnText(), workbook.get(), headerWords);
    }

    private static Found found(
        Bytes bytes,
        String name,
        Said said,
        @Nullable Workbook workbook,
        ToIntFunction<List<String>> headerWords
    ) throws IOException {
        CsvSheet sheet = CsvSheet.open(bytes, said, headerWords);
        refuseTooManyRows(sheet);
        try (Reading reading = new Reading(sheet.rows(), sheet.layout().firstRow())) {
            return new Found(
                sheet.layout(),
                Recogniser.recognise(
                    sheet.layout(),
                    workbook == null ? name : sheetName(name, workbook),
                    reading.next(Recogniser.SAMPLE).rows()
                ).with(formulas(workbook)),
                workbook
            );
        }
    }

    /** A sheet called "Instagram" says more than the name of the workbook. */
    private static String sheetName(String name, Workbook workbook) {
        return workbook.sheets().get(workbook.sheet()) + " " + name.replaceFirst("\\.[^.]*$", "");
    }

    private static List<Warning> formulas(@Nullable Workbook workbook) {
        return workbook == null || workbook.formulasWithoutValue() == 0
            ? List.of()
            : List.of(
                  new Warning(
                      Warning.Code.FORMULAS_WITHOUT_VALUE,
                      Map.of("count", Integer.toString(workbook.formulasWithoutValue()))
                  )
              );
    }

    /** Lines are counted already; rows only where there could be too many of them. */
    private static void refuseTooManyRows(CsvSheet sheet) throws IOException {
        if (sheet.layout().lines() > Limits.ROWS) {
            try (CsvSheet.Rows rows = sheet.rows()) {
                while (rows.hasNext()) {
                    if (rows.next().number() > Limits.ROWS) {
                        throw new Unreadable(
                            Unreadable.Why.IMPORT_TOO_MANY_ROWS,
                            Map.of("most", Integer.toString(Limits.ROWS))
                        );
                    }
                }
            }
        }
    }

    private Doubles doublesOf(ImportJob job, Told told) throws IOException {
        Doubles doubles = new Doubles(told.choice(), person -> Judge.keys(person, told));
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

    /** The table of an import; the text of a workbook that got lost is written again, the same byte for byte. */
    private CsvSheet sheet(ImportJob job) throws IOException {
        ListFile file = job.file();
        Workbook workbook = file.workbook();
        if (workbook == null) {
            return new CsvSheet(files.bytes(file.fileId()), file.layout());
        }
        Path text = files.text(file.fileId(), workbook.sheet());
        if (!Files.exists(text)) {
            BookText.write(files.path(file.fileId()), workbook.sheet(), Recogniser::headerWords, _ -> text);
        }
        return new CsvSheet(ImportFiles.bytes(text), file.layout());
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
