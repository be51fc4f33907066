package relais.outreach;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/** The way out that one letter carries; kept under the hash of its token, it does not expire. */
@Document("opt_outs")
@TypeAlias("opt-out")
record OptOut(String id, String brandId, String partnerId, Instant issuedAt) {}
