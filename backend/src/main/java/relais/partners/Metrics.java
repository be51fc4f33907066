package relais.partners;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One dated measurement of one account, kept beside the earlier ones; seen by the brand that brought it. The id is
 * {@code brand:partner:account:date:source}, so that the same measurement brought twice is one, and those of a list lie
 * side by side in the store, as its people do. What an import brought also names the import: taking it back takes away
 * nothing that an earlier list of the same source and day said.
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
    /** What tells a measurement from others, whoever had the account when it was told: a merge leaves both. */
    record Saying(String account, LocalDate on, MetricSource source) {}

    Saying saying() {
        return new Saying(account, on, source);
    }

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
            String.join(":", brandId, partnerId, handle.key(), on.toString(), source.slug()) +
                (importJobId == null ? "" : ":" + importJobId),
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
