package relais.partners.acting;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/** How far an act is. */
public sealed interface ActState {
    @TypeAlias("act-running")
    record Running(int batchesDone) implements ActState {}

    @TypeAlias("act-done")
    record Done(Instant at) implements ActState {}

    @TypeAlias("act-undoing")
    record Undoing(int batchesUndone, String by) implements ActState {}

    @TypeAlias("act-undone")
    record Undone(Instant at, String by) implements ActState {}
}
