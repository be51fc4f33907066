package relais.identity;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.platform.decision.Aggregate;
import relais.platform.decision.Witness;

/**
 * Who was read a moment ago, for the many requests of one screen. What is written here is forgotten here at once; what
 * another node wrote, within {@link #A_MOMENT}.
 */
@Component
public class Lately implements Witness {

    static final Duration A_MOMENT = Duration.ofSeconds(1);

    private static final int SESSIONS = 10_000;
    private static final String ALL = "";

    private final AsyncCache<String, Actor> actors = Caffeine.newBuilder()
        .expireAfterWrite(A_MOMENT)
        .maximumSize(SESSIONS)
        .buildAsync();
    private final AsyncCache<String, Map<String, String>> names = Caffeine.newBuilder()
        .expireAfterWrite(A_MOMENT)
        .buildAsync();

    /** Who holds the session of this id, read now if nobody read it just before; empty when nobody does. */
    Mono<Actor> actor(String sessionId, Mono<Actor> reading) {
        return once(actors, sessionId, reading);
    }

    /** The names of everyone in the team by their ids, read now if nobody read them just before. */
    Mono<Map<String, String>> names(Mono<Map<String, String>> reading) {
        return once(names, ALL, reading);
    }

    /** Sessions were closed or rights changed: nothing of before counts. What is being read is forgotten, too. */
    void forget() {
        actors.synchronous().invalidateAll();
        names.synchronous().invalidateAll();
    }

    @Override
    public void written(Class<? extends Aggregate> kind, Collection<String> ids) {
        if (kind == User.class || kind == PortalAccount.class) {
            forget();
        }
    }

    /** Several may wait for one reading, so that nobody who leaves takes it away from the others. */
    private static <T> Mono<T> once(AsyncCache<String, T> cache, String key, Mono<T> reading) {
        return Mono.fromFuture(() -> cache.get(key, (_, _) -> reading.toFuture()), true);
    }
}
