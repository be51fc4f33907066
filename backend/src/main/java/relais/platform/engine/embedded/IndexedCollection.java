package relais.platform.engine.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection that answers from the index that fits best: a unique one, else the one with the most fields pinned down,
 * unless that leaves so many candidates that reading everything in order is quicker. Reading everything is counted.
 */
final class IndexedCollection extends H2Collection {

    /** Candidates are fetched one by one; beyond this share of all documents that is slower than reading them in order. */
    private static final int WORTH_A_LOOKUP = 4;
    private static final int ALWAYS_WORTH_A_LOOKUP = 500;

    private final LongAdder scans;
    private final MVMap<Object, Document> documents;
    private final List<Index<Object>> unique = new CopyOnWriteArrayList<>();
    private final List<LookupIndex> lookups = new CopyOnWriteArrayList<>();

    IndexedCollection(
        MongoDatabase database,
        String name,
        CollectionOptions options,
        MVMap<Object, Document> documents,
        MVMap<String, Object> meta,
        CursorRegistry cursors,
        LongAdder scans
    ) {
        super(database, name, options, documents, meta, cursors);
        this.scans = scans;
        this.documents = documents;
    }

    @Override
    public void addIndex(Index<Object> index) {
        super.addIndex(index);
        forget(index.getName());
        if (index instanceof LookupIndex lookup) {
            lookups.add(lookup);
        } else {
            unique.add(index);
        }
    }

    @Override
    public void dropIndex(String name) {
        super.dropIndex(name);
        forget(name);
    }

    private void forget(String name) {
        unique.removeIf(index -> index.getName().equals(name));
        lookups.removeIf(index -> index.getName().equals(name));
    }

    @Override
    protected QueryResult queryDocuments(
        Document query,
        @Nullable Document orderBy,
        int skip,
        int limit,
        int batchSize,
        @Nullable Document fields
    ) {
        Iterable<Object> candidates = candidates(query);
        if (batchSize > 0 && !isNaturalDescending(orderBy)) {
            return handedOut(query, candidates, orderBy, skip, limit, batchSize, fields);
        }
        return candidates == null
            ? matchDocuments(query, orderBy, skip, limit, batchSize, fields)
            : matchDocuments(query, candidates, orderBy, skip, limit, batchSize, fields);
    }

    /** Batch by batch, so that nobody who reads a long list makes the engine hold it. */
    private QueryResult handedOut(
        Document query,
        @Nullable Iterable<Object> candidates,
        @Nullable Document orderBy,
        int skip,
        int limit,
        int batchSize,
        @Nullable Document fields
    ) {
        if (candidates == null) {
            scans.increment();
        }
        Comparator<Document> order = deriveComparator(orderBy);
        Predicate<Document> match = document -> documentMatchesQuery(document, query);
        StoreCursor.Shape shape = some ->
            matchDocumentsFromStream(some.stream(), new Document(), null, 0, 0, 0, fields).collectDocuments();
        Iterator<Object> places = candidates == null ? null : candidates.iterator();
        if (order != null) {
            places = new PlacesInOrder(documents, order, orderBy.keySet(), most(skip, limit)).of(places, match);
        }
        var cursor = new StoreCursor(cursorRegistry.generateCursorId(), documents, places, match, shape, skip, limit);
        List<Document> first = cursor.takeDocuments(batchSize);
        if (cursor.isEmpty()) {
            return new QueryResult(first);
        }
        cursorRegistry.add(cursor);
        return new QueryResult(first, cursor);
    }

    private static long most(int skip, int limit) {
        return limit > 0 ? (long) skip + limit : Long.MAX_VALUE;
    }

    private @Nullable Iterable<Object> candidates(Document query) {
        for (Index<Object> index : unique) {
            if (index.canHandle(query)) {
                return index.getPositions(query);
            }
        }
        Pinned question = Pinned.by(query);
        return lookups
            .stream()
            .filter(index -> index.fit(question) > 0)
            .max(Comparator.comparingInt(index -> index.fit(question)))
            .<Collection<Object>>map(index -> index.candidates(question, worthLookingUp()))
            .orElse(null);
    }

    private long worthLookingUp() {
        return Math.max(ALWAYS_WORTH_A_LOOKUP, count() / WORTH_A_LOOKUP);
    }

    @Override
    protected QueryResult matchDocuments(
        Document query,
        @Nullable Document orderBy,
        int skip,
        int limit,
        int batchSize,
        @Nullable Document fields
    ) {
        scans.increment();
        return super.matchDocuments(query, orderBy, skip, limit, batchSize, fields);
    }
}
