package relais.partners.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.partners.Crowd;
import relais.partners.Relationship;
import relais.platform.engine.DataFolder;
import relais.platform.engine.EngineInfo;

class UpkeepTests {

    @Test
    void aStoreThatIsAwayWhenTheSearchIsMadeIsReadAgainUntilItIsThere(@TempDir Path folder) {
        var away = new AwayAtFirst();
        var upkeep = new Upkeep(
            away,
            Clock.systemUTC(),
            new DataFolder(folder.toString()),
            new EngineInfo("embedded", true, Set.of(), folder)
        );
        upkeep.start();
        try {
            await().untilAsserted(() -> assertThat(upkeep.building()).isNull());
            assertThat(away.asked).hasValue(3);
            assertThat(
                upkeep
                    .<Integer>read(searcher -> searcher.getIndexReader().numDocs())
                    .toFuture()
                    .join()
            ).isOne();
        } finally {
            upkeep.stop();
        }
    }

    /** A store of one person that answers from the third question on. */
    private static final class AwayAtFirst extends StoredRelationships {

        private final AtomicInteger asked = new AtomicInteger();
        private final Relationship known = Crowd.relationship("brand", 1);

        private AwayAtFirst() {
            super(null);
        }

        @Override
        Mono<Long> count() {
            return asked.incrementAndGet() < 3 ? Mono.error(new IllegalStateException("away")) : Mono.just(1L);
        }

        @Override
        Flux<PartnerIndex.Stamped> all() {
            return Flux.just(
                new PartnerIndex.Stamped(known.id(), Entry.stamp(known.version(), known.updatedAt().toEpochMilli()))
            );
        }

        @Override
        Flux<Relationship> find(Collection<String> ids) {
            return Flux.fromIterable(List.of(known));
        }
    }
}
