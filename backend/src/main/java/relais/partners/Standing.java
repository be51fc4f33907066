package relais.partners;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a brand stands with a partner, kept up to date by the rooms above as they hear their own news. */
public record Standing(
    Lights lights,
    RelationshipStage stage,
    @Nullable Instant lastContact,
    @Nullable LocalDate nextDue
) {
    /** Just met. */
    public static final Standing NEW = new Standing(Lights.UNLIT, RelationshipStage.NONE, null, null);

    public Standing lit(Lights lights) {
        return new Standing(lights, stage, lastContact, nextDue);
    }

    public Standing at(RelationshipStage stage) {
        return new Standing(lights, stage, lastContact, nextDue);
    }

    /** In touch at {@code at}, unless later contact is known. */
    public Standing inTouch(Instant at) {
        return lastContact != null && lastContact.isAfter(at) ? this : new Standing(lights, stage, at, nextDue);
    }

    public Standing due(@Nullable LocalDate nextDue) {
        return new Standing(lights, stage, lastContact, nextDue);
    }
}
