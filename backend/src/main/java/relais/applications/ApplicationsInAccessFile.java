package relais.applications;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import relais.applications.Application.Acquaintance;
import relais.partners.AccessFilePart;

/**
 * What somebody wrote when they applied. Whoever named somebody's account at another address has not proved that they are
 * the one: their name, address and words are not told to whoever has the account.
 */
@Component
class ApplicationsInAccessFile implements AccessFilePart {

    private static final String LIE_IN = "applications";

    private final ReactiveMongoTemplate mongo;

    ApplicationsInAccessFile(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Set<String> instead() {
        return Set.of(LIE_IN);
    }

    @Override
    public Flux<Piece> of(String brandId, String partnerId) {
        return mongo
            .find(
                query(
                    where("brandId")
                        .is(brandId)
                        .and("partnerId")
                        .is(partnerId)
                        .and("acquaintance")
                        .ne(Acquaintance.CLAIMED.name())
                ),
                Document.class,
                LIE_IN
            )
            .map(found -> new Piece(LIE_IN, found));
    }
}
