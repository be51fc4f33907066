package relais.partners;

import java.time.Instant;
import java.util.Map;
import org.springframework.data.annotation.TypeAlias;

/** How far a merge is. */
public sealed interface MergeState {
    /** Being made; goes on after a restart. */
    @TypeAlias("merge-running")
    record Running() implements MergeState {}

    @TypeAlias("merge-done")
    record Done(Instant at, Instant undoableUntil) implements MergeState {}

    /** Being taken back; goes on after a restart. */
    @TypeAlias("merge-undoing")
    record Undoing(String by, Instant since) implements MergeState {}

    /** Two again; {@code stayed} counts what was written since and stays with the one who was kept. */
    @TypeAlias("merge-undone")
    record Undone(String by, Instant at, Map<MergePart, Long> stayed) implements MergeState {}
}
