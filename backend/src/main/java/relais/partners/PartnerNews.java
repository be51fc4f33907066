package relais.partners;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;
import relais.platform.news.News;

/** What happened between a brand and a partner in this room. An import tells nothing here: its job has its own news. */
public sealed interface PartnerNews extends News {
    String brandId();

    String partnerId();

    String actorId();

    @TypeAlias("partner-added")
    record PartnerAdded(String brandId, String partnerId, String actorId) implements PartnerNews {}

    /** What was changed, by the names of its parts. */
    @TypeAlias("partner-edited")
    record PartnerEdited(String brandId, String partnerId, String actorId, List<String> parts) implements PartnerNews {}

    @TypeAlias("partner-account-added")
    record AccountAdded(String brandId, String partnerId, String actorId, String account) implements PartnerNews {}

    @TypeAlias("partner-measured")
    record PartnerMeasured(String brandId, String partnerId, String actorId, String account) implements PartnerNews {}

    @TypeAlias("note-written")
    record NoteWritten(String brandId, String partnerId, String actorId, String noteId) implements PartnerNews {}

    @TypeAlias("note-removed")
    record NoteRemoved(String brandId, String partnerId, String actorId, String noteId) implements PartnerNews {}

    @TypeAlias("owner-changed")
    record OwnerChanged(
        String brandId,
        String partnerId,
        String actorId,
        @Nullable String ownerId
    ) implements PartnerNews {}

    @TypeAlias("contact-closed")
    record ContactClosed(String brandId, String partnerId, String actorId) implements PartnerNews {}

    @TypeAlias("contact-reopened")
    record ContactReopened(String brandId, String partnerId, String actorId) implements PartnerNews {}

    /** Fields of the brand's own were filled or emptied; by what they were called then. */
    @TypeAlias("fields-filled")
    record FieldsFilled(String brandId, String partnerId, String actorId, List<String> fields) implements PartnerNews {}

    /** The person said no. */
    @TypeAlias("person-objected")
    record PersonObjected(
        String brandId,
        String partnerId,
        String actorId,
        String objectionId
    ) implements PartnerNews {}

    /** Legal allowed contact again, for a reason. */
    @TypeAlias("person-readmitted")
    record PersonReadmitted(String brandId, String partnerId, String actorId) implements PartnerNews {}

    /** The notice is to leave as a letter of its own. */
    @TypeAlias("notice-sent")
    record NoticeSent(String brandId, String partnerId, String actorId, String letterId) implements PartnerNews {}

    /** Somebody told the person otherwise. */
    @TypeAlias("person-informed")
    record PersonInformed(String brandId, String partnerId, String actorId) implements PartnerNews {}

    /** Never written to within their time: what the brand need not know is gone. */
    @TypeAlias("partner-thinned")
    record PartnerThinned(String brandId, String partnerId, String actorId) implements PartnerNews {}
}
