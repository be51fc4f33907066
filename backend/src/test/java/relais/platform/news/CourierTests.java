package relais.platform.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.ResolvableType;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;
import relais.platform.Ids;
import relais.platform.decision.Aggregate;
import relais.testing.Store;

/** Nothing that happened stays unheard, whatever fails on the way. */
@Tag("storage")
class CourierTests {

    static Store store;
    static ReactiveMongoTemplate mongo;

    final Queue<Integer> heard = new ConcurrentLinkedQueue<>();
    final AtomicInteger left = new AtomicInteger();
    Courier courier;

    @BeforeAll
    static void open() {
        store = Store.open(Bell.class, BellRang.class);
        mongo = store.mongo();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @AfterEach
    void stop() {
        courier.stop();
    }

    @Test
    void newsOfOneAggregateIsHeardInOrderAndThenGone() {
        courier = aCourier(new Listening());
        courier.start();
        String bell = aBellThatRang(20);
        courier.wake("bells", bell);
        awaitNothingLeft(bell);
        assertThat(heard).containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
    }

    @Test
    void whatAKilledProcessLeftIsHeardAtTheNextStart() {
        String bell = aBellThatRang(3);
        courier = aCourier(new Listening());
        courier.start();
        awaitNothingLeft(bell);
        assertThat(heard).containsExactly(0, 1, 2);
    }

    @Test
    void aListenerThatFailsHearsAgainAndOrderHolds() {
        courier = aCourier(new FailingTwice());
        courier.start();
        String bell = aBellThatRang(2);
        courier.wake("bells", bell);
        awaitNothingLeft(bell);
        assertThat(heard).containsExactly(0, 1);
    }

    @Test
    void whatNobodyCanHearIsParkedAndLetsTheNextPass() {
        courier = aCourier(new DeafToTheFirst());
        courier.start();
        String bell = aBellThatRang(2);
        courier.wake("bells", bell);
        awaitNothingLeft(bell);
        assertThat(heard).containsExactly(1);
        Awaitility.await().untilAsserted(() ->
            assertThat(
                mongo
                    .getCollection("dead_news")
                    .flatMap(c -> Mono.from(c.countDocuments()))
                    .toFuture()
            )
                .succeedsWithin(Duration.ofSeconds(2))
                .isEqualTo(1L)
        );
    }

    @Test
    void whatLiesOnAnotherNodeWaitsThereUncountedAndUnparked() {
        String bell = aBellThatRang(2);
        Courier here = aCourier(new NotHere());
        here.start();
        here.wake("bells", bell);
        Awaitility.await().untilAsserted(() -> assertThat(left.get()).isPositive());
        here.wake("bells", bell);
        Awaitility.await().untilAsserted(() -> assertThat(left.get()).isGreaterThan(1));
        here.stop();
        assertThat(mongo.findById(bell, Document.class, "bells").toFuture())
            .succeedsWithin(Duration.ofSeconds(2))
            .satisfies(found ->
                assertThat(found.getList("news", Document.class))
                    .hasSize(2)
                    .noneMatch(item -> item.containsKey("attempts"))
            );
        courier = aCourier(new Listening());
        courier.start();
        awaitNothingLeft(bell);
        assertThat(heard).containsExactly(0, 1);
    }

    private String aBellThatRang(int times) {
        String id = Ids.next();
        List<Document> news = IntStream.range(0, times).mapToObj(this::item).toList();
        Document bell = new Document("_id", id).append("version", 1L).append("news", news);
        assertThat(
            mongo
                .getCollection("bells")
                .flatMap(c -> Mono.from(c.insertOne(bell)))
                .toFuture()
        ).succeedsWithin(Duration.ofSeconds(5));
        return id;
    }

    private Document item(int stroke) {
        Document data = new Document();
        mongo.getConverter().write(new BellRang(stroke), data);
        return new Document("id", Ids.next())
            .append("at", new Date())
            .append("data", data)
            .append("heardBy", List.of());
    }

    private void awaitNothingLeft(String bell) {
        Awaitility.await()
            .atMost(Duration.ofSeconds(10))
            .untilAsserted(() ->
                assertThat(mongo.findById(bell, Document.class, "bells").toFuture())
                    .succeedsWithin(Duration.ofSeconds(2))
                    .satisfies(found -> assertThat(found.getList("news", Document.class)).isEmpty())
            );
    }

    private Courier aCourier(Hears<BellRang> listener) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("listener", listener);
        return new Courier(
            mongo,
            beans.getBeanProvider(ResolvableType.forClass(Hears.class)),
            Clock.systemUTC(),
            Duration.ZERO,
            Duration.ofMillis(1)
        );
    }

    @org.springframework.data.mongodb.core.mapping.Document("bells")
    @TypeAlias("bell")
    record Bell(String id, long version) implements Aggregate {}

    @TypeAlias("bell-rang")
    record BellRang(int stroke) implements News {}

    class Listening implements Hears<BellRang> {

        @Override
        public Mono<Void> hear(Heard<BellRang> news) {
            return Mono.fromRunnable(() -> heard.add(news.news().stroke()));
        }
    }

    class FailingTwice extends Listening {

        final AtomicInteger failures = new AtomicInteger(2);

        @Override
        public Mono<Void> hear(Heard<BellRang> news) {
            return failures.getAndDecrement() > 0 ? Mono.error(new IllegalStateException("busy")) : super.hear(news);
        }
    }

    class NotHere extends Listening {

        @Override
        public Mono<Void> hear(Heard<BellRang> news) {
            left.incrementAndGet();
            return Mono.error(() -> new HeardElsewhere("a bell"));
        }
    }

    class DeafToTheFirst extends Listening {

        @Override
        public Mono<Void> hear(Heard<BellRang> news) {
            return news.news().stroke() == 0 ? Mono.error(new IllegalStateException("never")) : super.hear(news);
        }
    }
}
