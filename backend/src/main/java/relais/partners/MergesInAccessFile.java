package relais.partners;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** The records that became one with somebody's, and what both were before: kept so that they can be two again. */
@Component
class MergesInAccessFile implements AccessFilePart {

    private final Relationships relationships;
    private final ReactiveMongoTemplate mongo;

    MergesInAccessFile(Relationships relationships, ReactiveMongoTemplate mongo) {
        this.relationships = relationships;
        this.mongo = mongo;
    }

    @Override
    public Flux<Piece> of(String brandId, String partnerId) {
        return relationships
            .getItself(brandId, partnerId)
            .flatMapMany(known ->
                mongo.find(
                    query(where("_id").in(known.merges().by()).and("brandId").is(brandId)),
                    Document.class,
                    "merges"
                )
            )
            .concatMap(merge ->
                absorbed(brandId, String.valueOf(merge.get("absorbedId"))).startWith(new Piece("merges", merge))
            );
    }

    private Flux<Piece> absorbed(String brandId, String partnerId) {
        return mongo
            .find(
                query(where("_id").in(List.of(Relationship.idOf(brandId, partnerId)))),
                Document.class,
                "relationships"
            )
            .map(found -> new Piece("relationships", found));
    }
}
