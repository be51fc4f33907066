package relais.partners;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** One thing that a person wants done to many partners at once. */
public sealed interface Deed {
    /** Tags are added. */
    @TypeAlias("deed-tag")
    record Tag(List<String> tags) implements Deed {
        public Tag {
            tags = Words.distinct(tags);
        }
    }

    /** Tags are taken off. */
    @TypeAlias("deed-untag")
    record Untag(List<String> tags) implements Deed {
        public Untag {
            tags = Words.distinct(tags);
        }
    }

    /** A colleague follows up, or nobody. */
    @TypeAlias("deed-assign")
    record Assign(@Nullable String ownerId) implements Deed {}

    /** Nobody writes to them any more, until a day or for good. */
    @TypeAlias("deed-close-contact")
    record CloseContact(String reason, @Nullable LocalDate until) implements Deed {}

    /**
     * A field of the brand's own says the same of all of them.
     *
     * @param fieldName as it is called when this is begun, for timelines
     * @param value nothing where the field is emptied
     */
    @TypeAlias("deed-fill")
    record Fill(String fieldId, String fieldName, @Nullable FieldValue value) implements Deed {}

    /**
     * Choices of a field of the brand's own that takes several come to those of each, or go from them.
     *
     * @param fieldName as it is called when this is begun, for timelines
     * @param order all choices of the field, as it shows them
     */
    @TypeAlias("deed-choose")
    record Choose(
        String fieldId,
        String fieldName,
        List<String> choiceIds,
        List<String> order,
        boolean off
    ) implements Deed {
        public Choose {
            choiceIds = List.copyOf(choiceIds);
            order = List.copyOf(order);
        }
    }

    /** They are added to a campaign. */
    @TypeAlias("deed-join-campaign")
    record JoinCampaign(String campaignId) implements Deed {}

    /** Their furthest open collaboration takes a step that people take by hand. */
    @TypeAlias("deed-move")
    record Move(Step step, String reason) implements Deed {}

    /** Steps of a collaboration that no rule stands behind but the collaboration's own. */
    enum Step {
        /** They answered. */
        DISCUSS,
        /** The work is done. */
        COMPLETE,
        /** The brand goes on without them. */
        DROP,
    }

    /** Whether it can be taken back as a whole. */
    default boolean isUndoable() {
        return switch (this) {
            case Tag _, Untag _, Assign _, CloseContact _, Fill _, Choose _ -> true;
            case JoinCampaign _, Move _ -> false;
        };
    }
}
