package relais.partners.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import relais.partners.Crowd;
import relais.partners.PartnerSearch.Building;
import relais.partners.Relationship;
import relais.platform.engine.DataFolder;
import relais.platform.engine.EngineInfo;

class UpkeepTests {

    @Test
    void aStoreThatIsAwayWhenTheSearchIsMadeIsReadAgainUntilItIsThere(@TempDir Path folder) {
        var away = new AwayAtFirst();
        var upkeep = upkeep(away, folder);
        upkeep.start();
        try {
            await().untilAsserted(() -> assertThat(upkeep.building()).isNull());
            assertThat(away.asked).hasValue(3);
            assertThat(known(upkeep)).isOne();
        } finally {
            upkeep.stop();
        }
    }

    @Test
    void anIndexThatADiskWithoutRoomHasClosedIsOpenedAgainAndKnowsWhatItKnew(@TempDir Path folder) throws IOException {
        var upkeep = upkeep(new AwayAtFirst(), folder);
        upkeep.start();
        try {
            await().untilAsserted(() -> assertThat(upkeep.building()).isNull());
            upkeep.index().abandon();
            upkeep.written(Relationship.class, List.of(Crowd.relationship("brand", 1).id()));
            await()
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(known(upkeep)).isOne());
        } finally {
            upkeep.stop();
        }
    }

    @Test
    void howFarItIsIsToldWhileItIsMadeAndItKnowsEverybodyWhenNothingIsToldAnyMore(@TempDir Path folder) {
        var store = new ToldBitByBit(1_200);
        var upkeep = upkeep(store, folder);
        upkeep.start();
        try {
            assertThat(upkeep.building()).isEqualTo(new Building(0, null));
            store.counted.tryEmitValue(1_200L).orThrow();
            await().untilAsserted(() -> assertThat(upkeep.building()).isEqualTo(new Building(0, 1_200L)));
            store.tells(0, 500);
            await().untilAsserted(() -> assertThat(upkeep.building()).isEqualTo(new Building(500, 1_200L)));
            store.tells(500, 1_200);
            await().untilAsserted(() -> assertThat(upkeep.building()).isNull());
            assertThat(known(upkeep)).isEqualTo(1_200);
        } finally {
            upkeep.stop();
        }
    }

    @Test
    void whoAskedWhileItWasMadeIsNeverToldThatTheAnswerIsWhole(@TempDir Path folder) {
        var store = new ToldBitByBit(700);
        var upkeep = upkeep(store, folder);
        upkeep.start();
        try {
            var asked = new AtomicReference<Upkeep.Held>();
            var over = Sinks.<Building>one();
            var answer = upkeep
                .hold(held -> {
                    asked.set(held);
                    return over.asMono().thenMany(Flux.just(Optional.ofNullable(held.building())));
                })
                .next()
                .toFuture();
            await().untilAsserted(() -> assertThat(asked.get()).isNotNull());
            store.counted.tryEmitValue(700L).orThrow();
            store.tells(0, 700);
            await().untilAsserted(() -> assertThat(upkeep.building()).isNull());
            over.tryEmitEmpty().orThrow();
            assertThat(answer.join()).contains(new Building(0, null));
        } finally {
            upkeep.stop();
        }
    }

    /** What still gave it work while it ended turned round in it for ever, and the process never ended. */
    @Test
    void whatIsStoppedWhileItComparesAsksTheStoreNothingAnyMore(@TempDir Path folder) {
        var store = new ToldBitByBit(1_200);
        var upkeep = upkeep(store, folder);
        upkeep.start();
        store.counted.tryEmitValue(1_200L).orThrow();
        store.tells(0, 500);
        await().untilAsserted(() -> assertThat(upkeep.building()).isEqualTo(new Building(500, 1_200L)));
        upkeep.stop();
        assertThat(store.told.currentSubscriberCount()).isZero();
    }

    private static Upkeep upkeep(StoredRelationships store, Path folder) {
        return new Upkeep(
            store,
            Clock.systemUTC(),
            new DataFolder(folder.toString()),
            new EngineInfo("embedded", true, Set.of(), folder)
        );
    }

    private static int known(Upkeep upkeep) {
        return upkeep
            .<Integer>read(searcher -> searcher.getIndexReader().numDocs())
            .toFuture()
            .join();
    }

    private static PartnerIndex.Stamped stamped(Relationship known) {
        return new PartnerIndex.Stamped(known.id(), Entry.stamp(known.version(), known.updatedAt().toEpochMilli()));
    }

    /** A store that counts and tells its people when the test wants it. */
    private static final class ToldBitByBit extends StoredRelationships {

        private final Sinks.One<Long> counted = Sinks.one();
        private final Sinks.Many<PartnerIndex.Stamped> told = Sinks.many().unicast().onBackpressureBuffer();
        private final List<Relationship> everybody;

        private ToldBitByBit(int count) {
            super(null);
            everybody = IntStream.range(0, count)
                .mapToObj(i -> Crowd.relationship("brand", i))
                .toList();
        }

        void tells(int from, int to) {
            everybody.subList(from, to).forEach(one -> told.tryEmitNext(stamped(one)).orThrow());
            if (to == everybody.size()) {
                told.tryEmitComplete().orThrow();
            }
        }

        @Override
        Mono<Long> count() {
            return counted.asMono();
        }

        @Override
        Flux<PartnerIndex.Stamped> all() {
            return told.asFlux();
        }

        @Override
        Flux<Relationship> find(Collection<String> ids) {
            return Flux.fromIterable(everybody).filter(one -> ids.contains(one.id()));
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
            return Flux.just(stamped(known));
        }

        @Override
        Flux<Relationship> find(Collection<String> ids) {
            return Flux.fromIterable(List.of(known));
        }
    }
}
