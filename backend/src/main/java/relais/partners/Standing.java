package relais.partners;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where a brand stands with a partner, kept up to date by the rooms above as they hear their own news.
 *
 * @param reliability what history says; absent where there is none
 */
public record Standing(
    Lights lights,
    RelationshipStage stage,
    @Nullable Instant lastContact,
    @Nullable LocalDate nextDue,
    @Nullable Reliability reliability
) {
    /** Just met. */
    public static final Standing NEW = new Standing(Lights.UNLIT, RelationshipStage.NONE, null, null, null);

    public Standing lit(Lights lights) {
        return new Standing(lights, stage, lastContact, nextDue, reliability);
    }

    public Standing at(RelationshipStage stage) {
        return new Standing(lights, stage, lastContact, nextDue, reliability);
    }

    /** In touch at {@code at}, unless later contact is known. */
    public Standing inTouch(Instant at) {
        return lastContact != null && lastContact.isAfter(at)
            ? this
            : new Standing(lights, stage, at, nextDue, reliability);
    }

    public Standing due(@Nullable LocalDate nextDue) {
        return new Standing(lights, stage, lastContact, nextDue, reliability);
    }

    /** Counted again. */
    public Standing reliable(UnaryOperator<Reliability> change) {
        Reliability counted = change.apply(history());
        return new Standing(lights, stage, lastContact, nextDue, counted.equals(Reliability.NONE) ? null : counted);
    }

    /** What history says, if anything. */
    public Reliability history() {
        return reliability == null ? Reliability.NONE : reliability;
    }
}
