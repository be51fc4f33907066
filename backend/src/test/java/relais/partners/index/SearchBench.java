package relais.partners.index;

import static relais.partners.PartnerFacet.*;
import static relais.partners.PartnerQuery.Measure.FOLLOWERS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relais.partners.Crowd;
import relais.partners.PartnerFacet;
import relais.partners.PartnerQuery;
import relais.partners.PartnerQuery.Order.By;
import relais.platform.Ids;

/**
 * The index alone, at several sizes: how long it takes to make, what it weighs, and its answers beside the same
 * questions put to Lucene in the plainest way (filters, order, first fifty, exact total; no facets, no rows read).
 * {@code mvn -Pbench verify -Dbench.sizes=10000,100000,1000000}; prints tables, fails on nothing.
 */
@Tag("bench")
class SearchBench {

    static final Set<PartnerFacet> EIGHT = Set.of(NETWORK, TIER, CATEGORY, COUNTRY, STAGE, OWNER, TAG, UNIVERSE_LIGHT);

    private static final String BRAND = Ids.next();
    private static final int ROUNDS = 200;

    @TempDir
    Path folder;

    @Test
    void theIndexAlone() throws Exception {
        for (String size : System.getProperty("bench.sizes", "10000,100000").split(",")) {
            measure(Integer.parseInt(size));
        }
    }

    private void measure(int size) throws Exception {
        Path here = folder.resolve(String.valueOf(size));
        try (PartnerIndex index = PartnerIndex.open(here, "bench")) {
            long began = System.nanoTime();
            for (int from = 0; from < size; from += 500) {
                var some = IntStream.range(from, Math.min(size, from + 500))
                    .mapToObj(i -> Crowd.relationship(BRAND, i))
                    .toList();
                index.keep(
                    some
                        .stream()
                        .map(one -> one.id())
                        .toList(),
                    some,
                    LocalDate.EPOCH
                );
            }
            index.show();
            index.commit();
            double seconds = (System.nanoTime() - began) / 1e9;
            Map<String, double[]> table = new LinkedHashMap<>();
            table.put("shortlist, 8 facets", timed(() -> ask(index, shortlist().counting(EIGHT))));
            table.put(
                "shortlist, all facets",
                timed(() -> ask(index, shortlist().counting(Set.of(PartnerFacet.values()))))
            );
            table.put("  Lucene, no facets", timed(() -> plain(index, plainShortlist())));
            table.put("everybody, 8 facets", timed(() -> ask(index, byFollowers().counting(EIGHT))));
            table.put("page + total", timed(() -> ask(index, byFollowers())));
            table.put("  Lucene", timed(() -> plain(index, new MatchAllDocsQuery())));
            table.put("name", timed(() -> ask(index, named("falquembert"))));
            table.put("  Lucene", timed(() -> plain(index, new PrefixQuery(new Term(Fields.WORD, "falquembert")))));
            table.put("name, one slip", timed(() -> ask(index, named("falqembert"))));
            table.put("text", timed(() -> ask(index, PartnerQuery.everybody().saying("crèmes solaires"))));
            var one = Crowd.relationship(BRAND, 42);
            table.put(
                "look-alikes",
                timed(() -> index.read(searcher -> (long) new LookAlikes(searcher, one, 6).found().size()))
            );
            System.out.printf(
                "%n%,d profiles: made in %.1f s (%.0f per second, making them included), %.0f MB on disk, %.1f MB of columns%n",
                size,
                seconds,
                size / seconds,
                bytes(here) / 1e6,
                index.columnBytes() / 1e6
            );
            System.out.printf("%-26s %10s %10s %10s%n", "ms", "median", "p95", "p99");
            table.forEach((what, ms) -> System.out.printf("%-26s %10.2f %10.2f %10.2f%n", what, ms[0], ms[1], ms[2]));
        }
    }

    static PartnerQuery byFollowers() {
        return PartnerQuery.everybody().sorted(By.FOLLOWERS, true);
    }

    static PartnerQuery shortlist() {
        return byFollowers()
            .only(NETWORK, "INSTAGRAM")
            .only(CATEGORY, "creme", "solaire", "naturelle")
            .only(COUNTRY, "FR", "BE")
            .without(STAGE, "DROPPED")
            .between(FOLLOWERS, 5_000, 200_000);
    }

    private static PartnerQuery named(String words) {
        return PartnerQuery.everybody().saying(words).sorted(By.RELEVANCE, true);
    }

    private static Query plainShortlist() {
        return new BooleanQuery.Builder()
            .add(facet(NETWORK, "INSTAGRAM"), Occur.FILTER)
            .add(
                new BooleanQuery.Builder()
                    .add(new PrefixQuery(new Term("f.CATEGORY", Fields.labelled(BRAND, "creme"))), Occur.SHOULD)
                    .add(facet(CATEGORY, "solaire"), Occur.SHOULD)
                    .add(facet(CATEGORY, "naturelle"), Occur.SHOULD)
                    .build(),
                Occur.FILTER
            )
            .add(
                new BooleanQuery.Builder()
                    .add(facet(COUNTRY, "FR"), Occur.SHOULD)
                    .add(facet(COUNTRY, "BE"), Occur.SHOULD)
                    .build(),
                Occur.FILTER
            )
            .add(facet(STAGE, "DROPPED"), Occur.MUST_NOT)
            .add(LongField.newRangeQuery("FOLLOWERS.INSTAGRAM", 5_000, 200_000), Occur.FILTER)
            .build();
    }

    private static Query facet(PartnerFacet facet, String value) {
        return new TermQuery(new Term(Fields.facet(facet, null), Fields.term(BRAND, value, value)));
    }

    private static long ask(PartnerIndex index, PartnerQuery query) throws IOException {
        return index.read(searcher -> new Answering(searcher, index.columns(searcher, BRAND), query).answer().total());
    }

    private static long plain(PartnerIndex index, Query query) throws IOException {
        return index.read((IndexSearcher searcher) -> {
            var brand = new TermQuery(new Term(Fields.BRAND, BRAND));
            var asked = new BooleanQuery.Builder().add(brand, Occur.FILTER).add(query, Occur.FILTER).build();
            var order = new Sort(
                new SortedNumericSortField("FOLLOWERS", SortField.Type.LONG, true),
                new SortField(Fields.ID, SortField.Type.STRING, true)
            );
            var all = new TopFieldCollectorManager(order, 51, null, Integer.MAX_VALUE);
            return searcher.search(asked, all).totalHits.value();
        });
    }

    static double[] timed(Callable<Long> work) throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            work.call();
        }
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long began = System.nanoTime();
            work.call();
            times.add((System.nanoTime() - began) / 1e6);
        }
        return percentiles(times);
    }

    static double[] percentiles(List<Double> times) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return Arrays.stream(new double[] { 0.5, 0.95, 0.99 })
            .map(share -> sorted[(int) Math.min(sorted.length - 1, share * sorted.length)])
            .toArray();
    }

    private static long bytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files
                .filter(Files::isRegularFile)
                .mapToLong(file -> file.toFile().length())
                .sum();
        }
    }
}
