package relais.partners.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.partners.PartnerLine;
import relais.partners.Relationship;
import relais.partners.Resemblance;
import relais.partners.Resemblance.Reason;
import relais.partners.Resembling;
import relais.platform.paging.Cursor;

/**
 * Who may be one person, by equal keys: every key of a brand is walked once, and only those that several have are looked
 * into. A key of many is an agent's address or a common word, and says nothing of any two of them.
 */
@Component
class SharedKeys implements Resembling {

    private static final int MOST_OF_ONE_KEY = 6;
    private static final int MOST_PAIRS = 20_000;
    private static final String SUREST = "surest";

    private final Upkeep upkeep;

    SharedKeys(Upkeep upkeep) {
        this.upkeep = upkeep;
    }

    static Stream<String> terms(Relationship known) {
        return Resemblance.keysOf(known)
            .stream()
            .map(key -> Fields.prefix(known.brandId()) + key);
    }

    @Override
    public Mono<Pairs> pairs(String brandId, Set<String> apart, int limit, @Nullable String cursor) {
        Cursor last = cursor == null ? null : Cursor.decode(cursor, SUREST, 1);
        return upkeep.read(searcher -> new Looking(searcher).pairs(brandId, apart, limit, last));
    }

    @Override
    public Mono<List<Pair>> of(Relationship known) {
        return upkeep.read(searcher -> new Looking(searcher).of(known));
    }

    /** Two entries, and what both have. */
    private record Found(String one, String other, int place, int otherPlace, Map<Resemblance, String> by) {
        /** Several reasons are surer than one, and each kind surer than the next. */
        int weight() {
            return by
                .keySet()
                .stream()
                .mapToInt(kind -> 1 << (Resemblance.values().length - kind.ordinal()))
                .sum();
        }

        String id() {
            return one + ":" + other;
        }

        List<Reason> reasons() {
            return by
                .entrySet()
                .stream()
                .map(reason -> new Reason(reason.getKey(), reason.getValue()))
                .toList();
        }
    }

    /** One state of the index, looked into. */
    private static final class Looking {

        private static final Comparator<Found> ORDER = Comparator.comparingInt(Found::weight)
            .reversed()
            .thenComparing(Found::id);

        private final IndexSearcher searcher;
        private final Map<Integer, String> ids = new HashMap<>();

        Looking(IndexSearcher searcher) {
            this.searcher = searcher;
        }

        Pairs pairs(String brandId, Set<String> apart, int limit, @Nullable Cursor last) throws IOException {
            List<Found> all = all(brandId)
                .stream()
                .filter(found -> !apart.contains(found.id()))
                .sorted(ORDER)
                .toList();
            List<Found> rest =
                last == null
                    ? all
                    : all
                          .stream()
                          .filter(found -> isAfter(found, last))
                          .toList();
            var page = new ArrayList<Pair>();
            for (Found found : rest.subList(0, Math.min(limit, rest.size()))) {
                page.add(new Pair(line(found.place), line(found.otherPlace), found.reasons()));
            }
            return new Pairs(page, rest.size() > limit ? cursor(rest.get(limit - 1)) : null, all.size());
        }

        private static boolean isAfter(Found found, Cursor last) {
            int weight = (int) last.number(0);
            return found.weight() < weight || (found.weight() == weight && found.id().compareTo(last.id()) > 0);
        }

        private static String cursor(Found last) {
            return new Cursor(SUREST, List.of(String.valueOf(last.weight())), last.id()).encode();
        }

        List<Pair> of(Relationship known) throws IOException {
            Map<Integer, Map<Resemblance, String>> others = new LinkedHashMap<>();
            PartnerLine own = null;
            for (String term : terms(known).toList()) {
                var query = new TermQuery(new Term(Fields.ALIKE, term));
                Reason reason = reason(term, known.brandId());
                ScoreDoc[] holders = searcher.search(query, MOST_OF_ONE_KEY + 1).scoreDocs;
                for (ScoreDoc holder : holders.length > MOST_OF_ONE_KEY ? new ScoreDoc[0] : holders) {
                    if (id(holder.doc).equals(known.partnerId())) {
                        own = line(holder.doc);
                    } else {
                        others
                            .computeIfAbsent(holder.doc, _ -> new EnumMap<>(Resemblance.class))
                            .putIfAbsent(reason.kind(), reason.value());
                    }
                }
            }
            var pairs = new ArrayList<Pair>();
            for (var other : others.entrySet()) {
                var found = new Found(known.partnerId(), id(other.getKey()), 0, other.getKey(), other.getValue());
                if (own != null) {
                    pairs.add(new Pair(own, line(other.getKey()), found.reasons()));
                }
            }
            return pairs;
        }

        private List<Found> all(String brandId) throws IOException {
            Map<String, Found> pairs = new HashMap<>();
            Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.ALIKE);
            if (terms == null) {
                return List.of();
            }
            var prefix = new BytesRef(Fields.prefix(brandId));
            TermsEnum each = terms.iterator();
            boolean more = each.seekCeil(prefix) != TermsEnum.SeekStatus.END;
            Bits live = org.apache.lucene.index.MultiBits.getLiveDocs(searcher.getIndexReader());
            PostingsEnum places = null;
            while (more && startsWith(each.term(), prefix) && pairs.size() < MOST_PAIRS) {
                if (each.docFreq() > 1) {
                    places = each.postings(places, PostingsEnum.NONE);
                    pair(holders(places, live), reason(each.term().utf8ToString(), brandId), pairs);
                }
                more = each.next() != null;
            }
            return List.copyOf(pairs.values());
        }

        private static boolean startsWith(BytesRef term, BytesRef prefix) {
            return org.apache.lucene.util.StringHelper.startsWith(term, prefix);
        }

        private static List<Integer> holders(PostingsEnum places, @Nullable Bits live) throws IOException {
            var holders = new ArrayList<Integer>();
            for (int doc = places.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = places.nextDoc()) {
                if (live == null || live.get(doc)) {
                    holders.add(doc);
                }
                if (holders.size() > MOST_OF_ONE_KEY) {
                    return List.of();
                }
            }
            return holders;
        }

        private void pair(List<Integer> holders, Reason reason, Map<String, Found> pairs) throws IOException {
            for (int i = 0; i < holders.size(); i++) {
                for (int j = i + 1; j < holders.size(); j++) {
                    Found found = found(holders.get(i), holders.get(j));
                    pairs
                        .computeIfAbsent(found.id(), _ -> found)
                        .by()
                        .putIfAbsent(reason.kind(), reason.value());
                }
            }
        }

        private Found found(int a, int b) throws IOException {
            boolean inOrder = id(a).compareTo(id(b)) < 0;
            int one = inOrder ? a : b;
            int other = inOrder ? b : a;
            return new Found(id(one), id(other), one, other, new EnumMap<>(Resemblance.class));
        }

        private static Reason reason(String term, String brandId) {
            return Resemblance.reason(term.substring(Fields.prefix(brandId).length()));
        }

        /** The partner's id. */
        private String id(int document) throws IOException {
            String known = ids.get(document);
            if (known == null) {
                LeafReaderContext segment = segment(document);
                var all = Objects.requireNonNull(segment.reader().getSortedDocValues(Fields.ID));
                all.advanceExact(document - segment.docBase);
                String id = all.lookupOrd(all.ordValue()).utf8ToString();
                known = id.substring(id.indexOf(':') + 1);
                ids.put(document, known);
            }
            return known;
        }

        private PartnerLine line(int document) throws IOException {
            LeafReaderContext segment = segment(document);
            return Answering.line(segment, document - segment.docBase);
        }

        private LeafReaderContext segment(int document) {
            var leaves = searcher.getIndexReader().leaves();
            return leaves.get(ReaderUtil.subIndex(document, leaves));
        }
    }
}
