package relais.partners;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.platform.InstallationSecret;
import relais.platform.decision.NotFoundException;

/** All who said no, found by what they are known by: handle keys and contact keys. */
@Component
public class Objections {

    private static final int AT_ONCE = 500;

    private final ReactiveMongoTemplate mongo;
    private final InstallationSecret secret;

    Objections(ReactiveMongoTemplate mongo, InstallationSecret secret) {
        this.mongo = mongo;
        this.secret = secret;
    }

    /** Which of these keys belong to somebody whom this brand must leave alone. */
    public Mono<Set<String>> among(String brandId, Collection<String> keys) {
        return keys.isEmpty()
            ? Mono.just(Set.of())
            : any().flatMap(some -> some ? lookedUp(brandId, Set.copyOf(keys)) : Mono.just(Set.of()));
    }

    /** Whether anybody said no at all. */
    public Mono<Boolean> any() {
        return mongo.exists(new Query(), Objection.class);
    }

    private Mono<Set<String>> lookedUp(String brandId, Set<String> keys) {
        return secret.hashes(keys).flatMap(hashes -> {
            Map<String, String> keyOf = new HashMap<>();
            hashes.forEach((key, hash) -> keyOf.put(hash, key));
            return holding(keyOf.keySet())
                .filter(objection -> objection.binds(brandId))
                .flatMapIterable(Objection::hashes)
                .filter(keyOf::containsKey)
                .map(keyOf::get)
                .collect(Collectors.toUnmodifiableSet());
        });
    }

    /** Every objection about one of these keys, whichever brand it binds. */
    Flux<Objection> about(Collection<String> keys) {
        return secret.hashes(keys).flatMapMany(hashes -> holding(hashes.values()));
    }

    private Flux<Objection> holding(Collection<String> hashes) {
        return Flux.fromIterable(hashes)
            .buffer(AT_ONCE)
            .concatMap(some -> mongo.find(query(where("hashes").in(some)).cursorBatchSize(AT_ONCE), Objection.class));
    }

    Mono<Objection> get(String objectionId) {
        return find(objectionId).switchIfEmpty(Mono.error(() -> new NotFoundException("objection", objectionId)));
    }

    Mono<Objection> find(String objectionId) {
        return mongo.findById(objectionId, Objection.class);
    }

    /** Those this brand has to heed or has lifted for itself, the newest first. */
    Flux<Objection> of(String brandId, int skip, int limit) {
        return mongo.find(
            query(binding(brandId))
                .with(Sort.by(Sort.Direction.DESC, "since", "_id"))
                .skip(skip)
                .limit(limit),
            Objection.class
        );
    }

    Mono<Long> count(String brandId) {
        return mongo.count(query(binding(brandId)), Objection.class);
    }

    private static Criteria binding(String brandId) {
        return new Criteria().orOperator(where("brandId").isNull(), where("brandId").is(brandId));
    }

    Mono<List<String>> hashesOf(List<String> keys) {
        return secret.hashes(keys).map(hashes -> keys.stream().map(hashes::get).toList());
    }
}
