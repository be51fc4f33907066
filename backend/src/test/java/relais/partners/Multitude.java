package relais.partners;

import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.platform.decision.Witnesses;

/** Puts a {@link Crowd} straight into the store and the search: what lists cost is measured elsewhere. */
public record Multitude(ReactiveMongoTemplate mongo, Witnesses witnesses, PartnerSearch search) {
    /** {@code size} people known to a brand; done when the search knows them all. */
    public void settle(String brandId, int size) {
        Flux.range(0, (size + Roster.BATCH - 1) / Roster.BATCH)
            .map(batch -> batch * Roster.BATCH)
            .map(from ->
                IntStream.range(from, Math.min(size, from + Roster.BATCH))
                    .mapToObj(i -> Crowd.relationship(brandId, i))
                    .toList()
            )
            .concatMap(this::keep)
            .then(search.search(brandId, PartnerQuery.everybody()))
            .toFuture()
            .join();
    }

    private Mono<Void> keep(List<Relationship> some) {
        return insert("partners", some.stream().map(Multitude::person).toList())
            .then(insert("relationships", some))
            .doOnSuccess(_ -> witnesses.written(Relationship.class, some.stream().map(Relationship::id).toList()));
    }

    private static Partner person(Relationship known) {
        var accounts = known.accounts().stream().map(Account::handle).toList();
        return Partner.met(known.partnerId(), known.profile(), accounts, known.updatedAt());
    }

    private Mono<Void> insert(String collection, List<?> things) {
        var documents = things
            .stream()
            .map(one -> {
                var document = new Document();
                mongo.getConverter().write(one, document);
                return document.append("version", 1L).append("news", List.of());
            })
            .toList();
        return mongo
            .getCollection(collection)
            .flatMap(stored -> Mono.from(stored.insertMany(documents)))
            .then();
    }
}
