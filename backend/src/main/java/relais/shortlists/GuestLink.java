package relais.shortlists;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Whose a link is, kept under the hash of its token; whether it opens, the shortlist says.
 *
 * @param issuedAt when it was issued or last prolonged: from then on it is known for longer than it opens
 */
@Document("guest_links")
@TypeAlias("guest-link")
record GuestLink(@Id String id, String brandId, String shortlistId, String guestId, Instant issuedAt) {}
