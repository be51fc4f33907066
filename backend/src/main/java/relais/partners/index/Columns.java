package relais.partners.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import relais.partners.PartnerFacet;

/**
 * Who has which value of a facet, for one brand in one segment of the index, in memory: counting a facet is then
 * counting bits. A segment never changes but for its deletions, so columns are shared by all states of a segment, and
 * what is counted is cut down to live documents first.
 */
final class Columns {

    private final LeafReader segment;
    private final String brandId;
    private final Column brand;
    private final Map<String, List<Column>> facets;
    private final @Nullable Bits live;

    Columns(LeafReader segment, String brandId) throws IOException {
        this.segment = segment;
        this.brandId = brandId;
        this.facets = new ConcurrentHashMap<>();
        this.live = null;
        this.brand = brand();
    }

    private Columns(Columns same, LeafReader segment) {
        this.segment = segment;
        this.brandId = same.brandId;
        this.brand = same.brand;
        this.facets = same.facets;
        this.live = segment.getLiveDocs();
    }

    /** The same columns in a later state of the segment; a column nobody asked for yet is read there, while it is open. */
    Columns over(LeafReader segment) {
        return new Columns(this, segment);
    }

    /** All live documents of the brand. */
    FixedBitSet everybody() {
        var all = new FixedBitSet(segment.maxDoc());
        brand.addTo(all);
        if (live != null) {
            live.applyMask(all, 0);
        }
        return all;
    }

    boolean isEmpty() {
        return brand.size() == 0;
    }

    /** The values of a facet's field. */
    List<Column> of(String field) throws IOException {
        List<Column> known = facets.get(field);
        if (known == null) {
            known = read(field);
            facets.put(field, known);
        }
        return known;
    }

    /** Everybody who has one of the values; none is a value where it is written down, or else to have no other. */
    FixedBitSet having(String field, java.util.Set<String> values) throws IOException {
        FixedBitSet having = written(field, values);
        if (Fields.isOwn(field) && values.contains(PartnerFacet.NONE)) {
            having.or(without(field));
        }
        return having;
    }

    /** Everybody of whom the field says nothing. */
    FixedBitSet without(String field) throws IOException {
        FixedBitSet without = everybody();
        for (Column column : of(field)) {
            column.removeFrom(without);
        }
        return without;
    }

    private FixedBitSet written(String field, java.util.Set<String> values) throws IOException {
        var having = new FixedBitSet(segment.maxDoc());
        for (Column column : of(field)) {
            if (values.contains(column.value)) {
                column.addTo(having);
            }
        }
        return having;
    }

    /** Bytes held in memory. */
    long size() {
        return brand.bytes() + facets.values().stream().flatMap(List::stream).mapToLong(Column::bytes).sum();
    }

    private Column brand() throws IOException {
        Terms terms = segment.terms(Fields.BRAND);
        TermsEnum each = terms == null ? null : terms.iterator();
        return each != null && each.seekExact(new BytesRef(brandId))
            ? column(brandId, brandId, each)
            : new Column(brandId, brandId, new int[0], null);
    }

    private List<Column> read(String field) throws IOException {
        Map<String, Column> columns = new LinkedHashMap<>();
        Terms terms = segment.terms(field);
        if (terms != null) {
            String prefix = Fields.prefix(brandId);
            var begin = new BytesRef(prefix);
            TermsEnum each = terms.iterator();
            for (
                var status = each.seekCeil(begin);
                status != TermsEnum.SeekStatus.END &&
                org.apache.lucene.util.StringHelper.startsWith(each.term(), begin);
                status = each.next() == null ? TermsEnum.SeekStatus.END : TermsEnum.SeekStatus.FOUND
            ) {
                String term = each.term().utf8ToString();
                Column column = column(Fields.value(term, prefix), Fields.label(term, prefix), each);
                columns.merge(column.value, column, (one, other) -> one.or(other, segment.maxDoc()));
            }
        }
        return List.copyOf(columns.values());
    }

    private Column column(String value, String label, TermsEnum term) throws IOException {
        PostingsEnum postings = term.postings(null, PostingsEnum.NONE);
        if (term.docFreq() > segment.maxDoc() / Integer.SIZE) {
            var bits = new FixedBitSet(segment.maxDoc());
            bits.or(postings);
            return new Column(value, label, null, bits);
        }
        int[] documents = new int[term.docFreq()];
        int count = 0;
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            documents[count++] = doc;
        }
        return new Column(value, label, Arrays.copyOf(documents, count), null);
    }

    /** A value and who has it: a bit each where they are many, their numbers where they are few. */
    record Column(String value, String label, int @Nullable [] few, @Nullable FixedBitSet many) {
        int size() {
            return few == null ? bits().cardinality() : few.length;
        }

        /** How many of these have the value. */
        long countIn(FixedBitSet these) {
            if (few == null) {
                return FixedBitSet.intersectionCount(these, bits());
            }
            long count = 0;
            for (int document : few) {
                count += these.get(document) ? 1 : 0;
            }
            return count;
        }

        void addTo(FixedBitSet all) {
            if (few == null) {
                all.or(bits());
            } else {
                for (int document : few) {
                    all.set(document);
                }
            }
        }

        void removeFrom(FixedBitSet all) {
            if (few == null) {
                all.andNot(bits());
            } else {
                for (int document : few) {
                    all.clear(document);
                }
            }
        }

        long bytes() {
            return few == null ? bits().ramBytesUsed() : 16L + 4L * few.length;
        }

        /** The same value written otherwise; the more frequent way to write it is shown. */
        Column or(Column other, int documents) {
            var both = new FixedBitSet(documents);
            addTo(both);
            other.addTo(both);
            return new Column(value, size() >= other.size() ? label : other.label, null, both);
        }

        private FixedBitSet bits() {
            return java.util.Objects.requireNonNull(many);
        }
    }
}
