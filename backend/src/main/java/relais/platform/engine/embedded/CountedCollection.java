package relais.platform.engine.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.concurrent.atomic.LongAdder;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A collection that counts how often no index could answer and all of it was read. */
final class CountedCollection extends H2Collection {

    private final LongAdder scans;

    CountedCollection(
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
