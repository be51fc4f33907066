package relais.identity;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.identity.audit.AuditTrail;

/**
 * What is kept of a partner at their doors into the portal, told to a brand to which a door opens. Which other brands it
 * opens onto is not said.
 */
@Component
public class Visits {

    private final Doors doors;
    private final AuditTrail trail;
    private final ReactiveMongoTemplate mongo;

    Visits(Doors doors, AuditTrail trail, ReactiveMongoTemplate mongo) {
        this.doors = doors;
        this.trail = trail;
        this.mongo = mongo;
    }

    /**
     * A door: at which address, in which language; who came in by it and which browsers are remembered. Not the name: whichever
     * brand opened it last wrote it.
     */
    public record Door(String email, Locale locale, boolean open, List<Remembered> browsers, List<Arrival> arrivals) {}

    /** A browser that is signed in. */
    public record Remembered(Instant startedAt, Instant lastSeenAt, Instant endsAt) {}

    /** Somebody came in. */
    public record Arrival(Instant at, String way) {}

    public Flux<Door> of(String brandId, String partnerId) {
        return doors.of(brandId, partnerId).concatMap(this::seen);
    }

    private Mono<Door> seen(PortalAccount account) {
        return Mono.zip(browsers(account).collectList(), arrivals(account).collectList(), (browsers, arrivals) ->
            new Door(account.email(), account.locale(), account.open(), browsers, arrivals)
        );
    }

    private Flux<Remembered> browsers(PortalAccount account) {
        return mongo
            .find(query(where("personId").is(account.id())), Session.class)
            .map(session -> new Remembered(session.startedAt(), session.lastSeenAt(), session.endsAt()));
    }

    private Flux<Arrival> arrivals(PortalAccount account) {
        return trail
            .of(SignIns.CAME_IN, account.id())
            .map(entry -> new Arrival(entry.at(), entry.facts().getOrDefault("way", "")));
    }
}
