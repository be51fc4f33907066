package relais.partners.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.comparators.LongComparator;

/** An order by the least of what a document says in several columns of numbers. */
final class Least extends FieldComparatorSource {

    private final List<String> columns;
    private final long unknown;

    /**
     * @param unknown what a document counts for that says nothing in any of them
     */
    Least(List<String> columns, long unknown) {
        this.columns = columns;
        this.unknown = unknown;
    }

    @Override
    public FieldComparator<?> newComparator(String field, int hits, Pruning pruning, boolean reversed) {
        return new LongComparator(hits, field, unknown, reversed, Pruning.NONE) {
            @Override
            public LeafFieldComparator getLeafComparator(LeafReaderContext segment) throws IOException {
                return new LongLeafComparator(segment) {
                    @Override
                    protected NumericDocValues getNumericDocValues(LeafReaderContext here, String field)
                        throws IOException {
                        return new LeastValues(valuesOf(here.reader()));
                    }
                };
            }
        };
    }

    private List<NumericDocValues> valuesOf(LeafReader segment) throws IOException {
        var values = new ArrayList<NumericDocValues>();
        for (String column : columns) {
            values.add(
                SortedNumericSelector.wrap(
                    DocValues.getSortedNumeric(segment, column),
                    SortedNumericSelector.Type.MIN,
                    SortField.Type.LONG
                )
            );
        }
        return values;
    }

    /** The least of each document; asked document by document only. */
    private static final class LeastValues extends NumericDocValues {

        private final List<NumericDocValues> columns;
        private int document = -1;
        private long least;

        LeastValues(List<NumericDocValues> columns) {
            this.columns = columns;
        }

        @Override
        public boolean advanceExact(int document) throws IOException {
            this.document = document;
            boolean isKnown = false;
            for (NumericDocValues column : columns) {
                if (column.advanceExact(document)) {
                    least = isKnown ? Math.min(least, column.longValue()) : column.longValue();
                    isKnown = true;
                }
            }
            return isKnown;
        }

        @Override
        public long longValue() {
            return least;
        }

        @Override
        public int docID() {
            return document;
        }

        @Override
        public int nextDoc() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int advance(int target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long cost() {
            return columns.stream().mapToLong(NumericDocValues::cost).sum();
        }
    }
}
