package relais.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class LatelyTests {

    private final Lately lately = new Lately();
    private final AtomicInteger readings = new AtomicInteger();
    private final Mono<Map<String, String>> team = Mono.fromSupplier(() ->
        Map.of("u1", "Carol " + readings.incrementAndGet())
    );

    @Test
    void manyRequestsOfOneScreenReadTheTeamOnce() {
        assertThat(now(lately.names(team))).isEqualTo(now(lately.names(team)));
        assertThat(readings).hasValue(1);
    }

    @Test
    void whatIsWrittenHereCountsAtTheNextRequest() {
        now(lately.names(team));
        lately.written(User.class, List.of("u1"));
        assertThat(now(lately.names(team))).containsEntry("u1", "Carol 2");
    }

    @Test
    void whatOtherRoomsWriteChangesNothing() {
        now(lately.names(team));
        lately.written(Brand.class, Set.of("b1"));
        assertThat(now(lately.names(team))).containsEntry("u1", "Carol 1");
    }

    @Test
    void aReadingThatBeganBeforeTheWriteIsNotKept() {
        var slow = Sinks.<Map<String, String>>one();
        var before = lately.names(slow.asMono()).toFuture();
        lately.written(User.class, List.of("u1"));
        slow.tryEmitValue(Map.of("u1", "old"));
        assertThat(before.join()).containsEntry("u1", "old");
        assertThat(now(lately.names(team))).containsEntry("u1", "Carol 1");
    }

    @Test
    void aTokenThatOpensNothingIsAskedAgain() {
        assertThat(now(lately.actor("s1", Mono.empty()))).isNull();
        var partner = new Actor.PartnerActor("a1", "Pia", "p1", Set.of("b1"));
        assertThat(now(lately.actor("s1", Mono.just(partner)))).isEqualTo(partner);
    }

    private static <T> T now(Mono<T> answer) {
        return answer.toFuture().join();
    }
}
