package relais.partners.acting;

import static relais.partners.acting.ActRefusal.*;
import static relais.platform.decision.Decision.accepted;
import static relais.platform.decision.Decision.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.partners.Deed;
import relais.partners.Doing;
import relais.partners.acting.ActState.*;
import relais.platform.decision.Aggregate;
import relais.platform.decision.Decision;

/**
 * One deed on its way through all the partners it is for.
 *
 * @param partners how many it is for
 * @param list under which it is written down whom it is for; in older documents under its own id
 */
@Document("acts")
@TypeAlias("act")
public record Act(
    String id,
    long version,
    String brandId,
    Deed deed,
    int partners,
    ActState state,
    Tally tally,
    String by,
    Instant at,
    String list
) implements Aggregate {
    /** For so long it can be taken back. */
    public static final Duration UNDOABLE = Duration.ofDays(30);

    public Act {
        list = Objects.requireNonNullElse(list, id);
    }

    /** Somebody wants it done. */
    static Decision<Act> begun(
        String id,
        String brandId,
        Deed deed,
        String list,
        int partners,
        String by,
        Instant now
    ) {
        return partners == 0
            ? refused(ACT_FOR_NOBODY)
            : accepted(
                  new Act(id, 0, brandId, deed, partners, new Running(0), Tally.NONE, by, now, list),
                  new ActNews.ActBegun(brandId, by)
              );
    }

    /** A batch is done; one that was counted counts nothing. */
    Decision<Act> batchDone(int batch, Tally more, Instant now) {
        if (!isDoing(batch)) {
            return accepted(this);
        }
        boolean isLast = batch + 1 >= batches();
        ActState next = isLast ? new Done(now) : new Running(batch + 1);
        return accepted(
            new Act(id, version, brandId, deed, partners, next, tally.and(more), by, at, list),
            isLast ? new ActNews.ActFinished(brandId, by) : new ActNews.BatchDone(brandId, by, batch + 1)
        );
    }

    /** Somebody wants it taken back. */
    Decision<Act> undoAsked(String actorId, Instant now) {
        return switch (state) {
            case Running _ -> refused(ACT_UNDER_WAY);
            case Undoing _, Undone _ -> refused(ACT_TAKEN_BACK);
            case Done _ when !deed.isUndoable() -> refused(ACT_NOT_UNDOABLE);
            case Done done when now.isAfter(done.at().plus(UNDOABLE)) -> refused(ACT_UNDO_TOO_LATE);
            case Done _ -> accepted(in(new Undoing(0, actorId)), new ActNews.UndoAsked(brandId, actorId));
        };
    }

    /** A batch is taken back. */
    Decision<Act> batchUndone(int batch, Tally more, Instant now) {
        if (!(state instanceof Undoing(int batchesUndone, String actorId)) || batchesUndone != batch) {
            return accepted(this);
        }
        boolean isLast = batch + 1 >= batches();
        ActState next = isLast ? new Undone(now, actorId) : new Undoing(batch + 1, actorId);
        return accepted(
            new Act(id, version, brandId, deed, partners, next, tally.and(more), by, at, list),
            isLast ? new ActNews.ActUndone(brandId, actorId) : new ActNews.BatchUndone(brandId, actorId, batch + 1)
        );
    }

    boolean isDoing(int batch) {
        return state instanceof Running(int batchesDone) && batchesDone == batch;
    }

    boolean isUndoing(int batch) {
        return state instanceof Undoing(int batchesUndone, _) && batchesUndone == batch;
    }

    public boolean isUndoable(Instant now) {
        return (
            deed.isUndoable() &&
            tally.done() > 0 &&
            state instanceof Done done &&
            !now.isAfter(done.at().plus(UNDOABLE))
        );
    }

    int batches() {
        return (partners + ActBatch.SIZE - 1) / ActBatch.SIZE;
    }

    /** How many partners are behind it, on the way there or on the way back. */
    public int behind() {
        return switch (state) {
            case Running(int batchesDone) -> Math.min(partners, batchesDone * ActBatch.SIZE);
            case Undoing(int batchesUndone, _) -> Math.min(partners, batchesUndone * ActBatch.SIZE);
            case Done _, Undone _ -> partners;
        };
    }

    Doing doing() {
        return new Doing(id, brandId, deed, by, at);
    }

    private Act in(ActState state) {
        return new Act(id, version, brandId, deed, partners, state, tally, by, at, list);
    }
}
