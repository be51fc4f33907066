package relais.partners.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.partners.Account;
import relais.partners.Engagement;
import relais.partners.Network;
import relais.partners.PartnerFacet;
import relais.partners.PartnerLine;
import relais.partners.Peers;
import relais.partners.Tier;

/** Comparison groups, read from the lines of the index: the store would have to be read from end to end. */
@Component
class PeersInIndex implements Peers {

    private final Upkeep upkeep;

    PeersInIndex(Upkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Override
    public Mono<Rates> rates(String brandId, Network network, Tier tier, Engagement.Variant variant) {
        return upkeep.read(searcher -> rates(searcher, brandId, network, tier, variant));
    }

    private static Rates rates(
        IndexSearcher searcher,
        String brandId,
        Network network,
        Tier tier,
        Engagement.Variant variant
    ) throws IOException {
        String field = Fields.facet(PartnerFacet.TIER, network);
        var ofSize = new TermQuery(new Term(field, Fields.term(brandId, tier.name(), tier.name())));
        Weight weight = searcher.createWeight(searcher.rewrite(ofSize), ScoreMode.COMPLETE_NO_SCORES, 1);
        var rates = DoubleStream.builder();
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(segment);
            if (scorer == null) {
                continue;
            }
            Bits live = segment.reader().getLiveDocs();
            DocIdSetIterator each = scorer.iterator();
            for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
                if (live == null || live.get(doc)) {
                    rate(Answering.line(segment, doc), network, variant).ifPresent(rates::add);
                }
            }
        }
        double[] sorted = rates.build().sorted().toArray();
        return new Rates(sorted.length, median(sorted));
    }

    /** Of the largest account there, as the size is that account's. */
    private static Optional<Double> rate(PartnerLine line, Network network, Engagement.Variant variant) {
        return line
            .accounts()
            .stream()
            .filter(account -> account.handle().network() == network && account.latest() != null)
            .max(Account.BY_FOLLOWERS)
            .map(Account::latest)
            .map(Account.Latest::engagement)
            .filter(engagement -> engagement.variant() == variant)
            .map(Engagement::rate);
    }

    private static @Nullable Double median(double[] sorted) {
        if (sorted.length == 0) {
            return null;
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
            ? sorted[middle]
            : Arrays.stream(sorted, middle - 1, middle + 1)
                  .average()
                  .orElseThrow();
    }
}
