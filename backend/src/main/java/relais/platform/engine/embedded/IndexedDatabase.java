package relais.platform.engine.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database whose indexes answer every question that names their first fields, and whose scans are counted. */
final class IndexedDatabase extends H2Database {

    private final MVStore store;
    private final LongAdder scans;

    /** The library opens indexes and collections while it is being constructed: the fields come first. */
    IndexedDatabase(String name, MVStore store, CursorRegistry cursors, LongAdder scans) {
        this.store = store;
        this.scans = scans;
        super(name, store, cursors);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
        String collection,
        String name,
        List<IndexKey> keys,
        boolean sparse
    ) {
        return new UniqueIndex(entries(collection, name), name, keys, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
        String collection,
        String name,
        List<IndexKey> keys,
        boolean sparse
    ) {
        return new LookupIndex(entries(collection, name), name, keys);
    }

    private MVMap<KeyValue, Object> entries(String collection, String index) {
        var type = new MVMap.Builder<KeyValue, Object>().keyType(StoredKey.TYPE).valueType(StoredValue.TYPE);
        return store.openMap(getFullCollectionNamespace(collection) + "._index_" + index, type);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        String fullName = getFullCollectionNamespace(name);
        var type = new MVMap.Builder<Object, Document>().keyType(StoredValue.TYPE).valueType(StoredDocument.TYPE);
        return new IndexedCollection(
            this,
            name,
            options,
            store.openMap("databases." + fullName, type),
            store.openMap("meta." + fullName),
            cursorRegistry,
            scans
        );
    }
}
