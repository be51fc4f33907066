package relais.platform.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static relais.platform.decision.Decision.accepted;
import static relais.platform.decision.Decision.refused;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import relais.platform.Ids;
import relais.platform.news.News;
import relais.testing.Store;

/** The ribbon, over the real driver. */
@Tag("storage")
class LedgerTests {

    static Store store;
    static ReactiveMongoTemplate mongo;

    final List<String> woken = new CopyOnWriteArrayList<>();
    Ledger ledger;

    @BeforeAll
    static void open() {
        store = Store.open();
        mongo = store.mongo();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void aLedger() {
        ledger = new Ledger(
            mongo,
            (collection, id) -> woken.add(collection + "/" + id),
            Witnesses.none(),
            Clock.systemUTC()
        );
    }

    @Test
    void whatIsEnteredComesBackWithItsVersionAndWakesTheCourier() {
        Kettle kettle = Kettle.cold();
        StepVerifier.create(ledger.enter(accepted(kettle, new KettleBoiled(kettle.id()))))
            .assertNext(entered -> assertThat(entered.version()).isEqualTo(1))
            .verifyComplete();
        assertThat(woken).containsExactly("kettle/" + kettle.id());
        StepVerifier.create(stored(kettle.id()))
            .assertNext(found -> assertThat(found.getList("news", Document.class)).hasSize(1))
            .verifyComplete();
    }

    @Test
    void ofManyAtOnceThoseAreEnteredWithWhomNobodyWasQuicker() {
        Kettle left = Kettle.cold();
        Kettle right = Kettle.cold();
        Mono<Set<String>> both = Mono.zip(
            ledger.enter(accepted(left, new KettleBoiled(left.id()))),
            ledger.enter(accepted(right))
        ).flatMap(read ->
            ledger
                .change(Mono.just(read.getT2()), one -> accepted(one.labelled("milk")))
                .then(
                    ledger.enterAll(
                        List.of(
                            new Ledger.Rewrite<>(read.getT1(), read.getT1().labelled("tea")),
                            new Ledger.Rewrite<>(read.getT2(), read.getT2().labelled("tea"))
                        )
                    )
                )
        );
        StepVerifier.create(both).expectNext(Set.of(left.id())).verifyComplete();
        StepVerifier.create(stored(left.id()))
            .assertNext(found -> {
                assertThat(found.getString("label")).isEqualTo("tea");
                assertThat(found.get("version")).isEqualTo(2L);
                assertThat(found.getList("news", Document.class)).hasSize(1);
            })
            .verifyComplete();
        StepVerifier.create(stored(right.id()))
            .assertNext(found -> assertThat(found.getString("label")).isEqualTo("milk"))
            .verifyComplete();
    }

    @Test
    void whoeverStopsWaitingLeavesAWriteThatIsSeenThroughAndTold() {
        Kettle kettle = Kettle.cold();
        StepVerifier.create(ledger.enter(accepted(kettle, new KettleBoiled(kettle.id()))))
            .thenCancel()
            .verify();
        await().untilAsserted(() -> assertThat(woken).containsExactly("kettle/" + kettle.id()));

        Mono<Kettle> again = ledger.change(Mono.just(new Kettle(kettle.id(), 1, null)), one ->
            accepted(one.labelled("tea"), new KettleBoiled(one.id()))
        );
        StepVerifier.create(again).thenCancel().verify();
        await().untilAsserted(() -> assertThat(woken).hasSize(2));
        StepVerifier.create(stored(kettle.id()))
            .assertNext(found -> assertThat(found.getString("label")).isEqualTo("tea"))
            .verifyComplete();
    }

    @Test
    void unheardNewsSurvivesTheNextWrite() {
        Kettle kettle = Kettle.cold();
        Mono<Kettle> twice = ledger
            .enter(accepted(kettle, new KettleBoiled(kettle.id())))
            .flatMap(entered ->
                ledger.change(Mono.just(entered), 1, k -> accepted(k.labelled("tea"), new KettleBoiled(k.id())))
            );
        StepVerifier.create(twice.then(stored(kettle.id())))
            .assertNext(found -> {
                assertThat(found.getList("news", Document.class)).hasSize(2);
                assertThat(found.get("version")).isEqualTo(2L);
                assertThat(found.getString("label")).isEqualTo("tea");
            })
            .verifyComplete();
    }

    @Test
    void aFieldThatBecomesAbsentIsRemoved() {
        Kettle kettle = Kettle.cold().labelled("tea");
        Mono<Kettle> change = ledger
            .enter(accepted(kettle))
            .flatMap(entered -> ledger.change(Mono.just(entered), 1, k -> accepted(k.labelled(null))));
        StepVerifier.create(change.then(stored(kettle.id())))
            .assertNext(found -> assertThat(found).doesNotContainKey("label"))
            .verifyComplete();
    }

    @Test
    void whoeverDecidedOnAnOldVersionIsToldAndWritesNothing() {
        Kettle kettle = Kettle.cold();
        Mono<Kettle> late = ledger
            .enter(accepted(kettle))
            .flatMap(seen ->
                ledger
                    .change(Mono.just(seen), 1, k -> accepted(k.labelled("first")))
                    .then(Mono.defer(() -> ledger.change(Mono.just(seen), 1, k -> accepted(k.labelled("second")))))
            );
        StepVerifier.create(late).verifyError(ChangedMeanwhileException.class);
        StepVerifier.create(stored(kettle.id()))
            .assertNext(found -> assertThat(found.getString("label")).isEqualTo("first"))
            .verifyComplete();
    }

    @Test
    void whoeverIsOvertakenBetweenReadingAndWritingReadsAgainAndOnlyMindsWhatPeopleSaid() {
        Jug jug = new Jug(Ids.next(), 0, 0, null);
        Jug first = Objects.requireNonNull(ledger.enter(accepted(jug)).block());
        AtomicInteger readings = new AtomicInteger();
        Mono<Jug> load = Mono.defer(() ->
            readings.getAndIncrement() == 0 ? Mono.just(first) : mongo.findById(jug.id(), Jug.class)
        );
        ledger.change(Mono.just(first), one -> accepted(one.emptiedByTheHouse())).block();
        StepVerifier.create(ledger.change(load, first.edition(), one -> accepted(one.labelled("milk"))))
            .assertNext(entered -> {
                assertThat(entered.label()).isEqualTo("milk");
                assertThat(entered.emptied()).isEqualTo(1);
                assertThat(entered.edition()).isEqualTo(2);
            })
            .verifyComplete();

        readings.set(0);
        StepVerifier.create(ledger.change(load, first.edition(), one -> accepted(one.labelled("tea")))).verifyError(
            ChangedMeanwhileException.class
        );
        assertThat(readings).hasValue(2);
    }

    @Test
    void aVersionThatTheActorDidNotSeeIsNotDecidedOn() {
        Kettle kettle = Kettle.cold();
        Mono<Kettle> unseen = ledger
            .enter(accepted(kettle))
            .flatMap(entered -> ledger.change(Mono.just(entered), 0, k -> accepted(k.labelled("blind"))));
        StepVerifier.create(unseen).verifyError(ChangedMeanwhileException.class);
    }

    @Test
    void aRefusalWritesNothingAndSaysWhy() {
        StepVerifier.create(ledger.enter(refused(PlatformRefusal.ALREADY_EXISTS))).verifyErrorSatisfies(e ->
            assertThat(((RefusedException) e).reason()).isEqualTo(PlatformRefusal.ALREADY_EXISTS)
        );
    }

    @Test
    void aRepeatedRequestFindsWhatItMade() {
        Birth birth = Birth.of("carol", UUID.randomUUID(), "a kettle");
        Kettle kettle = new Kettle(birth.id(), 0, "tea");
        StepVerifier.create(ledger.enterOnce(birth, accepted(kettle)).then(ledger.enterOnce(birth, accepted(kettle))))
            .assertNext(found -> assertThat(found.id()).isEqualTo(birth.id()))
            .verifyComplete();
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() {
        UUID key = UUID.randomUUID();
        Birth first = Birth.of("carol", key, "a kettle");
        Birth second = Birth.of("carol", key, "a teapot");
        assertThat(second.id()).isEqualTo(first.id());
        Mono<Kettle> both = ledger
            .enterOnce(first, accepted(new Kettle(first.id(), 0, "kettle")))
            .then(Mono.defer(() -> ledger.enterOnce(second, accepted(new Kettle(second.id(), 0, "teapot")))));
        StepVerifier.create(both).verifyErrorSatisfies(e ->
            assertThat(((RefusedException) e).reason()).isEqualTo(PlatformRefusal.KEY_REUSED)
        );
    }

    private Mono<Document> stored(String id) {
        return mongo.findById(id, Document.class, "kettle");
    }

    @TypeAlias("kettle")
    record Kettle(String id, long version, @Nullable String label) implements Aggregate {
        static Kettle cold() {
            return new Kettle(Ids.next(), 0, null);
        }

        Kettle labelled(@Nullable String words) {
            return new Kettle(id, version, words);
        }
    }

    @TypeAlias("jug")
    record Jug(String id, long version, long emptied, @Nullable String label) implements Aggregate {
        @Override
        public long edition() {
            return version - emptied;
        }

        Jug emptiedByTheHouse() {
            return new Jug(id, version, emptied + 1, label);
        }

        Jug labelled(String words) {
            return new Jug(id, version, emptied, words);
        }
    }

    @TypeAlias("kettle-boiled")
    record KettleBoiled(String kettleId) implements News {}
}
