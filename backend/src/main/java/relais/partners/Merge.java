package relais.partners;

import static relais.partners.MergeRefusal.*;
import static relais.platform.decision.Decision.accepted;
import static relais.platform.decision.Decision.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.platform.decision.Aggregate;
import relais.platform.decision.Decision;

/**
 * A brand's decision that two of its records are one person, how far it is carried out, and what is needed to take it
 * back. It touches this brand's picture only (docs/decisions/0042).
 *
 * @param taken what the kept one takes over from the absorbed one
 * @param attached what came with the absorbed one, counted when the merge began
 * @param busy the relationships that no other merge may touch now: unique; absent when nothing is being done
 * @param before the kept one before the merge
 * @param absorbed the absorbed one before the merge
 * @param takenFields fields of the brand's own that the kept one takes over; none in older documents
 */
@Document("merges")
@TypeAlias("merge")
public record Merge(
    String id,
    long version,
    String brandId,
    String keptId,
    String keptName,
    String absorbedId,
    String absorbedName,
    Set<MergeField> taken,
    Map<MergePart, Long> attached,
    String by,
    Instant at,
    MergeState state,
    @Nullable List<String> busy,
    @Nullable Relationship before,
    @Nullable Relationship absorbed,
    Set<String> takenFields
) implements Aggregate {
    /** For so long a merge can be taken back. */
    public static final Duration UNDOABLE = Duration.ofDays(30);

    public Merge {
        taken = Set.copyOf(taken);
        attached = Map.copyOf(attached);
        takenFields = Set.copyOf(Objects.requireNonNullElse(takenFields, Set.of()));
    }

    /** Two who are both still there become one. */
    static Decision<Merge> begun(
        String id,
        Relationship kept,
        Relationship absorbed,
        Set<MergeField> taken,
        Set<String> takenFields,
        Map<MergePart, Long> attached,
        String by,
        Instant now
    ) {
        var merge = new Merge(
            id,
            0,
            kept.brandId(),
            kept.partnerId(),
            kept.displayName(),
            absorbed.partnerId(),
            absorbed.displayName(),
            taken,
            attached,
            by,
            now,
            new MergeState.Running(),
            List.of(kept.id(), absorbed.id()),
            null,
            null,
            takenFields
        );
        return accepted(merge, new MergeNews.MergeBegun(kept.brandId(), kept.partnerId(), absorbed.partnerId(), by));
    }

    /** Remembers the one who is kept as they are just before they change. */
    Merge remembering(Relationship before) {
        return with(state, busy, before, absorbed);
    }

    /** Remembers the one who goes, as they are just before they go. */
    Merge settingAside(Relationship absorbed) {
        return with(state, busy, before, absorbed);
    }

    Decision<Merge> done(Instant now) {
        return state instanceof MergeState.Running
            ? accepted(
                  with(new MergeState.Done(now, at.plus(UNDOABLE)), null, before, absorbed),
                  new MergeNews.MergeFinished(brandId, keptId, absorbedId, by)
              )
            : accepted(this);
    }

    /** Somebody takes it back; {@code latest} is the merge that last changed the one who was kept. */
    Decision<Merge> undo(boolean isLatest, String actorId, Instant now) {
        return switch (state) {
            case MergeState.Running _, MergeState.Undoing _ -> refused(MERGE_UNDER_WAY);
            case MergeState.Undone _ -> refused(MERGE_UNDONE);
            case MergeState.Done done when now.isAfter(done.undoableUntil()) -> refused(MERGE_UNDO_TOO_LATE);
            case MergeState.Done _ when !isLatest -> refused(MERGE_UNDO_LATER_FIRST.with(Map.of("name", keptName)));
            case MergeState.Done _ -> accepted(
                with(
                    new MergeState.Undoing(actorId, now),
                    List.of(Relationship.idOf(brandId, keptId), Relationship.idOf(brandId, absorbedId)),
                    before,
                    absorbed
                ),
                new MergeNews.UndoBegun(brandId, keptId, absorbedId, actorId)
            );
        };
    }

    Decision<Merge> undone(Map<MergePart, Long> stayed, Instant now) {
        return state instanceof MergeState.Undoing(String actorId, _)
            ? accepted(
                  with(new MergeState.Undone(actorId, now, stayed), null, before, absorbed),
                  new MergeNews.UndoFinished(brandId, keptId, absorbedId, actorId)
              )
            : accepted(this);
    }

    /** Whether it could be taken back at {@code now}, as far as it knows itself. */
    public boolean isUndoable(Instant now) {
        return state instanceof MergeState.Done done && !now.isAfter(done.undoableUntil());
    }

    MergeMove move() {
        return new MergeMove(id, brandId, absorbedId, keptId, at);
    }

    private Merge with(
        MergeState state,
        @Nullable List<String> busy,
        @Nullable Relationship before,
        @Nullable Relationship absorbed
    ) {
        return new Merge(
            id,
            version,
            brandId,
            keptId,
            keptName,
            absorbedId,
            absorbedName,
            taken,
            attached,
            by,
            at,
            state,
            busy,
            before,
            absorbed,
            takenFields
        );
    }
}
