package relais.content;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.platform.decision.Aggregate;
import relais.platform.files.FileKind;
import relais.platform.files.StoredFile;

/**
 * A file handed in for a content.
 *
 * @param sha256 the name under which the shelf keeps its bytes: the same bytes, the same name
 */
@Document("assets")
public record Asset(
    @Id String id,
    long version,
    String brandId,
    String partnerId,
    String deliverableId,
    String sha256,
    AssetKind kind,
    String name,
    long size,
    String by,
    Instant at
) implements Aggregate {
    StoredFile file() {
        return new StoredFile(sha256, name, FileKind.valueOf(kind.name()), size);
    }
}
