package relais.partners.importing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import relais.identity.Actor;
import relais.identity.Actors;
import relais.partners.Roster;
import relais.partners.fields.Defining;
import relais.partners.importing.ListReader.Found;
import relais.partners.importing.reading.Meaning;
import relais.partners.importing.sheet.Row;
import relais.partners.importing.sheet.Said;
import relais.partners.importing.sheet.Unreadable;
import relais.platform.Ids;
import relais.platform.decision.ChangedMeanwhileException;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;
import relais.platform.decision.RefusedException;
import relais.platform.paging.Cursor;
import relais.platform.problems.ProblemException;

/** How a person brings in a list: upload, mapping, dry run, run, undo. */
@Service
public class Importing {

    /** A page of a list. */
    public record Page<T>(List<T> items, @Nullable String nextCursor, long total) {}

    /** A row as it stands in the file, with its verdict. */
    public record JudgedRow(Row row, RowVerdict verdict) {}

    private static final Duration LOOK = Duration.ofMillis(400);
    private static final int TRIES = 10;
    private static final String NEWEST = "-id";
    private static final String FILE_ORDER = "row";
    private static final String BY_PARTNER = "partner";

    private final ImportJobs jobs;
    private final Verdicts verdicts;
    private final ImportFiles files;
    private final ListReader reader;
    private final Roster roster;
    private final Defining defining;
    private final Ledger ledger;
    private final Actors actors;
    private final Clock clock;

    Importing(
        ImportJobs jobs,
        Verdicts verdicts,
        ImportFiles files,
        ListReader reader,
        Roster roster,
        Defining defining,
        Ledger ledger,
        Actors actors,
        Clock clock
    ) {
        this.jobs = jobs;
        this.verdicts = verdicts;
        this.files = files;
        this.reader = reader;
        this.roster = roster;
        this.defining = defining;
        this.ledger = ledger;
        this.actors = actors;
        this.clock = clock;
    }

    /** Keeps the file and says what was recognised in it; a file that is no table leaves nothing behind. */
    public Mono<ImportJob> upload(String brandId, String fileName, Flux<DataBuffer> bytes) {
        return files.keep(bytes).flatMap(fileId -> recognised(brandId, new ListFileName(fileId, fileName)));
    }

    /** Refuses a list that is announced to be too large, before any of it is read. */
    public Mono<Void> expect(long announced) {
        return files.expect(announced);
    }

    /** A form that grew beyond what is taken, without having announced it. */
    public static Throwable tooLarge(DataBufferLimitException grown) {
        return ImportFiles.tooLarge();
    }

    private Mono<ImportJob> recognised(String brandId, ListFileName file) {
        return found(brandId, file.fileId(), file.name(), Said.NOTHING)
            .zipWith(actors.member(), (found, member) -> uploaded(brandId, file, found, member))
            .flatMap(decision -> ledger.enter(decision))
            .onErrorResume(failure -> files.forget(file.fileId()).then(Mono.error(failure)));
    }

    private Decision<ImportJob> uploaded(String brandId, ListFileName file, Found found, Actor.Member member) {
        return ImportJob.uploaded(
            Ids.next(),
            brandId,
            new ListFile(file.fileId(), file.name(), found.layout(), found.workbook()),
            found.recognition(),
            member.id(),
            clock.instant()
        );
    }

    private record ListFileName(String fileId, String name) {}

    private Mono<Found> found(String brandId, String fileId, String name, Said said) {
        return own(brandId).flatMap(own ->
            reader
                .recognise(fileId, name, said, own::headerWords)
                .onErrorMap(Unreadable.class, e ->
                    new ProblemException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        ImportRefusal.valueOf(e.why().name()).with(e.params())
                    )
                )
                .flatMap(found -> meant(brandId, found, own))
        );
    }

    private Mono<OwnCells> own(String brandId) {
        return defining.of(brandId).map(OwnCells::new);
    }

    /** As its headers say, fields of the brand's own included, and as the last list with these headers was meant. */
    private Mono<Found> meant(String brandId, Found found, OwnCells own) {
        if (found.layout().headerLine() == 0) {
            return Mono.just(found);
        }
        Found named = found.meant(own.recognised(found.recognition()));
        return jobs
            .remembered(brandId, found.layout().headers())
            .map(remembered -> remembered.without(choice -> own.isOvertaken(choice, named.recognition())))
            .map(remembered -> named.meant(remembered.over(named.recognition())))
            .defaultIfEmpty(named);
    }

    /** Reads the file again, with what the person says of its layout. */
    public Mono<ImportJob> readAgain(String brandId, String importId, long seen, Said said) {
        return whileKept(brandId, importId).flatMap(job ->
            found(brandId, job.file().fileId(), job.file().name(), said).flatMap(found ->
                ledger.change(jobs.get(brandId, importId), seen, now ->
                    now.readAgain(
                        new ListFile(job.file().fileId(), job.file().name(), found.layout(), found.workbook()),
                        found.recognition()
                    )
                )
            )
        );
    }

    /** Says what the columns mean and where the list comes from; the dry run follows by itself. */
    public Mono<ImportJob> map(String brandId, String importId, long seen, ImportJob.Wish wish) {
        return whileKept(brandId, importId)
            .then(own(brandId))
            .filter(own ->
                wish
                    .columns()
                    .stream()
                    .allMatch(choice -> isThere(choice, own))
            )
            .switchIfEmpty(Mono.error(() -> new RefusedException(ImportRefusal.IMPORT_FIELD_GONE)))
            .then(
                Mono.defer(() ->
                    ledger.change(whileKept(brandId, importId), actors.member(), seen, (job, member) ->
                        job.mapped(wish, latestToday(), member.id())
                    )
                )
            )
            .delayUntil(jobs::remember);
    }

    private static boolean isThere(ImportJob.ColumnChoice choice, OwnCells own) {
        return choice.meaning() != Meaning.FIELD || (choice.fieldId() != null && own.knows(choice.fieldId()));
    }

    /** The date it already is somewhere on earth. */
    private LocalDate latestToday() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
    }

    /** Applies what the dry run announced. */
    public Mono<ImportJob> run(String brandId, String importId, long seen) {
        return ledger.change(whileKept(brandId, importId), actors.member(), seen, (job, member) ->
            job.started(member.id())
        );
    }

    /** Goes on where the import stopped. */
    public Mono<ImportJob> resume(String brandId, String importId) {
        return whileItMoves(brandId, importId, (job, actorId) -> job.resumed(actorId, clock.instant()));
    }

    /** Lets the import wait after the batch that is under way. */
    public Mono<ImportJob> pause(String brandId, String importId) {
        return whileItMoves(brandId, importId, ImportJob::paused);
    }

    /** Ends the import; what was applied stays, and can be taken back. */
    public Mono<ImportJob> cancel(String brandId, String importId) {
        return whileItMoves(brandId, importId, (job, actorId) -> job.cancelled(actorId, clock.instant()));
    }

    /** A running import changes by itself all the time, and a paused one until its last batch has ended: what a person wants of it is asked again of how it stands then. */
    private Mono<ImportJob> whileItMoves(
        String brandId,
        String importId,
        BiFunction<ImportJob, String, Decision<ImportJob>> want
    ) {
        return actors
            .member()
            .flatMap(member -> ledger.change(jobs.get(brandId, importId), job -> want.apply(job, member.id())))
            .retryWhen(Retry.max(TRIES).filter(ChangedMeanwhileException.class::isInstance));
    }

    /** Takes back what the import brought. */
    public Mono<ImportJob> undo(String brandId, String importId) {
        return whileItMoves(brandId, importId, (job, actorId) -> job.undoAsked(actorId, clock.instant()));
    }

    public Mono<ImportJob> get(String brandId, String importId) {
        return jobs.get(brandId, importId);
    }

    /** The import while its list is kept; refused after that. */
    public Mono<ImportJob> whileKept(String brandId, String importId) {
        return jobs
            .get(brandId, importId)
            .flatMap(job ->
                job.isPast(clock.instant())
                    ? Mono.error(() -> new RefusedException(ImportRefusal.IMPORT_TOO_OLD))
                    : Mono.just(job)
            );
    }

    /** The imports of a brand, the newest first. */
    public Mono<Page<ImportJob>> list(String brandId, int limit, @Nullable String cursor) {
        String before = cursor == null ? null : Cursor.decode(cursor, NEWEST, 0).id();
        return jobs
            .find(brandId, before, limit + 1)
            .collectList()
            .zipWith(jobs.count(brandId), (found, total) -> {
                List<ImportJob> items = found.subList(0, Math.min(limit, found.size()));
                String next =
                    found.size() > limit ? new Cursor(NEWEST, List.of(), items.getLast().id()).encode() : null;
                return new Page<>(items, next, total);
            });
    }

    /** The verdicts of an import, in the order of the file. */
    public Mono<Page<RowVerdict>> rows(
        String brandId,
        String importId,
        RowsWanted wanted,
        int limit,
        @Nullable String cursor
    ) {
        int after = cursor == null ? 0 : Cursor.decode(cursor, FILE_ORDER, 0).idNumber();
        return whileKept(brandId, importId).flatMap(job ->
            verdicts
                .rows(job, wanted, after)
                .take(limit + 1L)
                .collectList()
                .map(found -> page(job, wanted, found, limit))
        );
    }

    private static Page<RowVerdict> page(ImportJob job, RowsWanted wanted, List<RowVerdict> found, int limit) {
        Counts counts = job.counts() == null ? Counts.NONE : job.counts();
        List<RowVerdict> items = found.subList(0, Math.min(limit, found.size()));
        String next =
            found.size() > limit
                ? new Cursor(FILE_ORDER, List.of(), Integer.toString(items.getLast().row())).encode()
                : null;
        return new Page<>(items, next, wanted.in(counts));
    }

    /** What the undo of an import left as people had changed it. */
    public Mono<Page<Roster.Edit>> edits(String brandId, String importId, int limit, @Nullable String cursor) {
        String after = cursor == null ? null : Cursor.decode(cursor, BY_PARTNER, 0).id();
        return whileKept(brandId, importId).flatMap(job ->
            roster
                .edits(brandId, importId, after, limit + 1)
                .collectList()
                .map(found -> editPage(job, found, limit))
        );
    }

    private static Page<Roster.Edit> editPage(ImportJob job, List<Roster.Edit> found, int limit) {
        List<Roster.Edit> items = found.subList(0, Math.min(limit, found.size()));
        String next =
            found.size() > limit ? new Cursor(BY_PARTNER, List.of(), items.getLast().partnerId()).encode() : null;
        return new Page<>(items, next, job.edited());
    }

    /** The rows that were not taken, as they stand in the file. */
    public Flux<JudgedRow> rejects(ImportJob job) {
        return verdicts
            .from(job, 0)
            .filter(batch -> batch.countsNow().reject() + batch.countsNow().conflict() > 0)
            .concatMap(
                batch ->
                    reader.rows(job, batch.from(), batch.rows().size()).flatMapIterable(rows -> judged(rows, batch)),
                1
            )
            .filter(
                judged -> judged.verdict().verdict() == Verdict.REJECT || judged.verdict().verdict() == Verdict.CONFLICT
            );
    }

    private static List<JudgedRow> judged(List<Row> rows, VerdictBatch batch) {
        return rows
            .stream()
            .map(row -> new JudgedRow(row, batch.rows().get(row.number() - 1 - batch.from().rowsBefore())))
            .toList();
    }

    /** The import each time it has changed, from how it stands now until it rests. */
    public Flux<ImportJob> follow(String brandId, String importId) {
        return Flux.interval(Duration.ZERO, LOOK)
            .onBackpressureDrop()
            .concatMap(_ -> jobs.get(brandId, importId), 1)
            .distinctUntilChanged(ImportJob::version)
            .takeUntil(ImportJob::isAtRest);
    }
}
