package relais.partners;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.identity.Actors;
import relais.platform.decision.Birth;
import relais.platform.decision.ChangedMeanwhileException;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;
import relais.platform.decision.RefusedException;

/** Who of a brand may be one person, and what people said about that. */
@Service
public class Suggesting {

    private static final int AT_ONCE = 500;

    private final ReactiveMongoTemplate mongo;
    private final Relationships relationships;
    private final Resembling resembling;
    private final Actors actors;
    private final Ledger ledger;
    private final Clock clock;

    Suggesting(
        ReactiveMongoTemplate mongo,
        Relationships relationships,
        Resembling resembling,
        Actors actors,
        Ledger ledger,
        Clock clock
    ) {
        this.mongo = mongo;
        this.relationships = relationships;
        this.resembling = resembling;
        this.actors = actors;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A page of pairs, the surest first, without those told apart. */
    public Mono<Resembling.Pairs> list(String brandId, int limit, @Nullable String cursor) {
        return apart(brandId).flatMap(apart -> resembling.pairs(brandId, apart, limit, cursor));
    }

    /** Who may be the same as this partner. */
    public Mono<List<Resembling.Pair>> of(String brandId, String partnerId) {
        return relationships
            .get(brandId, partnerId)
            .flatMap(resembling::of)
            .zipWith(apart(brandId), (pairs, apart) ->
                pairs
                    .stream()
                    .filter(pair -> !apart.contains(ToldApart.pair(pair.one().partnerId(), pair.other().partnerId())))
                    .toList()
            );
    }

    /** Says that these are two people, or takes it back. */
    public Mono<Boolean> tell(String brandId, String partnerId, String otherId, boolean apart) {
        return partnerId.equals(otherId)
            ? Mono.error(() -> new RefusedException(MergeRefusal.MERGE_SAME_PARTNER))
            : Mono.when(relationships.getItself(brandId, partnerId), relationships.getItself(brandId, otherId))
                  .then(actors.current())
                  .flatMap(actor -> tell(brandId, partnerId, otherId, apart, actor))
                  .map(ToldApart::holds);
    }

    /** Whether somebody said that these are two. */
    Mono<Boolean> isApart(String brandId, String partnerId, String otherId) {
        return find(ToldApart.idOf(brandId, partnerId, otherId))
            .map(ToldApart::holds)
            .defaultIfEmpty(false);
    }

    private Mono<ToldApart> tell(String brandId, String partnerId, String otherId, boolean holds, Actor actor) {
        ToldApart first = ToldApart.told(brandId, partnerId, otherId, holds, actor.id(), clock.instant());
        return find(first.id())
            .flatMap(known ->
                ledger.change(Mono.just(known), told -> Decision.accepted(told.now(holds, actor.id(), clock.instant())))
            )
            .switchIfEmpty(Mono.defer(() -> ledger.enterOnce(new Birth(first.id(), null), Decision.accepted(first))))
            .onErrorMap(DuplicateKeyException.class, _ -> new ChangedMeanwhileException(first.id()));
    }

    private Mono<ToldApart> find(String id) {
        return mongo.findById(id, ToldApart.class);
    }

    private Mono<Set<String>> apart(String brandId) {
        return mongo
            .find(query(where("brandId").is(brandId)).cursorBatchSize(AT_ONCE), ToldApart.class)
            .filter(ToldApart::holds)
            .map(told -> ToldApart.pair(told.oneId(), told.otherId()))
            .collect(Collectors.toSet());
    }
}
