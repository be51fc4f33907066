package relais.applications;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Map;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.applications.Application.Acquaintance;
import relais.partners.LetsGo;
import relais.partners.MergePart;

/**
 * What somebody wrote when they applied goes with them. What a stranger wrote under their account is the stranger's: it stays,
 * beside nobody, and is met anew when somebody takes it up.
 */
@Component
class ApplicationsLetGo implements LetsGo {

    private final ReactiveMongoTemplate mongo;

    ApplicationsLetGo(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Mono<Map<MergePart, Long>> mayGo(String brandId, String partnerId) {
        return mongo
            .count(query(theirs(brandId, partnerId)), Application.class)
            .map(written -> Map.of(MergePart.APPLICATIONS, written));
    }

    @Override
    public Mono<Long> letGo(String brandId, String partnerId) {
        var strangers = theirs(brandId, partnerId).and("acquaintance").is(Acquaintance.CLAIMED.name());
        var apart = new Update().unset("partnerId").unset("acquaintance").inc("version", 1);
        return mongo
            .updateMulti(query(strangers), apart, Application.class)
            .then(Mono.defer(() -> mongo.remove(query(theirs(brandId, partnerId)), Application.class)))
            .map(answer -> answer.getDeletedCount());
    }

    private static Criteria theirs(String brandId, String partnerId) {
        return where("brandId").is(brandId).and("partnerId").is(partnerId);
    }
}
