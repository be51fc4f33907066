package relais.partners;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A paper of a mandate lies on the shelf.
 *
 * @param id the file's
 * @param partnerId whose mandate it was brought for; a merge may have taken the mandate to another record since
 */
@Document("mandate_papers")
@TypeAlias("mandate-paper")
record MandatePaper(String id, String brandId, String partnerId, Instant keptAt) {}
