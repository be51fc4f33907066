package relais.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import relais.platform.Ids;
import relais.testing.WholeHouse;

@WholeHouse
class MeasurementsTests {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final Handle ACCOUNT = Handle.of(Network.INSTAGRAM, "jeanne.mesure");
    private static final Instant EARLIER = Instant.parse("2026-03-03T08:00:00Z");

    @Autowired
    ReactiveMongoTemplate mongo;

    @Autowired
    Measurements measurements;

    @Test
    void aListToldAgainAfterAMergeSaysItsFiguresOnceAsItToldThemLast() {
        String brand = Ids.next();
        String kept = Ids.next();
        Metrics brought = told(brand, Ids.next(), 1_200, EARLIER);
        Metrics moved = new Metrics(
            brought.id(),
            brand,
            kept,
            brought.account(),
            brought.network(),
            brought.on(),
            brought.source(),
            brought.figures(),
            brought.engagement(),
            null,
            EARLIER
        );
        Metrics again = told(brand, kept, 1_300, EARLIER.plusSeconds(60));
        mongo.insertAll(List.of(moved, again)).then().toFuture().join();

        assertThat(measurements.of(brand, kept).collectList().toFuture().join())
            .extracting(metrics -> metrics.figures().followers())
            .containsExactly(1_300L);
    }

    private static Metrics told(String brand, String partner, long followers, Instant at) {
        var source = new MetricSource(MetricSource.Kind.IMPORT, "liste mars");
        return Metrics.of(brand, partner, ACCOUNT, DAY, source, Figures.followers(followers), null, at);
    }
}
