package relais.partners.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.comparators.IntComparator;

/** An order of ids by something that the index does not know, such as the names of colleagues. */
final class Ranked extends FieldComparatorSource {

    private final Map<String, Integer> ranks = new HashMap<>();
    private final int unknown;

    /**
     * @param ids in their order; whoever is not among them comes after
     * @param unknown the rank of those who have no id
     */
    Ranked(List<String> ids, int unknown) {
        ids.forEach(id -> ranks.putIfAbsent(id, ranks.size()));
        this.unknown = unknown;
    }

    @Override
    public FieldComparator<?> newComparator(String field, int hits, Pruning pruning, boolean reversed) {
        return new IntComparator(hits, field, unknown, reversed, Pruning.NONE) {
            @Override
            public LeafFieldComparator getLeafComparator(LeafReaderContext segment) throws IOException {
                return new IntLeafComparator(segment) {
                    @Override
                    protected NumericDocValues getNumericDocValues(LeafReaderContext here, String field)
                        throws IOException {
                        SortedDocValues ids = here.reader().getSortedDocValues(field);
                        return ids == null ? DocValues.emptyNumeric() : new RankValues(ids, ranksOf(ids));
                    }
                };
            }
        };
    }

    private int[] ranksOf(SortedDocValues ids) throws IOException {
        int[] found = new int[ids.getValueCount()];
        for (int ord = 0; ord < found.length; ord++) {
            found[ord] = ranks.getOrDefault(ids.lookupOrd(ord).utf8ToString(), ranks.size());
        }
        return found;
    }

    /** The rank of each document's id. */
    private static final class RankValues extends NumericDocValues {

        private final SortedDocValues ids;
        private final int[] ranks;

        RankValues(SortedDocValues ids, int[] ranks) {
            this.ids = ids;
            this.ranks = ranks;
        }

        @Override
        public long longValue() throws IOException {
            return ranks[ids.ordValue()];
        }

        @Override
        public boolean advanceExact(int document) throws IOException {
            return ids.advanceExact(document);
        }

        @Override
        public int docID() {
            return ids.docID();
        }

        @Override
        public int nextDoc() throws IOException {
            return ids.nextDoc();
        }

        @Override
        public int advance(int document) throws IOException {
            return ids.advance(document);
        }

        @Override
        public long cost() {
            return ids.cost();
        }
    }
}
