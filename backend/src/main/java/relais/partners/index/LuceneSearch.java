package relais.partners.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.partners.PartnerQuery;
import relais.partners.PartnerSearch;
import relais.partners.Relationship;

/** The grid's questions, answered by the index. */
@Component
class LuceneSearch implements PartnerSearch {

    private static final int MOST_CHOICES = 60;

    private final Upkeep upkeep;

    LuceneSearch(Upkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Override
    public Mono<Found> search(String brandId, PartnerQuery query) {
        return upkeep.read(searcher -> found(searcher, brandId, query));
    }

    @Override
    public Mono<List<LookAlike>> like(Relationship known, int limit) {
        return upkeep.read(searcher -> new LookAlikes(searcher, known, limit).found());
    }

    private Found found(IndexSearcher searcher, String brandId, PartnerQuery query) throws IOException {
        var columns = upkeep.index().columns(searcher, brandId);
        Found found = new Answering(searcher, columns, query, MOST_CHOICES).answer();
        return new Found(
            found.items(),
            found.nextCursor(),
            found.total(),
            found.choices(),
            found.approximate(),
            upkeep.building()
        );
    }
}
