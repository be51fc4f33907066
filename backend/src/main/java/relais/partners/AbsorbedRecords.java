package relais.partners;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The records that became one with somebody's, and those that had become one with them before. */
@Component
public class AbsorbedRecords {

    private final Relationships relationships;
    private final ReactiveMongoTemplate mongo;

    AbsorbedRecords(Relationships relationships, ReactiveMongoTemplate mongo) {
        this.relationships = relationships;
        this.mongo = mongo;
    }

    /** The merges that made the record what it is: what went into the absorbed ones first. */
    Flux<Merge> mergesInto(Relationship known) {
        return mongo
            .find(
                query(
                    where("_id")
                        .in(known.merges().by())
                        .and("brandId")
                        .is(known.brandId())
                        .and("keptId")
                        .is(known.partnerId())
                ),
                Merge.class
            )
            .collectList()
            .flatMapMany(Flux::fromIterable)
            .concatMap(merge ->
                relationships
                    .find(merge.brandId(), List.of(merge.absorbedId()))
                    .concatMap(this::mergesInto)
                    .concatWith(Mono.just(merge))
            );
    }

    /** The partner's id, and those under which this brand knew them before. */
    public Mono<List<String>> idsOf(String brandId, String partnerId) {
        return relationships
            .getItself(brandId, partnerId)
            .flatMapMany(this::mergesInto)
            .map(Merge::absorbedId)
            .concatWith(Mono.just(partnerId))
            .collectList();
    }
}
