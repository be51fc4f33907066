package relais.partners;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One dated measurement of one account, kept beside the earlier ones; seen by the brand that brought it. The id is
 * {@code account:date:source:brand}, so that the same measurement brought twice is one.
 */
@Document("metrics")
@TypeAlias("metrics")
public record Metrics(
    String id,
    String brandId,
    String partnerId,
    String account,
    Network network,
    LocalDate on,
    MetricSource source,
    Figures figures,
    @Nullable Engagement engagement,
    @Nullable String importJobId,
    Instant recordedAt
) {
    /** What {@code source} says of {@code handle} on a day. */
    static Metrics of(
        String brandId,
        String partnerId,
        Handle handle,
        LocalDate on,
        MetricSource source,
        Figures figures,
        @Nullable String importJobId,
        Instant now
    ) {
        return new Metrics(
            String.join(":", handle.key(), on.toString(), source.slug(), brandId),
            brandId,
            partnerId,
            handle.key(),
            handle.network(),
            on,
            source,
            figures,
            Engagement.of(handle.network(), figures),
            importJobId,
            now
        );
    }
}
