package relais.partners.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.partners.Newcomer;
import relais.partners.Objections;
import relais.partners.Origin;
import relais.partners.Roster;
import relais.partners.Roster.Met;
import relais.partners.fields.Defining;
import relais.partners.importing.ImportState.Running;
import relais.partners.importing.ListReader.Batch;
import relais.partners.importing.reading.Mapping;
import relais.partners.importing.reading.Mapping.Read;
import relais.partners.importing.reading.Recognition;
import relais.partners.importing.sheet.Row;
import relais.partners.importing.sheet.Unreadable;
import relais.platform.decision.Ledger;
import relais.platform.news.Heard;
import relais.platform.news.HeardElsewhere;
import relais.platform.news.Hears;

/**
 * Does the long work of an import, one batch for each piece of news: what is heard again after a restart goes on where it
 * stopped, because a batch that was counted counts nothing the second time and a row told twice is applied once.
 */
@Component
class ImportRunner implements Hears<ImportNews> {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final int BATCHES_BETWEEN_WORD = 8;

    private final ImportJobs jobs;
    private final Verdicts verdicts;
    private final ListReader reader;
    private final Roster roster;
    private final Objections objections;
    private final Defining defining;
    private final Ledger ledger;
    private final Clock clock;

    ImportRunner(
        ImportJobs jobs,
        Verdicts verdicts,
        ListReader reader,
        Roster roster,
        Objections objections,
        Defining defining,
        Ledger ledger,
        Clock clock
    ) {
        this.jobs = jobs;
        this.verdicts = verdicts;
        this.reader = reader;
        this.roster = roster;
        this.objections = objections;
        this.defining = defining;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Mono<Void> hear(Heard<ImportNews> heard) {
        String importId = heard.aggregateId();
        return switch (heard.news()) {
            case ImportNews.ImportMapped(_, _, int round) -> guarded(importId, check(importId, round));
            case ImportNews.ImportStarted _ -> guarded(importId, apply(importId, 0, heard.at()));
            case ImportNews.BatchApplied(_, _, int batchesDone) -> guarded(
                importId,
                apply(importId, batchesDone, heard.at())
            );
            case ImportNews.UndoAsked _ -> undo(importId);
            case ImportNews.ImportUndone _ -> roster.settled(importId);
            case
                ImportNews.ImportUploaded _,
                ImportNews.ImportPaused _,
                ImportNews.ImportCancelled _,
                ImportNews.ImportFinished _,
                ImportNews.ImportFailed _ -> Mono.empty();
        };
    }

    /** The check was cancelled, or another mapping took its place. */
    private static final class NoLongerWanted extends RuntimeException {

        NoLongerWanted() {
            super(null, null, false, false);
        }
    }

    // --- the dry run

    private Mono<Void> check(String importId, int round) {
        return jobs
            .find(importId)
            .filter(job -> job.isBeingChecked(round))
            .flatMap(this::judged)
            .onErrorComplete(NoLongerWanted.class)
            .then();
    }

    private Mono<ImportJob> judged(ImportJob job) {
        return reader
            .doubles(job, Objects.requireNonNull(job.told()))
            .map(doubles -> new Judge(doubles, job.told()))
            .zipWith(own(job))
            .flatMap(known ->
                reader
                    .batches(job)
                    .concatMap(batch -> judged(job, batch, known.getT1(), known.getT2()), 1)
                    .reduce(Counts.NONE, Counts::and)
            )
            .flatMap(counts ->
                ledger.change(jobs.get(job.brandId(), job.id()), now -> now.checked(job.round(), counts))
            );
    }

    private Mono<OwnCells> own(ImportJob job) {
        return defining.of(job.brandId()).map(OwnCells::new);
    }

    /** Cells that are not understood do not keep a row out; it says so. */
    private static List<RowVerdict> warned(
        List<RowVerdict> verdicts,
        List<Row> rows,
        List<Read> reads,
        Recognition recognition,
        OwnCells own
    ) {
        Mapping mapping = Mapping.of(recognition);
        List<RowVerdict> warned = new ArrayList<>();
        for (int i = 0; i < reads.size(); i++) {
            RowVerdict verdict = verdicts.get(i);
            warned.add(
                verdict.verdict().isApplied() && reads.get(i) instanceof Read.Person(var person)
                    ? verdict.warned(
                          Stream.concat(
                              mapping
                                  .unread(rows.get(i))
                                  .stream()
                                  .limit(RowWarning.MOST)
                                  .map(cell -> RowWarning.of(cell, recognition.columns())),
                              own.warnings(person).stream()
                          ).toList()
                      )
                    : verdict
            );
        }
        return warned;
    }

    private Mono<Counts> judged(ImportJob job, Batch batch, Judge judge, OwnCells own) {
        Mapping mapping = Mapping.of(job.recognition());
        List<Read> reads = batch.rows().stream().map(mapping::read).toList();
        return Mono.zip(
            known(job.brandId(), judge.keys(reads)),
            objections.among(job.brandId(), judge.keysOfNo(reads)),
            (known, objected) ->
                warned(
                    judge.verdicts(batch.rows(), reads, known, objected),
                    batch.rows(),
                    reads,
                    job.recognition(),
                    own
                )
        )
            .flatMap(rows ->
                verdicts.keep(VerdictBatch.of(job.id(), job.round(), batch.index(), batch.from(), batch.next(), rows))
            )
            .flatMap(kept -> word(job, batch).thenReturn(kept.counts()));
    }

    private Mono<Map<String, Collection<Met>>> known(String brandId, List<String> keys) {
        return Flux.fromIterable(keys)
            .buffer(Roster.BATCH)
            .concatMap(some -> roster.known(brandId, some))
            .collectMultimap(Met::key);
    }

    private Mono<Void> word(ImportJob job, Batch batch) {
        return (batch.index() + 1) % BATCHES_BETWEEN_WORD == 0
            ? ledger
                  .change(jobs.get(job.brandId(), job.id()), now ->
                      now.checkedSoFar(job.round(), batch.next().rowsBefore())
                  )
                  .onErrorComplete(relais.platform.decision.ChangedMeanwhileException.class)
                  .flatMap(now ->
                      now.isBeingChecked(job.round()) ? Mono.<Void>empty() : Mono.error(NoLongerWanted::new)
                  )
            : Mono.empty();
    }

    // --- the run

    private Mono<Void> apply(String importId, int batch, Instant at) {
        return jobs
            .find(importId)
            .filter(job -> job.state() instanceof Running running && running.batchesDone() == batch)
            .flatMap(job ->
                verdicts
                    .get(job, batch)
                    .flatMap(judged -> heeded(job, judged))
                    .flatMap(judged -> applied(job, judged, at))
            )
            .then();
    }

    /** Without those who said no since the dry run; a batch told again finds them rejected already. */
    private Mono<VerdictBatch> heeded(ImportJob job, VerdictBatch batch) {
        return objections
            .any()
            .flatMap(any ->
                any && batch.countsNow().applied() > 0
                    ? reader.rows(job, batch.from(), batch.rows().size()).flatMap(rows -> heeded(job, batch, rows))
                    : Mono.just(batch)
            );
    }

    private Mono<VerdictBatch> heeded(ImportJob job, VerdictBatch batch, List<Row> rows) {
        Mapping mapping = Mapping.of(job.recognition());
        Judge judge = new Judge(new Doubles(Told.Choice.FIRST), job.told());
        List<Read> reads = rows.stream().map(mapping::read).toList();
        return objections
            .among(job.brandId(), judge.keysOfNo(reads))
            .flatMap(objected ->
                objected.isEmpty()
                    ? Mono.just(batch)
                    : verdicts.keep(batch.judgedAgain(judge.again(batch.rows(), rows, reads, objected)))
            );
    }

    private Mono<ImportJob> applied(ImportJob job, VerdictBatch batch, Instant at) {
        boolean isLast = batch.next().rowsBefore() >= Objects.requireNonNull(job.counts()).rows();
        return outcome(job, batch, at).flatMap(outcome ->
            ledger.change(jobs.get(job.brandId(), job.id()), now ->
                now.applied(batch, outcome, isLast, clock.instant())
            )
        );
    }

    private Mono<Outcome> outcome(ImportJob job, VerdictBatch batch, Instant at) {
        if (batch.countsNow().applied() == 0) {
            return Mono.just(Outcome.NOTHING);
        }
        return reader
            .rows(job, batch.from(), batch.rows().size())
            .zipWith(own(job), (rows, own) -> newcomers(job, batch, rows, own))
            .flatMapMany(newcomers -> roster.welcome(job.brandId(), origin(job, at), newcomers))
            .reduce(Outcome.NOTHING, (sum, welcomed) ->
                sum.and(welcomed.created() ? new Outcome(1, 0) : new Outcome(0, 1))
            );
    }

    private static List<Newcomer> newcomers(ImportJob job, VerdictBatch batch, List<Row> rows, OwnCells own) {
        Mapping mapping = Mapping.of(job.recognition());
        Told told = Objects.requireNonNull(job.told());
        return rows
            .stream()
            .filter(row ->
                batch
                    .rows()
                    .get(row.number() - 1 - batch.from().rowsBefore())
                    .verdict()
                    .isApplied()
            )
            .flatMap(row ->
                mapping.read(row) instanceof Read.Person(var person)
                    ? Stream.of(
                          Newcomers.of(person, told, mapping, own, told.clears() ? mapping.unread(row) : List.of())
                      )
                    : Stream.empty()
            )
            .toList();
    }

    private static Origin origin(ImportJob job, Instant at) {
        Told told = Objects.requireNonNull(job.told());
        String by = job.state() instanceof Running running ? running.by() : job.by();
        return new Origin(told.source(), told.collectedOn(), told.purpose(), by, at, job.id(), null);
    }

    // --- the undo

    private Mono<Void> undo(String importId) {
        return jobs
            .find(importId)
            .filter(job -> job.state() instanceof ImportState.Undoing)
            .flatMap(job ->
                roster
                    .undo(job.brandId(), job.id())
                    .flatMap(undone ->
                        ledger.change(jobs.get(job.brandId(), job.id()), now -> now.undone(undone, clock.instant()))
                    )
            )
            .then();
    }

    /** A file that can no longer be read will not get better by trying again; one of another node, and anything else, may. */
    private Mono<Void> guarded(String importId, Mono<Void> work) {
        return work.onErrorResume(
            failure ->
                failure instanceof Unreadable ||
                failure instanceof IOException ||
                failure instanceof UncheckedIOException,
            failure ->
                jobs
                    .find(importId)
                    .filter(job -> !job.isPast(clock.instant()))
                    .filterWhen(reader::isElsewhere)
                    .<Void>flatMap(_ -> Mono.error(() -> new HeardElsewhere("the list of import " + importId)))
                    .switchIfEmpty(Mono.defer(() -> failed(importId, failure)))
        );
    }

    private Mono<Void> failed(String importId, Throwable failure) {
        LOG.error("Import {} cannot go on", importId, failure);
        return jobs
            .find(importId)
            .flatMap(job -> ledger.change(Mono.just(job), now -> now.failed("FILE_UNREADABLE", clock.instant())))
            .then();
    }
}
