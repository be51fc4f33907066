package relais.vetting;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Lights that will soon say nothing any more: for whoever lays out a day's work. */
@Component
public class AgeingLights {

    /** How many days ahead one looks. */
    public static final int SOON = 7;

    private final ReactiveMongoTemplate mongo;
    private final Clock clock;

    AgeingLights(ReactiveMongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Of these partners, those with a confirmed light that ends within a week or has ended. */
    public Flux<Ageing> among(String brandId, Collection<String> partnerIds) {
        List<String> ids = partnerIds
            .stream()
            .map(partnerId -> VettingReport.idOf(brandId, partnerId))
            .toList();
        LocalDate horizon = Formula.day(clock.instant()).plusDays(SOON);
        return mongo
            .find(query(where("_id").in(ids)).cursorBatchSize(200), VettingReport.class)
            .flatMapIterable(report ->
                firstEnd(report)
                    .filter(end -> !end.isAfter(horizon))
                    .map(end -> new Ageing(report.partnerId(), end))
                    .stream()
                    .toList()
            );
    }

    private static Optional<LocalDate> firstEnd(VettingReport report) {
        return report
            .readings()
            .stream()
            .filter(Reading::isConfirmed)
            .map(Reading::expiresOn)
            .filter(Objects::nonNull)
            .min(LocalDate::compareTo);
    }

    /** The first day on which one of a partner's confirmed lights no longer counts. */
    public record Ageing(String partnerId, LocalDate endsOn) {}
}
