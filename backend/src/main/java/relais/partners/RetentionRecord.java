package relais.partners;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a brand did about the time it keeps somebody. The id is that of the relationship.
 *
 * @param because why they are kept beyond their time; absent where nobody said so
 * @param thinnedOn when they were thinned the last time: what came to be known since has a time of its own
 */
@Document("keepings")
@TypeAlias("keeping")
public record RetentionRecord(
    @Id String id,
    String brandId,
    String partnerId,
    @Nullable String because,
    @Nullable String by,
    @Nullable String byName,
    @Nullable Instant at,
    @Nullable LocalDate thinnedOn
) {
    static RetentionRecord nothing(String brandId, String partnerId) {
        return new RetentionRecord(
            Relationship.idOf(brandId, partnerId),
            brandId,
            partnerId,
            null,
            null,
            null,
            null,
            null
        );
    }

    /** From when on their time runs. */
    LocalDate since(LocalDate known) {
        return thinnedOn == null || thinnedOn.isBefore(known) ? known : thinnedOn;
    }
}
