package relais.partners.index;

import static relais.partners.PartnerFacet.NONE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import relais.partners.Choices;
import relais.partners.Choices.Choice;
import relais.partners.Network;
import relais.partners.PartnerFacet;
import relais.partners.PartnerLine;
import relais.partners.PartnerQuery;
import relais.partners.PartnerQuery.Measure;
import relais.partners.PartnerQuery.Picked;
import relais.partners.PartnerSearch.Building;
import relais.partners.PartnerSearch.Found;
import relais.partners.PartnerSearch.Fragment;
import relais.partners.PartnerSearch.Hit;
import relais.partners.PartnerSearch.Piece;
import relais.partners.Relationship;

/**
 * One question answered on one state of the index. Facets are sets of bits in memory, so that the answer, its exact
 * number and the counts of every facet (each without its own selection) come from the same few operations on them;
 * words, ranges and order are Lucene's own.
 */
final class Answering {

    /** So many choices of a facet are told without being looked for. */
    private static final int MOST_CHOICES = 60;
    /** More than there are countries: a screen that has its own words for values can look among them itself. */
    private static final int MOST_CODES = 300;
    /** Of these a brand makes up the values itself: there may be any number. */
    private static final Set<PartnerFacet> OPEN = EnumSet.of(
        PartnerFacet.CATEGORY,
        PartnerFacet.TAG,
        PartnerFacet.OWNER,
        PartnerFacet.AGENCY
    );
    private static final Picked NOTHING_PICKED = new Picked(Set.of(), Set.of());

    private final IndexSearcher searcher;
    private final List<Columns> segments;
    private final PartnerQuery query;
    private final TypedWords words;

    Answering(IndexSearcher searcher, List<Columns> segments, PartnerQuery query) {
        this.searcher = searcher;
        this.segments = segments;
        this.query = query;
        this.words = new TypedWords(query.words(), query.fields().searched());
    }

    Found answer() throws IOException {
        Sorting sorting = Sorting.of(query);
        sorting.after(query.cursor());
        Candidates meant = meant();
        return found(meant, sorting, meant.approximate);
    }

    /** What is counted, and nobody. */
    Choices choices(BiPredicate<PartnerFacet, Choice> counts) throws IOException {
        return meant().choices(counts);
    }

    /** Only who they are. */
    LuceneSearch.Read ids(@Nullable Building building) throws IOException {
        Sorting sorting = Sorting.of(query);
        Candidates meant = meant();
        ScoreDoc[] top = meant.top(sorting);
        boolean isLast = top.length <= query.limit();
        int size = isLast ? top.length : query.limit();
        var ids = new ArrayList<String>(size);
        for (int i = 0; i < size; i++) {
            ids.add(PartnerIndex.partnerId(searcher, top[i].doc));
        }
        String next = isLast ? null : sorting.cursor(top[size - 1]);
        return new LuceneSearch.Read(new Piece(ids, meant.total(), building), next);
    }

    /** These, in the order asked for; those who are not in the index come last, as they were given. */
    List<String> inOrder(String brandId, List<String> partnerIds) throws IOException {
        var ids = partnerIds.stream().map(partnerId -> new BytesRef(Relationship.idOf(brandId, partnerId)));
        Query these = new TermInSetQuery(Fields.ID, ids.toList());
        Sorting sorting = Sorting.of(query);
        Query asked = sorting.byScore() && !words.isEmpty() ? ranked(these) : these;
        var ordered = new LinkedHashSet<String>();
        if (!partnerIds.isEmpty()) {
            for (ScoreDoc one : searcher.search(asked, partnerIds.size(), sorting.sort()).scoreDocs) {
                ordered.add(PartnerIndex.partnerId(searcher, one.doc));
            }
        }
        ordered.addAll(partnerIds);
        return List.copyOf(ordered);
    }

    /** Those who are named as was typed come before those who are not. */
    private Query ranked(Query these) throws IOException {
        Query said = meant().said;
        var ranked = new BooleanQuery.Builder().add(these, Occur.FILTER);
        return said == null ? these : ranked.add(said, Occur.SHOULD).build();
    }

    /** Those named exactly so, or else almost so. */
    private Candidates meant() throws IOException {
        if (words.isEmpty()) {
            return new Candidates(null, false);
        }
        var exact = new Candidates(asTyped(), false);
        Query almost = exact.total() == 0 ? words.almostNames() : null;
        return almost == null ? exact : new Candidates(almost, true);
    }

    private Query asTyped() {
        Query texts = query.namesOnly() ? null : words.texts();
        return texts == null
            ? words.names()
            : new BooleanQuery.Builder().add(words.names(), Occur.SHOULD).add(texts, Occur.SHOULD).build();
    }

    private Found found(Candidates candidates, Sorting sorting, boolean approximate) throws IOException {
        ScoreDoc[] top = candidates.top(sorting);
        boolean isLast = top.length <= query.limit();
        int size = isLast ? top.length : query.limit();
        var items = new ArrayList<Hit>(size);
        List<FixedBitSet> telling = approximate ? null : inTexts();
        for (int i = 0; i < size; i++) {
            items.add(hit(top[i].doc, telling));
        }
        return new Found(
            items,
            isLast ? null : sorting.cursor(top[size - 1]),
            candidates.total(),
            candidates.choices((_, _) -> true),
            approximate && candidates.total() > 0,
            null
        );
    }

    private @Nullable List<FixedBitSet> inTexts() throws IOException {
        Query texts = query.namesOnly() || words.isEmpty() ? null : words.texts();
        return texts == null ? null : bits(texts);
    }

    private Hit hit(int document, @Nullable List<FixedBitSet> telling) throws IOException {
        LeafReaderContext segment = segmentOf(document);
        int here = document - segment.docBase;
        List<Fragment> fragments =
            telling != null && telling.get(segment.ord).get(here)
                ? new Fragments(words).of(searcher.storedFields(), document)
                : List.of();
        return new Hit(line(segment, here), fragments);
    }

    private LeafReaderContext segmentOf(int document) {
        var all = searcher.getIndexReader().leaves();
        return all.get(ReaderUtil.subIndex(document, all));
    }

    static PartnerLine line(LeafReaderContext segment, int document) throws IOException {
        BinaryDocValues lines = Objects.requireNonNull(segment.reader().getBinaryDocValues(Fields.LINE));
        lines.advanceExact(document);
        return LineBytes.read(lines.binaryValue());
    }

    /** Everything in the index, of any brand, that meets a query of Lucene's. */
    private List<FixedBitSet> bits(Query asked) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(asked), ScoreMode.COMPLETE_NO_SCORES, 1);
        var bits = new ArrayList<FixedBitSet>();
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            var here = new FixedBitSet(segment.reader().maxDoc());
            Scorer scorer = segments.get(segment.ord).isEmpty() ? null : weight.scorer(segment);
            if (scorer != null) {
                DocIdSetIterator each = scorer.iterator();
                each.nextDoc();
                if (each.docID() != DocIdSetIterator.NO_MORE_DOCS) {
                    each.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, here, 0);
                }
            }
            bits.add(here);
        }
        return bits;
    }

    /** The measures asked for, as one query; null when none is. */
    private @Nullable Query ranges() {
        var all = new BooleanQuery.Builder();
        query.ranges().forEach((measure, range) -> all.add(range(measure, range), Occur.FILTER));
        query
            .fields()
            .spans()
            .forEach((fieldId, span) ->
                all.add(LongField.newRangeQuery(Fields.own(fieldId), span.from(), span.to()), Occur.FILTER)
            );
        return query.ranges().isEmpty() && query.fields().spans().isEmpty() ? null : all.build();
    }

    private Query range(Measure measure, PartnerQuery.Range range) {
        List<Network> networks = measure == Measure.LAST_CONTACT ? List.of() : query.networks();
        if (networks.isEmpty()) {
            return within(Fields.measure(measure, null), measure, range);
        }
        var any = new BooleanQuery.Builder();
        networks.forEach(network -> any.add(within(Fields.measure(measure, network), measure, range), Occur.SHOULD));
        if (measure == Measure.PRICE && range.from() != null) {
            long least = Entry.measured(measure, range.from());
            networks.forEach(network -> any.add(below(Fields.measure(measure, network), least), Occur.MUST_NOT));
        }
        return any.build();
    }

    /** Who begins at less on another network asked for does not begin here. */
    private static Query below(String field, long least) {
        return LongField.newRangeQuery(field, Long.MIN_VALUE, least - 1);
    }

    private static Query within(String field, Measure measure, PartnerQuery.Range range) {
        return LongField.newRangeQuery(
            field,
            range.from() == null ? Long.MIN_VALUE : Entry.measured(measure, range.from()),
            range.to() == null ? Long.MAX_VALUE : Entry.measured(measure, range.to())
        );
    }

    private String field(PartnerFacet facet) {
        return Fields.facet(facet, query.onlyNetwork());
    }

    /** Whom a question is about, before and after each facet's selection. */
    private final class Candidates {

        private final @Nullable Query said;
        private final Map<String, List<FixedBitSet>> selections = new HashMap<>();
        private final List<FixedBitSet> everybody = new ArrayList<>();
        private final List<FixedBitSet> chosen;
        private final boolean approximate;

        Candidates(@Nullable Query said, boolean approximate) throws IOException {
            this.said = said;
            this.approximate = approximate;
            narrow(said);
            for (var picked : query.picked().entrySet()) {
                select(field(picked.getKey()), picked.getValue());
            }
            for (var picked : query.fields().picked().entrySet()) {
                select(Fields.own(picked.getKey()), picked.getValue());
            }
            chosen = except(null);
        }

        private void narrow(@Nullable Query said) throws IOException {
            for (Columns segment : segments) {
                everybody.add(segment.everybody());
            }
            for (Query asked : java.util.Arrays.asList(said, ranges())) {
                if (asked != null) {
                    List<FixedBitSet> bits = bits(asked);
                    for (int i = 0; i < bits.size(); i++) {
                        everybody.get(i).and(bits.get(i));
                    }
                }
            }
        }

        private void select(String field, Picked picked) throws IOException {
            selections.put(field, selection(field, picked));
        }

        private List<FixedBitSet> selection(String field, Picked picked) throws IOException {
            var selection = new ArrayList<FixedBitSet>();
            for (int i = 0; i < segments.size(); i++) {
                FixedBitSet here;
                if (picked.any().isEmpty()) {
                    here = new FixedBitSet(everybody.get(i).length());
                    here.set(0, here.length());
                } else {
                    here = segments.get(i).having(field, picked.any());
                }
                if (!picked.none().isEmpty()) {
                    here.andNot(segments.get(i).having(field, picked.none()));
                }
                selection.add(here);
            }
            return selection;
        }

        /** Those whom all selections leave, but for one field's. */
        private List<FixedBitSet> except(@Nullable String left) {
            var rest = new ArrayList<FixedBitSet>();
            for (int i = 0; i < everybody.size(); i++) {
                FixedBitSet here = everybody.get(i).clone();
                for (var selection : selections.entrySet()) {
                    if (!selection.getKey().equals(left)) {
                        here.and(selection.getValue().get(i));
                    }
                }
                rest.add(here);
            }
            return rest;
        }

        long total() {
            return chosen.stream().mapToLong(FixedBitSet::cardinality).sum();
        }

        ScoreDoc[] top(Sorting sorting) throws IOException {
            Query among = new Among(chosen);
            Query asked =
                said == null || !sorting.byScore()
                    ? among
                    : new BooleanQuery.Builder().add(said, Occur.MUST).add(among, Occur.FILTER).build();
            int count = query.limit() + 1;
            var collector = new TopFieldCollectorManager(sorting.sort(), count, sorting.after(query.cursor()), count);
            return searcher.search(asked, collector).scoreDocs;
        }

        Choices choices(BiPredicate<PartnerFacet, Choice> counts) throws IOException {
            Map<PartnerFacet, List<Choice>> choices = new EnumMap<>(PartnerFacet.class);
            Map<PartnerFacet, Integer> more = new EnumMap<>(PartnerFacet.class);
            for (PartnerFacet facet : query.counted()) {
                Picked picked = query.picked(facet);
                List<Choice> all = choices(field(facet), picked, false)
                    .stream()
                    .filter(choice -> counts.test(facet, choice))
                    .toList();
                List<Choice> told = told(all, picked, OPEN.contains(facet) ? MOST_CHOICES : MOST_CODES);
                choices.put(facet, told);
                if (told.size() < all.size()) {
                    more.put(facet, all.size() - told.size());
                }
            }
            Map<String, List<Choice>> own = new HashMap<>();
            for (String fieldId : query.fields().counted()) {
                Picked picked = query.fields().picked().getOrDefault(fieldId, NOTHING_PICKED);
                own.put(fieldId, choices(Fields.own(fieldId), picked, true));
            }
            return new Choices(choices, own, more);
        }

        /** The most frequent, and those picked, however rare: whoever picked them sees what they are called. */
        private static List<Choice> told(List<Choice> all, Picked picked, int most) {
            return Stream.concat(
                all.stream().limit(most),
                all
                    .stream()
                    .skip(most)
                    .filter(choice -> isAsked(choice.value(), picked))
            ).toList();
        }

        /** Of a field of the brand's own nobody wrote down who has nothing in it: that is counted here, and all its choices. */
        private List<Choice> choices(String field, Picked picked, boolean andNone) throws IOException {
            List<FixedBitSet> these = selections.containsKey(field) ? except(field) : chosen;
            Map<String, Choice> counts = new HashMap<>();
            for (int i = 0; i < segments.size(); i++) {
                if (andNone) {
                    long none = FixedBitSet.intersectionCount(these.get(i), segments.get(i).without(field));
                    counts.merge(NONE, new Choice(NONE, NONE, none), Answering::both);
                }
                for (Columns.Column column : segments.get(i).of(field)) {
                    long count = column.countIn(these.get(i));
                    if (count > 0 || isAsked(column.value(), picked)) {
                        counts.merge(
                            column.value(),
                            new Choice(column.value(), column.label(), count),
                            Answering::both
                        );
                    }
                }
            }
            return counts
                .values()
                .stream()
                .filter(choice -> choice.count() > 0 || isAsked(choice.value(), picked))
                .sorted(Comparator.comparing(Choice::count).reversed().thenComparing(Choice::label))
                .toList();
        }
    }

    private static boolean isAsked(String value, Picked picked) {
        return picked.any().contains(value) || picked.none().contains(value);
    }

    private static Choice both(Choice one, Choice other) {
        String label = one.count() >= other.count() ? one.label() : other.label();
        return new Choice(one.value(), label, one.count() + other.count());
    }
}
