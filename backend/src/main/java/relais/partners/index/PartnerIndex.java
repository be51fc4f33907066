package relais.partners.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import relais.partners.Relationship;

/** The index itself. All of it blocks, and is called where blocking is allowed. */
final class PartnerIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PartnerIndex.class);
    /** A sentence of 120 letters, each word in as many texts as a brand may have, in two languages. */
    private static final int MOST_CLAUSES = 16_384;

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final boolean wasWhole;
    private final String store;
    private final Map<IndexReader.CacheKey, Map<String, Columns>> columns = new ConcurrentHashMap<>();

    private PartnerIndex(IndexFolder.Opened opened, String store) throws IOException {
        this.writer = opened.writer();
        this.wasWhole = opened.wasWhole();
        this.store = store;
        this.searchers = new SearcherManager(writer, null);
    }

    /** Opens what is in the folder, for what {@code store} holds. */
    static PartnerIndex open(Path folder, String store) throws IOException {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
        return new PartnerIndex(IndexFolder.open(folder, store), store);
    }

    /** Whether it knew everything when it was closed, and was closed in order. */
    boolean wasWhole() {
        return wasWhole;
    }

    /** Makes entries say what the store says of these ids; what the store has not got is gone. */
    void keep(Collection<String> ids, Collection<Relationship> found, LocalDate today) throws IOException {
        Map<String, Document> entries = new LinkedHashMap<>();
        ids.forEach(id -> entries.put(id, null));
        found.forEach(known -> entries.put(known.id(), entry(known, today)));
        for (var entry : entries.entrySet()) {
            keep(entry.getKey(), entry.getValue());
        }
    }

    /** An entry that the index does not take is nobody's, as if it could not be written down. */
    private void keep(String id, @Nullable Document entry) throws IOException {
        var term = new Term(Fields.ID, id);
        if (entry == null) {
            writer.deleteDocuments(term);
            return;
        }
        try {
            writer.updateDocument(term, entry);
        } catch (IllegalArgumentException refused) {
            LOG.error("{} is not in the search: the index does not take the entry", id);
            writer.deleteDocuments(term);
        }
    }

    /** Nobody is found by a record that cannot be written down; all the others are. */
    private static @Nullable Document entry(Relationship known, LocalDate today) {
        try {
            return Entry.of(known, today);
        } catch (RuntimeException broken) {
            LOG.error("{} is not in the search: {}", known.id(), broken.toString());
            return null;
        }
    }

    /** What was kept so far is found from now on. */
    void show() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** What was kept so far outlives this process. */
    void commit() throws IOException {
        writer.commit();
    }

    <T> T read(Reading<T> reading) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return reading.of(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** This state of the index, until it is let go. */
    IndexSearcher hold() throws IOException {
        return searchers.acquire();
    }

    void letGo(IndexSearcher held) throws IOException {
        searchers.release(held);
    }

    /** Whom this document is about. */
    static String partnerId(IndexSearcher searcher, int document) throws IOException {
        String id = id(searcher, document);
        return id.substring(id.indexOf(':') + 1);
    }

    /** The columns of a brand, segment by segment. */
    List<Columns> columns(IndexSearcher searcher, String brandId) throws IOException {
        var found = new ArrayList<Columns>();
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            var core = segment.reader().getCoreCacheHelper();
            Map<String, Columns> here = columns.get(core.getKey());
            if (here == null) {
                here = columns.computeIfAbsent(core.getKey(), _ -> new ConcurrentHashMap<>());
                core.addClosedListener(columns::remove);
            }
            Columns brand = here.get(brandId);
            if (brand == null) {
                brand = new Columns(segment.reader(), brandId);
                here.put(brandId, brand);
            }
            found.add(brand.over(segment.reader()));
        }
        return found;
    }

    /** Bytes of memory that columns take. */
    long columnBytes() {
        return columns
            .values()
            .stream()
            .flatMap(brands -> brands.values().stream())
            .mapToLong(Columns::size)
            .sum();
    }

    /** Starts comparing with the store what is kept now. */
    Comparison compare() throws IOException {
        return new Comparison(searchers.acquire());
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
    }

    /** Whether it can be written to; a disk without room closes it. */
    boolean isOpen() {
        return writer.isOpen();
    }

    /** Lets go of the folder, with whatever was not written down yet. */
    void abandon() throws IOException {
        searchers.close();
        writer.rollback();
    }

    /** Closes in order. */
    void closeWhole(boolean whole) throws IOException {
        IndexFolder.say(writer, store, whole);
        writer.commit();
        close();
    }

    /** Ids of those whose entry says what was true until yesterday: of a stop, or of the time there is. */
    List<String> outdatedBy(LocalDate today) throws IOException {
        return read(searcher -> {
            var ids = new ArrayList<String>();
            var ranOut = LongPoint.newRangeQuery(Fields.TRUE_UNTIL, Long.MIN_VALUE, today.toEpochDay() - 1);
            for (var hit : searcher.search(ranOut, Math.max(1, searcher.count(ranOut))).scoreDocs) {
                ids.add(hit.doc >= 0 ? id(searcher, hit.doc) : "");
            }
            return ids;
        });
    }

    private static String id(IndexSearcher searcher, int document) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        LeafReaderContext segment = leaves.get(org.apache.lucene.index.ReaderUtil.subIndex(document, leaves));
        SortedDocValues ids = segment.reader().getSortedDocValues(Fields.ID);
        ids.advanceExact(document - segment.docBase);
        return ids.lookupOrd(ids.ordValue()).utf8ToString();
    }

    /** Something read of one state of the index. */
    interface Reading<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    /** A relationship as the store tells it from others: by id, and by the stamp of its state. */
    record Stamped(String id, long stamp) {}

    /** Finds what the index holds otherwise than the store, a batch at a time, in memory of a bit per entry. */
    final class Comparison implements AutoCloseable {

        private final IndexSearcher searcher;
        private final List<FixedBitSet> met = new ArrayList<>();

        private Comparison(IndexSearcher searcher) {
            this.searcher = searcher;
            for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
                met.add(new FixedBitSet(segment.reader().maxDoc()));
            }
        }

        /** How many entries there were. */
        long entries() {
            return searcher.getIndexReader().numDocs();
        }

        /** Which of these the index does not hold as they are. */
        List<String> differing(List<Stamped> stored) throws IOException {
            var differing = new ArrayList<String>();
            for (Stamped one : stored) {
                if (!isKept(one)) {
                    differing.add(one.id());
                }
            }
            return differing;
        }

        private boolean isKept(Stamped one) throws IOException {
            for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
                int document = find(segment, one.id());
                if (document >= 0) {
                    met.get(segment.ord).set(document);
                    NumericDocValues stamps = segment.reader().getNumericDocValues(Fields.STAMP);
                    return stamps != null && stamps.advanceExact(document) && stamps.longValue() == one.stamp();
                }
            }
            return false;
        }

        private static int find(LeafReaderContext segment, String id) throws IOException {
            Terms terms = segment.reader().terms(Fields.ID);
            TermsEnum each = terms == null ? null : terms.iterator();
            if (each == null || !each.seekExact(new BytesRef(id))) {
                return -1;
            }
            Bits live = segment.reader().getLiveDocs();
            PostingsEnum documents = each.postings(null, PostingsEnum.NONE);
            for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
                if (live == null || live.get(doc)) {
                    return doc;
                }
            }
            return -1;
        }

        /** Ids that no batch named: the store has not got them any more. */
        List<String> vanished() throws IOException {
            var vanished = new ArrayList<String>();
            for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
                Bits live = segment.reader().getLiveDocs();
                for (int doc = 0; doc < segment.reader().maxDoc(); doc++) {
                    if ((live == null || live.get(doc)) && !met.get(segment.ord).get(doc)) {
                        vanished.add(id(searcher, segment.docBase + doc));
                    }
                }
            }
            return vanished;
        }

        @Override
        public void close() throws IOException {
            searchers.release(searcher);
        }
    }
}
