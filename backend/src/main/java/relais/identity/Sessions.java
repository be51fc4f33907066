package relais.identity;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.platform.Secrets;

/** The signed-in browsers, kept in the store: a restart signs nobody out, and any node knows them all. */
@Component
public class Sessions {

    private final ReactiveMongoTemplate mongo;
    private final Users users;
    private final PortalAccounts portalAccounts;
    private final Lately lately;
    private final Clock clock;

    Sessions(ReactiveMongoTemplate mongo, Users users, PortalAccounts portalAccounts, Lately lately, Clock clock) {
        this.mongo = mongo;
        this.users = users;
        this.portalAccounts = portalAccounts;
        this.lately = lately;
        this.clock = clock;
    }

    /** Opens a session and answers its token, which is told once and never kept. */
    public Mono<String> open(Session.Kind kind, String personId) {
        return Secrets.next().delayUntil(token ->
            mongo.insert(Session.opened(Secrets.kept(token), kind, personId, clock.instant()))
        );
    }

    /** Whoever holds {@code token}, with the rights of this moment; empty when it opens nothing (any more). */
    public Mono<Actor> find(String token) {
        String id = Secrets.kept(token);
        return lately.actor(id, Mono.defer(() -> read(id)));
    }

    private Mono<Actor> read(String id) {
        return mongo
            .findById(id, Session.class)
            .filter(session -> session.isOpen(clock.instant()))
            .flatMap(this::mark)
            .flatMap(this::holder);
    }

    /** Forgets one browser. */
    public Mono<Boolean> close(String token) {
        return mongo
            .remove(query(where("_id").is(Secrets.kept(token))), Session.class)
            .doOnNext(_ -> lately.forget())
            .map(answer -> answer.getDeletedCount() > 0);
    }

    /** Forgets every browser of one person. */
    Mono<Long> closeAll(String personId) {
        return mongo
            .remove(query(where("personId").is(personId)), Session.class)
            .doOnNext(_ -> lately.forget())
            .map(answer -> answer.getDeletedCount());
    }

    /** Empty when somebody signed out meanwhile: what is closed stays closed. */
    private Mono<Session> mark(Session session) {
        if (!session.wantsMark(clock.instant())) {
            return Mono.just(session);
        }
        Session seen = session.seen(clock.instant());
        return mongo
            .updateFirst(
                query(where("_id").is(seen.id())),
                new Update().set("lastSeenAt", seen.lastSeenAt()).set("endsAt", seen.endsAt()),
                Session.class
            )
            .filter(answer -> answer.getMatchedCount() == 1)
            .map(_ -> seen);
    }

    private Mono<Actor> holder(Session session) {
        return switch (session.kind()) {
            case MEMBER -> users.findById(session.personId()).filter(User::open).map(User::actor);
            case PARTNER -> portalAccounts
                .findById(session.personId())
                .filter(PortalAccount::open)
                .map(PortalAccount::actor);
        };
    }
}
