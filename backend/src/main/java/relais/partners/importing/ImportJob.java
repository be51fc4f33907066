package relais.partners.importing;

import static relais.partners.importing.ImportRefusal.*;
import static relais.platform.decision.Decision.accepted;
import static relais.platform.decision.Decision.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.partners.Network;
import relais.partners.Roster;
import relais.partners.importing.ImportState.*;
import relais.partners.importing.reading.Column;
import relais.partners.importing.reading.Mapping;
import relais.partners.importing.reading.Meaning;
import relais.partners.importing.reading.Recognition;
import relais.platform.decision.Aggregate;
import relais.platform.decision.Decision;
import relais.platform.decision.Refusal;

/** One list on its way into a brand, from the file to its undo. */
@Document("imports")
@TypeAlias("import-job")
public record ImportJob(
    String id,
    long version,
    String brandId,
    ListFile file,
    Recognition recognition,
    @Nullable Told told,
    ImportState state,
    String by,
    Instant createdAt
) implements Aggregate {
    /** How long the list, the verdicts of its rows and the way back are kept. */
    static final Duration KEPT = Duration.ofDays(90);

    /** What a person may say a column means. */
    public record ColumnChoice(int index, Meaning meaning, @Nullable Network network, @Nullable String fieldId) {}

    /** What a person says of the whole list. */
    public record Wish(@Nullable Network network, List<ColumnChoice> columns, Told told) {}

    /** A file came in and was recognised. */
    static Decision<ImportJob> uploaded(
        String id,
        String brandId,
        ListFile file,
        Recognition recognition,
        String by,
        Instant now
    ) {
        return accepted(
            new ImportJob(id, 0, brandId, file, recognition, null, new Uploaded(0), by, now),
            new ImportNews.ImportUploaded(brandId, by)
        );
    }

    /**
     * The same file, read with another layout: nothing said of its columns holds any longer. Rounds go on counting, so that
     * what is still being checked is never taken for the next dry run.
     */
    Decision<ImportJob> readAgain(ListFile file, Recognition recognition) {
        return isOpen()
            ? accepted(
                  new ImportJob(id, version, brandId, file, recognition, told, new Uploaded(round()), by, createdAt)
              )
            : refused(IMPORT_STARTED);
    }

    /** A person says what the columns mean and where the list comes from. */
    Decision<ImportJob> mapped(Wish wish, LocalDate today, String actorId) {
        if (!isOpen()) {
            return refused(IMPORT_STARTED);
        }
        Recognition meant = new Recognition(
            wish.network(),
            recognition
                .columns()
                .stream()
                .map(column -> meant(column, wish.columns()))
                .toList(),
            recognition.warnings()
        );
        int next = round() + 1;
        return objection(meant, wish.told(), today)
            .<Decision<ImportJob>>map(Decision::refused)
            .orElseGet(() ->
                accepted(
                    with(meant, wish.told(), new Mapped(next, 0)),
                    new ImportNews.ImportMapped(brandId, actorId, next)
                )
            );
    }

    private static Column meant(Column column, List<ColumnChoice> choices) {
        return choices
            .stream()
            .filter(choice -> choice.index() == column.index())
            .findFirst()
            .map(choice -> column.meant(choice.meaning(), choice.network(), choice.fieldId()))
            .orElse(column);
    }

    private static Optional<Refusal> objection(Recognition meant, Told told, LocalDate today) {
        Mapping mapping = Mapping.of(meant);
        if (!mapping.names()) {
            return Optional.of(IMPORT_NO_HANDLE_COLUMN);
        }
        if (!mapping.knowsNetwork()) {
            return Optional.of(IMPORT_NO_NETWORK);
        }
        Optional<Refusal> twice = saidTwice(meant.columns());
        if (twice.isPresent()) {
            return twice;
        }
        if (told.source().isBlank() || told.purpose().isBlank()) {
            return Optional.of(IMPORT_SOURCE_MISSING);
        }
        return told.collectedOn().isAfter(today) ? Optional.of(IMPORT_DATE_IN_FUTURE) : Optional.empty();
    }

    private static Optional<Refusal> saidTwice(List<Column> columns) {
        Set<String> said = new HashSet<>();
        return columns
            .stream()
            .filter(column -> !column.meaning().allowsSeveral() && !said.add(what(column)))
            .findFirst()
            .map(column ->
                IMPORT_COLUMN_TWICE.with(Map.of("meaning", column.meaning().name(), "header", column.header()))
            );
    }

    private static String what(Column column) {
        return column.meaning() == Meaning.FIELD
            ? "field/" + column.fieldId()
            : column.meaning() + "/" + column.network();
    }

    /** The dry run has come this far. */
    Decision<ImportJob> checkedSoFar(int round, int rowsDone) {
        return isBeingChecked(round) ? accepted(in(new Mapped(round, rowsDone))) : accepted(this);
    }

    /** The dry run is over. */
    Decision<ImportJob> checked(int round, Counts counts) {
        return isBeingChecked(round) ? accepted(in(new Checked(round, counts))) : accepted(this);
    }

    /** A person has seen the dry run and wants it. */
    Decision<ImportJob> started(String actorId) {
        if (!(state instanceof Checked(int round, Counts counts))) {
            return refused(isOpen() ? IMPORT_NOT_CHECKED : IMPORT_STARTED);
        }
        return counts.applied() == 0
            ? refused(IMPORT_NOTHING_TO_DO)
            : accepted(
                  in(new Running(round, counts, 0, 0, Outcome.NOTHING, actorId)),
                  new ImportNews.ImportStarted(brandId, actorId)
              );
    }

    /**
     * One more batch is applied; {@code isLast} ends the import. A batch that was counted already counts nothing; one that
     * was under way when somebody paused or cancelled the import counts still.
     */
    Decision<ImportJob> applied(VerdictBatch applied, Outcome outcome, boolean isLast, Instant now) {
        int batch = applied.index();
        int rows = applied.rows().size();
        return switch (state) {
            case Running(int round, Counts counts, int batches, int done, Outcome sum, String by) when (
                batches == batch
            ) -> counted(
                new Running(round, since(counts, applied), batches, done, sum, by),
                rows,
                sum.and(outcome),
                isLast,
                now
            );
            case Paused(int round, Counts counts, int batches, int done, Outcome sum, String by) when (
                batches == batch
            ) -> isLast
                ? counted(
                      new Running(round, since(counts, applied), batches, done, sum, by),
                      rows,
                      sum.and(outcome),
                      true,
                      now
                  )
                : accepted(in(new Paused(round, since(counts, applied), batch + 1, done + rows, sum.and(outcome), by)));
            case Cancelled(int round, Counts counts, int batches, int done, Outcome sum, Instant at) when (
                batches == batch
            ) -> accepted(
                in(
                    new Cancelled(
                        round,
                        counts == null ? null : since(counts, applied),
                        batch + 1,
                        done + rows,
                        sum.and(outcome),
                        at
                    )
                )
            );
            default -> accepted(this);
        };
    }

    /** The counts of the dry run, but for those who said no since. */
    private static Counts since(Counts counts, VerdictBatch applied) {
        return counts.shifted(applied.counts(), applied.countsNow());
    }

    private Decision<ImportJob> counted(Running running, int rows, Outcome sum, boolean isLast, Instant now) {
        int batch = running.batchesDone() + 1;
        return isLast
            ? accepted(in(ended(running, sum, now)), new ImportNews.ImportFinished(brandId, running.by()))
            : accepted(
                  in(
                      new Running(
                          running.round(),
                          running.counts(),
                          batch,
                          running.rowsDone() + rows,
                          sum,
                          running.by()
                      )
                  ),
                  new ImportNews.BatchApplied(brandId, running.by(), batch)
              );
    }

    /** A person wants it to wait after the batch that is under way. */
    Decision<ImportJob> paused(String actorId) {
        return state instanceof Running(int round, Counts counts, int batches, int rows, Outcome outcome, String by)
            ? accepted(
                  in(new Paused(round, counts, batches, rows, outcome, by)),
                  new ImportNews.ImportPaused(brandId, actorId)
              )
            : refused(IMPORT_NOT_RUNNING);
    }

    /** A person wants no more of it: nothing further is applied. */
    Decision<ImportJob> cancelled(String actorId, Instant now) {
        return switch (state) {
            case Uploaded(int round) -> cancelled(round, null, 0, 0, Outcome.NOTHING, actorId, now);
            case Mapped(int round, _) -> cancelled(round, null, 0, 0, Outcome.NOTHING, actorId, now);
            case Checked(int round, Counts counts) -> cancelled(round, counts, 0, 0, Outcome.NOTHING, actorId, now);
            case Running(int round, Counts counts, int batches, int rows, Outcome outcome, _) -> cancelled(
                round,
                counts,
                batches,
                rows,
                outcome,
                actorId,
                now
            );
            case Paused(int round, Counts counts, int batches, int rows, Outcome outcome, _) -> cancelled(
                round,
                counts,
                batches,
                rows,
                outcome,
                actorId,
                now
            );
            case Failed(_, int round, var counts, int batches, int rows, Outcome outcome, _) -> cancelled(
                round,
                counts,
                batches,
                rows,
                outcome,
                actorId,
                now
            );
            case Cancelled _, Done _, DoneWithRejects _, Undoing _, Undone _ -> refused(IMPORT_OVER);
        };
    }

    private Decision<ImportJob> cancelled(
        int round,
        @Nullable Counts counts,
        int batches,
        int rows,
        Outcome outcome,
        String actorId,
        Instant now
    ) {
        return accepted(
            in(new Cancelled(round, counts, batches, rows, outcome, now)),
            new ImportNews.ImportCancelled(brandId, actorId)
        );
    }

    private static ImportState ended(Running running, Outcome outcome, Instant now) {
        Counts counts = running.counts();
        return counts.reject() + counts.conflict() == 0
            ? new Done(running.round(), counts, outcome, now)
            : new DoneWithRejects(running.round(), counts, outcome, now);
    }

    /** It cannot go on. */
    Decision<ImportJob> failed(String why, Instant now) {
        return switch (state) {
            case Mapped(int round, _) -> failed(new Failed(why, round, null, 0, 0, Outcome.NOTHING, now));
            case Running running -> failed(
                new Failed(
                    why,
                    running.round(),
                    running.counts(),
                    running.batchesDone(),
                    running.rowsDone(),
                    running.outcome(),
                    now
                )
            );
            case
                Uploaded _,
                Checked _,
                Paused _,
                Cancelled _,
                Done _,
                DoneWithRejects _,
                Failed _,
                Undoing _,
                Undone _ -> accepted(this);
        };
    }

    private Decision<ImportJob> failed(Failed failed) {
        return accepted(in(failed), new ImportNews.ImportFailed(brandId, failed.why()));
    }

    /**
     * A person wants it to go on where it stopped. The work is announced once more: whoever hears it twice does it once.
     */
    Decision<ImportJob> resumed(String actorId, Instant now) {
        return switch (state) {
            case Failed _, Paused _ when isPast(now) -> refused(IMPORT_TOO_OLD);
            case Mapped(int round, _) -> accepted(this, new ImportNews.ImportMapped(brandId, actorId, round));
            case Running running -> accepted(this, next(running.batchesDone(), actorId));
            case Undoing _ -> accepted(this, new ImportNews.UndoAsked(brandId, actorId));
            case Failed(_, int round, var counts, int batches, int rows, Outcome outcome, _) -> counts == null
                ? accepted(in(new Mapped(round, 0)), new ImportNews.ImportMapped(brandId, actorId, round))
                : accepted(in(new Running(round, counts, batches, rows, outcome, actorId)), next(batches, actorId));
            case Paused(int round, Counts counts, int batches, int rows, Outcome outcome, _) -> accepted(
                in(new Running(round, counts, batches, rows, outcome, actorId)),
                next(batches, actorId)
            );
            case Uploaded _, Checked _, Cancelled _, Done _, DoneWithRejects _, Undone _ -> refused(IMPORT_NOT_STOPPED);
        };
    }

    private ImportNews next(int batchesDone, String actorId) {
        return batchesDone == 0
            ? new ImportNews.ImportStarted(brandId, actorId)
            : new ImportNews.BatchApplied(brandId, actorId, batchesDone);
    }

    /** A person wants it taken back. */
    Decision<ImportJob> undoAsked(String actorId, Instant now) {
        if (isPast(now)) {
            return refused(IMPORT_TOO_OLD);
        }
        return switch (state) {
            case Done(int round, Counts counts, Outcome outcome, _) -> undoing(
                new Undoing(round, counts, outcome, actorId)
            );
            case DoneWithRejects(int round, Counts counts, Outcome outcome, _) -> undoing(
                new Undoing(round, counts, outcome, actorId)
            );
            case Failed(_, int round, var counts, _, _, Outcome outcome, _) -> undoing(
                new Undoing(round, counts, outcome, actorId)
            );
            case Paused(int round, Counts counts, _, _, Outcome outcome, _) -> undoing(
                new Undoing(round, counts, outcome, actorId)
            );
            // Also where nothing was counted: the batch that was under way then may be in all the same.
            case Cancelled(int round, Counts counts, _, _, Outcome outcome, _) when counts != null -> undoing(
                new Undoing(round, counts, outcome, actorId)
            );
            case Uploaded _, Mapped _, Checked _, Running _, Cancelled _, Undoing _, Undone _ -> refused(
                IMPORT_NOT_DONE
            );
        };
    }

    private Decision<ImportJob> undoing(Undoing undoing) {
        return accepted(in(undoing), new ImportNews.UndoAsked(brandId, undoing.by()));
    }

    /** It is taken back. */
    Decision<ImportJob> undone(Roster.Undone done, Instant now) {
        return state instanceof Undoing(int round, var counts, Outcome outcome, String actorId)
            ? accepted(
                  in(
                      new Undone(
                          round,
                          counts,
                          outcome,
                          done.removed(),
                          done.kept(),
                          now,
                          new Left(done.restored(), done.edited())
                      )
                  ),
                  new ImportNews.ImportUndone(brandId, actorId)
              )
            : accepted(this);
    }

    /** Whether the list and the way back are gone, or may be any moment. */
    public boolean isPast(Instant now) {
        return !now.isBefore(createdAt.plus(KEPT));
    }

    /** Whether what it means can still change. */
    boolean isOpen() {
        return (
            state instanceof Uploaded ||
            state instanceof Mapped ||
            state instanceof Checked ||
            (state instanceof Failed failed && failed.counts() == null)
        );
    }

    /** Whether nothing more happens until a person wants it. */
    boolean isAtRest() {
        return switch (state) {
            case Uploaded _, Checked _, Paused _, Cancelled _, Done _, DoneWithRejects _, Failed _, Undone _ -> true;
            case Mapped _, Running _, Undoing _ -> false;
        };
    }

    boolean isBeingChecked(int round) {
        return state instanceof Mapped mapped && mapped.round() == round;
    }

    /** Which mapping the verdicts belong to. */
    int round() {
        return switch (state) {
            case Uploaded(int round) -> round;
            case Mapped(int round, _) -> round;
            case Checked(int round, _) -> round;
            case Running running -> running.round();
            case Paused paused -> paused.round();
            case Cancelled cancelled -> cancelled.round();
            case Done done -> done.round();
            case DoneWithRejects done -> done.round();
            case Failed failed -> failed.round();
            case Undoing undoing -> undoing.round();
            case Undone undone -> undone.round();
        };
    }

    /** How many rows got which verdict, once that is known. */
    public @Nullable Counts counts() {
        return switch (state) {
            case Uploaded _, Mapped _ -> null;
            case Checked(_, Counts counts) -> counts;
            case Running running -> running.counts();
            case Paused paused -> paused.counts();
            case Cancelled cancelled -> cancelled.counts();
            case Done done -> done.counts();
            case DoneWithRejects done -> done.counts();
            case Failed failed -> failed.counts();
            case Undoing undoing -> undoing.counts();
            case Undone undone -> undone.counts();
        };
    }

    /** How many partners keep what people had changed before it was taken back. */
    public long edited() {
        return state instanceof Undone undone && undone.left() != null && undone.left().edited() != null
            ? undone.left().edited()
            : 0;
    }

    private ImportJob in(ImportState state) {
        return with(recognition, told, state);
    }

    private ImportJob with(Recognition recognition, @Nullable Told told, ImportState state) {
        return new ImportJob(id, version, brandId, file, recognition, told, state, by, createdAt);
    }
}
