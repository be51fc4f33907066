package relais.campaigns;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.campaigns.Campaigning.CampaignList;
import relais.platform.decision.NotFoundException;
import relais.platform.paging.Cursor;

/** All campaigns; always asked for one brand. */
@Component
class Campaigns {

    private static final String LATEST_FIRST = "-from";

    private final ReactiveMongoTemplate mongo;

    Campaigns(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    Mono<Campaign> get(String brandId, String campaignId) {
        return mongo
            .findById(campaignId, Campaign.class)
            .filter(campaign -> campaign.brandId().equals(brandId))
            .switchIfEmpty(Mono.error(() -> new NotFoundException("campaign", campaignId)));
    }

    /** The latest to start first. */
    Mono<CampaignList> page(String brandId, int limit, @Nullable String cursor) {
        return Mono.fromSupplier(() -> query(brandId, limit, cursor))
            .flatMap(page -> mongo.find(page, Campaign.class).collectList())
            .zipWith(mongo.count(Query.query(where("brandId").is(brandId)), Campaign.class), (found, total) ->
                listed(found, limit, total)
            );
    }

    private static Query query(String brandId, int limit, @Nullable String cursor) {
        Criteria ofBrand = where("brandId").is(brandId);
        return Query.query(cursor == null ? ofBrand : ofBrand.andOperator(after(cursor)))
            .with(Sort.by(Sort.Direction.DESC, "from", "_id"))
            .limit(limit + 1)
            .cursorBatchSize(limit + 1);
    }

    private static Criteria after(String cursor) {
        Cursor last = Cursor.decode(cursor, LATEST_FIRST, 1);
        LocalDate from = last.date(0);
        return new Criteria().orOperator(
            where("from").lt(from),
            new Criteria().andOperator(where("from").is(from), where("_id").lt(last.id()))
        );
    }

    private static CampaignList listed(List<Campaign> found, int limit, long total) {
        List<Campaign> shown = found.subList(0, Math.min(limit, found.size()));
        return new CampaignList(shown, found.size() > limit ? cursor(shown.getLast()) : null, total);
    }

    private static String cursor(Campaign last) {
        return new Cursor(LATEST_FIRST, List.of(last.from().toString()), last.id()).encode();
    }
}
