package relais.partners;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The records that became one with somebody's, and what both were before: kept so that they can be two again. */
@Component
class MergesInAccessFile implements AccessFilePart {

    private final Relationships relationships;
    private final AbsorbedRecords records;
    private final ReactiveMongoTemplate mongo;

    MergesInAccessFile(Relationships relationships, AbsorbedRecords records, ReactiveMongoTemplate mongo) {
        this.relationships = relationships;
        this.records = records;
        this.mongo = mongo;
    }

    @Override
    public Flux<Piece> of(String brandId, String partnerId) {
        return relationships
            .getItself(brandId, partnerId)
            .flatMapMany(records::mergesInto)
            .concatMap(merge ->
                Flux.concat(
                    stored("merges", merge.id()),
                    stored("relationships", Relationship.idOf(brandId, merge.absorbedId()))
                )
            );
    }

    private Mono<Piece> stored(String collection, String id) {
        return mongo
            .findOne(query(where("_id").is(id)), Document.class, collection)
            .map(found -> new Piece(collection, found));
    }
}
