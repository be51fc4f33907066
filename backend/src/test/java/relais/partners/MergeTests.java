package relais.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.partners.Examples.*;
import static relais.partners.MergeRefusal.*;
import static relais.partners.Network.INSTAGRAM;
import static relais.partners.Network.TIKTOK;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import relais.platform.decision.Decision;

/** A merge is decided, done, and may be taken back for a while. */
class MergeTests {

    private final Merge running = accepted(
        Merge.begun(
            "m1",
            JoiningTests.known("p1", "Inès", "FR", INSTAGRAM, "ines", "ines@exemple.test"),
            JoiningTests.known("p2", "I. M.", "FR", TIKTOK, "ines", "ines@exemple.test"),
            Set.of(MergeField.NAME),
            Set.of(),
            Map.of(),
            CAROL,
            MONDAY
        )
    );
    private final Merge done = accepted(running.done(MONDAY));

    @Test
    void whileItRunsNobodyElseMayTouchTheTwo() {
        assertThat(running.busy()).containsExactly("b1:p1", "b1:p2");
        assertThat(running.undo(true, CAROL, MONDAY)).isEqualTo(Decision.refused(MERGE_UNDER_WAY));
        assertThat(done.busy()).isNull();
    }

    @Test
    void itIsTakenBackWithinThirtyDays() {
        var last = MONDAY.plus(Duration.ofDays(30));
        assertThat(done.isUndoable(last)).isTrue();
        assertThat(done.undo(true, CAROL, last)).isInstanceOf(Decision.Accepted.class);
        assertThat(done.undo(true, CAROL, last.plusSeconds(1))).isEqualTo(Decision.refused(MERGE_UNDO_TOO_LATE));
    }

    @Test
    void theLastMergeOfAPersonIsTakenBackFirst() {
        assertThat(done.undo(false, CAROL, MONDAY)).isEqualTo(
            Decision.refused(MERGE_UNDO_LATER_FIRST.with(Map.of("name", "Inès")))
        );
    }

    @Test
    void takenBackTwiceIsToldToBeTakenBackAlready() {
        Merge undone = accepted(accepted(done.undo(true, CAROL, MONDAY)).undone(Map.of(), MONDAY));
        assertThat(undone.undo(true, CAROL, MONDAY)).isEqualTo(Decision.refused(MERGE_UNDONE));
    }

    private static Merge accepted(Decision<Merge> decision) {
        return ((Decision.Accepted<Merge>) decision).result();
    }
}
