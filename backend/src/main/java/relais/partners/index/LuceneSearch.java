package relais.partners.index;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.partners.Choices;
import relais.partners.Choices.Choice;
import relais.partners.PartnerFacet;
import relais.partners.PartnerQuery;
import relais.partners.PartnerSearch;
import relais.partners.Relationship;

/** The grid's questions, answered by the index. */
@Component
class LuceneSearch implements PartnerSearch {

    private final Upkeep upkeep;

    LuceneSearch(Upkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Override
    public Mono<Found> search(String brandId, PartnerQuery query) {
        return Mono.defer(() -> {
            // Asked before the answer is looked for: an answer that lacks somebody never passes for whole.
            Building building = upkeep.building();
            return upkeep.read(searcher -> found(searcher, brandId, query, building));
        });
    }

    @Override
    public Flux<Piece> all(String brandId, PartnerQuery question) {
        PartnerQuery first = question.counting(Set.of()).page(question.limit(), null);
        return upkeep
            .hold(held -> piece(held, brandId, first).expand(read -> next(held, brandId, first, read)))
            .map(Read::piece);
    }

    private Mono<Read> next(Upkeep.Held held, String brandId, PartnerQuery question, Read last) {
        return last.next() == null ? Mono.empty() : piece(held, brandId, question.page(question.limit(), last.next()));
    }

    private Mono<Read> piece(Upkeep.Held held, String brandId, PartnerQuery question) {
        return held.read(searcher -> {
            var columns = upkeep.index().columns(searcher, brandId);
            return new Answering(searcher, columns, question).ids(held.building());
        });
    }

    @Override
    public Mono<List<String>> inOrder(String brandId, List<String> partnerIds, PartnerQuery question) {
        return upkeep.read(searcher -> {
            var columns = upkeep.index().columns(searcher, brandId);
            return new Answering(searcher, columns, question).inOrder(brandId, partnerIds);
        });
    }

    @Override
    public Mono<Choices> choices(String brandId, PartnerQuery question, BiPredicate<PartnerFacet, Choice> meant) {
        return upkeep.read(searcher -> {
            var columns = upkeep.index().columns(searcher, brandId);
            return new Answering(searcher, columns, question).choices(meant);
        });
    }

    @Override
    public Mono<List<LookAlike>> like(Relationship known, int limit) {
        return upkeep.read(searcher -> new LookAlikes(searcher, known, limit).found());
    }

    private Found found(IndexSearcher searcher, String brandId, PartnerQuery query, @Nullable Building building)
        throws IOException {
        var columns = upkeep.index().columns(searcher, brandId);
        Found found = new Answering(searcher, columns, query).answer();
        return new Found(
            found.items(),
            found.nextCursor(),
            found.total(),
            found.choices(),
            found.approximate(),
            building
        );
    }

    /** A piece, and where the next one begins. */
    record Read(Piece piece, @Nullable String next) {}
}
