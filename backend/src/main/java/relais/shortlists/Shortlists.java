package relais.shortlists;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.platform.decision.NotFoundException;

/** All shortlists, and what was shown of them; always asked for one brand. */
@Component
class Shortlists {

    private static final int MOST = 200;

    private final ReactiveMongoTemplate mongo;

    Shortlists(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    Mono<Shortlist> get(String brandId, String shortlistId) {
        return mongo
            .findById(shortlistId, Shortlist.class)
            .filter(list -> list.brandId().equals(brandId))
            .switchIfEmpty(Mono.error(() -> new NotFoundException("shortlist", shortlistId)));
    }

    /** The newest first. */
    Flux<Shortlist> of(String brandId, @Nullable String campaignId) {
        Criteria ofBrand = where("brandId").is(brandId);
        return newest(campaignId == null ? ofBrand : ofBrand.and("campaignId").is(campaignId));
    }

    /** Those with this partner on them, also taken off or resting. */
    Flux<Shortlist> withPartner(String brandId, String partnerId) {
        return withAny(brandId, List.of(partnerId));
    }

    /** Those with any of these partners on them, also taken off or resting. */
    Flux<Shortlist> withAny(String brandId, Collection<String> partnerIds) {
        return mongo.find(
            query(where("brandId").is(brandId).and("partnerIds").in(partnerIds)).cursorBatchSize(MOST),
            Shortlist.class
        );
    }

    /** Those on which an answer waits to be read. */
    Flux<Shortlist> toNote(String brandId) {
        return newest(where("brandId").is(brandId).and("toNote").exists(true));
    }

    Mono<Showing> keep(Showing showing) {
        return mongo.insert(showing);
    }

    Mono<Showing> showing(String brandId, String showingId) {
        return mongo
            .findById(showingId, Showing.class)
            .filter(showing -> showing.brandId().equals(brandId))
            .switchIfEmpty(Mono.error(() -> new NotFoundException("showing", showingId)));
    }

    /** Whoever stood in these places is in no showing any more, also in none that nobody names; the others stay as shown. */
    Mono<Void> uncovered(Shortlist list, Set<String> entryIds) {
        var ofList = query(where("shortlistId").is(list.id()).and("brandId").is(list.brandId()));
        var theirs = new Document("entryId", new Document("$in", List.copyOf(entryIds)));
        return mongo.updateMulti(ofList, new Update().pull("cards", theirs), Showing.class).then();
    }

    private Flux<Shortlist> newest(Criteria which) {
        return mongo.find(
            query(which)
                .with(Sort.by(Sort.Direction.DESC, "begunAt", "_id"))
                .limit(MOST)
                .cursorBatchSize(MOST),
            Shortlist.class
        );
    }
}
