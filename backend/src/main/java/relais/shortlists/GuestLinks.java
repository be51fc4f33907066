package relais.shortlists;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.result.UpdateResult;
import java.time.Clock;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.platform.Installation;
import relais.platform.Secrets;
import relais.platform.decision.NotFoundException;

/** Links of guests: 256 bits of chance that travel once and are kept as a hash only. */
@Component
class GuestLinks {

    private final ReactiveMongoTemplate mongo;
    private final Installation installation;
    private final Clock clock;

    GuestLinks(ReactiveMongoTemplate mongo, Installation installation, Clock clock) {
        this.mongo = mongo;
        this.installation = installation;
        this.clock = clock;
    }

    /** The full address of a new link for a guest. */
    Mono<String> issue(String brandId, String shortlistId, String guestId) {
        return Secrets.next()
            .delayUntil(token ->
                mongo.insert(new GuestLink(Secrets.kept(token), brandId, shortlistId, guestId, clock.instant()))
            )
            .map(token -> installation.at("/g/" + token));
    }

    /** They are known for as long again. */
    Mono<UpdateResult> prolong(String guestId) {
        return mongo.updateMulti(
            query(where("guestId").is(guestId)),
            Update.update("issuedAt", clock.instant()),
            GuestLink.class
        );
    }

    /** Whose it is; an error when there never was such a link. */
    Mono<GuestLink> get(String token) {
        return mongo
            .findById(Secrets.kept(token), GuestLink.class)
            .switchIfEmpty(Mono.error(() -> new NotFoundException("guest link", "")));
    }
}
