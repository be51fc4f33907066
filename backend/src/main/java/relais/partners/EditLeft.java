package relais.partners;

import java.util.List;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/** What an undone import left of one partner as people had changed it; no name, so that nobody has to be erased here. */
@Document("import_edits")
@TypeAlias("edit-left")
record EditLeft(String id, String brandId, String importJobId, String partnerId, List<PartnerPart> parts) {
    static EditLeft of(String brandId, String importJobId, String partnerId, List<PartnerPart> parts) {
        return new EditLeft(importJobId + ":" + partnerId, brandId, importJobId, partnerId, parts);
    }
}
