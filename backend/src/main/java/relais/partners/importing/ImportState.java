package relais.partners.importing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** Where an import stands. {@code round} counts the mappings, so that verdicts of an older one are never taken for new. */
public sealed interface ImportState {
    /** Recognised; nobody has said yet what it means, or no longer since {@code round}. */
    @TypeAlias("import-uploaded")
    record Uploaded(int round) implements ImportState {}

    /** Mapped; each row is being given its verdict. */
    @TypeAlias("import-mapped")
    record Mapped(int round, int rowsDone) implements ImportState {}

    /** Each row has its verdict; nothing is applied. */
    @TypeAlias("import-checked")
    record Checked(int round, Counts counts) implements ImportState {}

    /** Being applied, batch by batch. */
    @TypeAlias("import-running")
    record Running(
        int round,
        Counts counts,
        int batchesDone,
        int rowsDone,
        Outcome outcome,
        String by
    ) implements ImportState {}

    /** Waits until somebody lets it go on; what was applied stays. */
    @TypeAlias("import-paused")
    record Paused(
        int round,
        Counts counts,
        int batchesDone,
        int rowsDone,
        Outcome outcome,
        String by
    ) implements ImportState {}

    /** Nobody wants it any more; what was applied before stays and can be taken back. */
    @TypeAlias("import-cancelled")
    record Cancelled(
        int round,
        @Nullable Counts counts,
        int batchesDone,
        int rowsDone,
        Outcome outcome,
        Instant at
    ) implements ImportState {}

    /** Every row was applied or needed nothing. */
    @TypeAlias("import-done")
    record Done(int round, Counts counts, Outcome outcome, Instant at) implements ImportState {}

    /** Applied, but for the rows that were rejected or in conflict. */
    @TypeAlias("import-done-with-rejects")
    record DoneWithRejects(int round, Counts counts, Outcome outcome, Instant at) implements ImportState {}

    /** It could not go on; what was applied before stays and can be taken back. */
    @TypeAlias("import-failed")
    record Failed(
        String why,
        int round,
        @Nullable Counts counts,
        int batchesDone,
        int rowsDone,
        Outcome outcome,
        Instant at
    ) implements ImportState {}

    /** What it brought is being taken back. */
    @TypeAlias("import-undoing")
    record Undoing(int round, @Nullable Counts counts, Outcome outcome, String by) implements ImportState {}

    /** Taken back, but for {@code kept} partners with whom people had worked, and what they had changed in others. */
    @TypeAlias("import-undone")
    record Undone(
        int round,
        @Nullable Counts counts,
        Outcome outcome,
        long removed,
        long kept,
        Instant at,
        @Nullable Left left
    ) implements ImportState {}

    /** How many known before are as they were, and how many partners keep what people had changed. */
    record Left(long restored, @Nullable Long edited) {}
}
