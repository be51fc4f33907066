package relais.identity;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import java.util.Collection;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The portal's doors, when a brand finds out that two of its partners are one: a door then leads to the one who is kept,
 * for this brand. What it opens onto at other brands stays as it is. Each door remembers what turned it; all may be told again.
 */
@Component
public class Doors {

    private static final String TURNED = "broughtBy";

    private final ReactiveMongoTemplate mongo;
    private final Lately lately;

    Doors(ReactiveMongoTemplate mongo, Lately lately) {
        this.mongo = mongo;
        this.lately = lately;
    }

    /** Those that lead to this partner, for this brand. */
    Flux<PortalAccount> of(String brandId, String partnerId) {
        return mongo
            .getCollection(mongo.getCollectionName(PortalAccount.class))
            .flatMapMany(doors -> doors.find(leading(brandId, partnerId)))
            .map(found -> mongo.getConverter().read(PortalAccount.class, found));
    }

    /** How many lead to this partner, for this brand. */
    public Mono<Long> count(String brandId, String partnerId) {
        return mongo
            .getCollection(mongo.getCollectionName(PortalAccount.class))
            .flatMap(doors -> Mono.from(doors.countDocuments(leading(brandId, partnerId))));
    }

    /** To whom of these any leads, for this brand. */
    public Flux<String> among(String brandId, Collection<String> partnerIds) {
        return mongo
            .getCollection(mongo.getCollectionName(PortalAccount.class))
            .flatMapMany(doors ->
                doors.find(
                    Filters.or(
                        Filters.and(Filters.in("partnerId", partnerIds), Filters.eq("brandIds", brandId)),
                        Filters.in("elsewhere." + brandId, partnerIds)
                    )
                )
            )
            .map(found -> mongo.getConverter().read(PortalAccount.class, found))
            .map(door -> door.elsewhere().getOrDefault(brandId, door.partnerId()))
            .distinct();
    }

    /** Those that led to {@code from} lead to {@code to}. */
    public Mono<Long> turn(String reason, String brandId, String from, String to) {
        return update(leading(brandId, from), brandId, to, Updates.push(TURNED, reason));
    }

    /** Those that were turned for this reason lead to {@code from} again. */
    public Mono<Long> turnBack(String reason, String brandId, String from) {
        return update(Filters.eq(TURNED, reason), brandId, from, Updates.pull(TURNED, reason));
    }

    private Mono<Long> update(Bson which, String brandId, String to, Bson mark) {
        Bson change = Updates.combine(Updates.set("elsewhere." + brandId, to), Updates.inc("version", 1L), mark);
        return mongo
            .getCollection(mongo.getCollectionName(PortalAccount.class))
            .flatMap(doors -> Mono.from(doors.updateMany(which, change)))
            .doOnNext(_ -> lately.forget())
            .map(UpdateResult::getMatchedCount);
    }

    private static Bson leading(String brandId, String partnerId) {
        String elsewhere = "elsewhere." + brandId;
        return Filters.or(
            Filters.and(
                Filters.eq("partnerId", partnerId),
                Filters.eq("brandIds", brandId),
                Filters.exists(elsewhere, false)
            ),
            Filters.eq(elsewhere, partnerId)
        );
    }
}
