package relais.identity;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static relais.identity.IdentityRefusal.LINK_EXPIRED;
import static relais.identity.IdentityRefusal.LINK_SPENT;

import java.time.Clock;
import java.time.Instant;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.platform.Installation;
import relais.platform.Secrets;
import relais.platform.decision.NotFoundException;
import relais.platform.decision.RefusedException;

/** One-use links: looking at one never spends it, opening it does, once. */
@Component
public class Links {

    private final ReactiveMongoTemplate mongo;
    private final Installation installation;
    private final Clock clock;

    Links(ReactiveMongoTemplate mongo, Installation installation, Clock clock) {
        this.mongo = mongo;
        this.installation = installation;
        this.clock = clock;
    }

    /**
     * The full address of a new link for the portal account {@code accountId} that leads to {@code target}, a path inside
     * the interface such as {@code /portal/offers/…}.
     */
    public Mono<String> issue(String accountId, String target) {
        return issue(Link.Purpose.PORTAL, accountId, target);
    }

    Mono<String> issue(Link.Purpose purpose, String personId, String target) {
        return Secrets.next()
            .delayUntil(token ->
                mongo.insert(Link.issued(Secrets.kept(token), purpose, personId, inside(target), clock.instant()))
            )
            .map(token -> installation.at("/l/" + token));
    }

    /** The link; an error when there never was one. */
    Mono<Link> get(String token) {
        return mongo
            .findById(Secrets.kept(token), Link.class)
            .switchIfEmpty(Mono.error(() -> new NotFoundException("link", "")));
    }

    /** The link while it can be opened; refused when it was, or waited too long. */
    Mono<Link> ready(String token) {
        return get(token).map(
            link ->
                switch (link.state(clock.instant())) {
                    case READY -> link;
                    case SPENT -> throw new RefusedException(LINK_SPENT);
                    case EXPIRED -> throw new RefusedException(LINK_EXPIRED);
                }
        );
    }

    /** Spends the link in one write: of two who press at once, one gets in. */
    Mono<Link> spend(Link link) {
        Instant now = clock.instant();
        return mongo
            .updateFirst(
                query(where("_id").is(link.id()).and("spentAt").is(null)),
                Update.update("spentAt", now),
                Link.class
            )
            .map(answer -> {
                if (answer.getModifiedCount() == 0) {
                    throw new RefusedException(LINK_SPENT);
                }
                return link;
            });
    }

    /** Ends the invitations of one person that were not followed. */
    Mono<Long> withdraw(String personId) {
        return mongo
            .updateMulti(
                query(where("personId").is(personId).and("spentAt").is(null)),
                Update.update("spentAt", clock.instant()),
                Link.class
            )
            .map(answer -> answer.getModifiedCount());
    }

    private static String inside(String target) {
        if (!target.startsWith("/") || target.startsWith("//") || target.contains("\\")) {
            throw new IllegalArgumentException("A link leads to a path inside the interface, not to " + target);
        }
        return target;
    }
}
