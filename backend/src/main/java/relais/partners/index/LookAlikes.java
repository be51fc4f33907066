package relais.partners.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import relais.partners.Account;
import relais.partners.Folding;
import relais.partners.Network;
import relais.partners.PartnerFacet;
import relais.partners.PartnerLine;
import relais.partners.PartnerSearch.Likeness;
import relais.partners.PartnerSearch.LookAlike;
import relais.partners.Relationship;

/**
 * Whoever of the brand is most like somebody: by what they speak of first (the rarer a shared category or word, the more
 * it says), then by size, country and network. Someone with whom nothing is shared but a size is not alike.
 */
final class LookAlikes {

    private static final int WORDS = 12;
    /** A word that more than one in so many use says nothing of anybody, unless they are a few altogether. */
    private static final int ONE_IN = 10;
    private static final int FEW = 20;
    private static final int TOLD_WORDS = 4;
    private static final double SIMILAR_SIZE = 2.5;
    /** A tenfold difference in size halves what size says. */
    private static final int HALF_AS_NEAR = 1000;

    private final IndexSearcher searcher;
    private final Relationship known;
    private final int limit;
    private final @Nullable Account main;

    LookAlikes(IndexSearcher searcher, Relationship known, int limit) {
        this.searcher = searcher;
        this.known = known;
        this.limit = limit;
        this.main = largest(known.accounts());
    }

    List<LookAlike> found() throws IOException {
        Map<String, Query> words = words();
        Map<String, Query> categories = categories();
        var theme = new BooleanQuery.Builder();
        words.values().forEach(word -> theme.add(word, Occur.SHOULD));
        categories.values().forEach(category -> theme.add(category, Occur.SHOULD));
        if (words.isEmpty() && categories.isEmpty()) {
            return List.of();
        }
        var like = new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Fields.BRAND, known.brandId())), Occur.FILTER)
            .add(new TermQuery(new Term(Fields.ID, known.id())), Occur.MUST_NOT)
            .add(theme.build(), Occur.MUST);
        around().forEach(one -> like.add(one, Occur.SHOULD));
        var alike = new ArrayList<LookAlike>();
        for (var hit : searcher.search(like.build(), limit).scoreDocs) {
            var leaves = searcher.getIndexReader().leaves();
            LeafReaderContext segment = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
            PartnerLine line = Answering.line(segment, hit.doc - segment.docBase);
            alike.add(new LookAlike(line, reasons(line, shared(words, segment, hit.doc - segment.docBase))));
        }
        return alike;
    }

    private List<Query> around() {
        var around = new ArrayList<Query>();
        String country = known.profile().country();
        if (country != null) {
            around.add(constant(facet(PartnerFacet.COUNTRY, country), 1.5f));
        }
        String audience = known.profile().audienceCountry();
        if (audience != null) {
            around.add(constant(facet(PartnerFacet.AUDIENCE_COUNTRY, audience), 1.5f));
        }
        if (main != null) {
            around.add(constant(facet(PartnerFacet.NETWORK, main.handle().network().name()), 1));
            Long followers = main.followers();
            if (followers != null) {
                around.add(
                    LongField.newDistanceFeatureQuery(Fields.MAGNITUDE, 4, Entry.magnitude(followers), HALF_AS_NEAR)
                );
            }
        }
        return around;
    }

    private Map<String, Query> categories() throws IOException {
        Map<String, Query> categories = new LinkedHashMap<>();
        for (String category : known.profile().categories()) {
            String field = Fields.facet(PartnerFacet.CATEGORY, null);
            String value = Folding.fold(category);
            var either = new BooleanQuery.Builder()
                .add(new PrefixQuery(new Term(field, Fields.labelled(known.brandId(), value))), Occur.SHOULD)
                .add(facet(PartnerFacet.CATEGORY, value), Occur.SHOULD)
                .build();
            categories.put(Folding.fold(category), constant(either, 2 * rarity(searcher.count(either))));
        }
        return categories;
    }

    /** The words of the bio that fewest others use. */
    private Map<String, Query> words() throws IOException {
        record Weighed(String word, float rarity) {}
        var weighed = new ArrayList<Weighed>();
        int most = Math.max(FEW, searcher.getIndexReader().numDocs() / ONE_IN);
        for (String word : TypedWords.themes(Fields.FRENCH, known.profile().bio())) {
            int users = searcher.getIndexReader().docFreq(new Term(Fields.FRENCH, word));
            if (users > 1 && users <= most) {
                weighed.add(new Weighed(word, rarity(users)));
            }
        }
        Map<String, Query> words = new LinkedHashMap<>();
        weighed
            .stream()
            .sorted(Comparator.comparing(Weighed::rarity).reversed())
            .limit(WORDS)
            .forEach(one ->
                words.put(one.word, constant(new TermQuery(new Term(Fields.FRENCH, one.word)), one.rarity / 2))
            );
        return words;
    }

    private float rarity(int users) {
        double all = searcher.getIndexReader().numDocs();
        return (float) Math.max(0.1, Math.log(1 + all / (1.0 + users)));
    }

    private static List<String> shared(Map<String, Query> words, LeafReaderContext segment, int document)
        throws IOException {
        var shared = new ArrayList<String>();
        for (String word : words.keySet()) {
            var users = segment.reader().postings(new Term(Fields.FRENCH, word));
            if (users != null && users.advance(document) == document) {
                shared.add(word);
            }
        }
        return shared;
    }

    private List<Likeness> reasons(PartnerLine other, List<String> words) {
        var reasons = new ArrayList<Likeness>();
        List<String> categories = both(known.profile().categories(), other.categories());
        add(reasons, Likeness.Kind.CATEGORIES, categories);
        Account theirs = largest(other.accounts());
        if (isSimilar(main, theirs)) {
            reasons.add(new Likeness(Likeness.Kind.SIZE, List.of()));
        }
        add(reasons, Likeness.Kind.COUNTRY, same(known.profile().country(), other.country()));
        add(reasons, Likeness.Kind.AUDIENCE_COUNTRY, same(known.profile().audienceCountry(), other.audienceCountry()));
        add(reasons, Likeness.Kind.NETWORK, same(network(main), network(theirs)));
        add(reasons, Likeness.Kind.WORDS, asWritten(words));
        return reasons;
    }

    /** Shared words as this partner's own bio writes them, not as the index cuts them. */
    private List<String> asWritten(List<String> terms) {
        String bio = known.profile().bio();
        Map<String, String> written = new LinkedHashMap<>();
        Speech.read(Fields.FRENCH, bio).forEach(word ->
            written.putIfAbsent(word.term(), bio.substring(word.from(), word.to()))
        );
        return terms.stream().map(written::get).filter(Objects::nonNull).limit(TOLD_WORDS).toList();
    }

    private static void add(List<Likeness> reasons, Likeness.Kind kind, List<String> values) {
        if (!values.isEmpty()) {
            reasons.add(new Likeness(kind, values));
        }
    }

    private static List<String> same(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other) ? List.of(one) : List.of();
    }

    private static List<String> both(List<String> ours, List<String> theirs) {
        Set<String> folded = new HashSet<>(theirs.stream().map(Folding::fold).toList());
        return ours
            .stream()
            .filter(one -> folded.contains(Folding.fold(one)))
            .toList();
    }

    private static boolean isSimilar(@Nullable Account one, @Nullable Account other) {
        Long ours = one == null ? null : one.followers();
        Long theirs = other == null ? null : other.followers();
        return (
            ours != null &&
            theirs != null &&
            Math.max(ours, theirs) <= SIMILAR_SIZE * Math.max(1, Math.min(ours, theirs))
        );
    }

    private static @Nullable String network(@Nullable Account account) {
        Network network = account == null ? null : account.handle().network();
        return network == null ? null : network.name();
    }

    private static @Nullable Account largest(List<Account> accounts) {
        return accounts.stream().max(Account.BY_FOLLOWERS).orElse(null);
    }

    private Query facet(PartnerFacet facet, String value) {
        return new TermQuery(new Term(Fields.facet(facet, null), Fields.term(known.brandId(), value, value)));
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}
