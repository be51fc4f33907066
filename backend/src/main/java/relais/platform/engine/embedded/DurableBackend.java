package relais.platform.engine.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVStore;

/**
 * Answers commands from one file, and answers a write only when it is in the file.
 *
 * <p>Writes go one at a time and end with a commit, so the file always holds whole commands; reads go side by side and
 * hand out copies, so no reply changes while it is being sent.
 */
final class DurableBackend extends H2Backend {

    private static final Set<String> WRITES = Set.of(
        "insert",
        "update",
        "delete",
        "findandmodify",
        "create",
        "createindexes",
        "dropindexes",
        "drop",
        "dropdatabase",
        "renamecollection"
    );

    /** What a command touches is written page by page: a thousand keys that lie apart are a thousand pages. */
    private static final int PAGE_BYTES = 4 << 10;

    private final MVStore store;
    private final boolean fsync;
    private final LongAdder scans;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Compaction compaction;

    private DurableBackend(MVStore store, boolean fsync) {
        this.store = store;
        this.fsync = fsync;
        this.scans = new LongAdder();
        super(store);
        store.commit();
        compaction = new Compaction(store, lock.writeLock());
    }

    static DurableBackend open(Path file, EngineSettings settings) {
        MVStore store = new MVStore.Builder()
            .fileName(file.toString())
            .cacheSize(settings.cacheMegabytes())
            .pageSplitSize(PAGE_BYTES)
            .autoCommitDisabled()
            .autoCommitBufferSize(0)
            .autoCompactFillRate(0)
            .open();
        store.setVersionsToKeep(0);
        return new DurableBackend(store, settings.fsync());
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new IndexedDatabase(databaseName, store, getCursorRegistry(), scans);
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (name.equals("hello")) {
            return hello(channel, databaseName, query);
        }
        return writes(name, query)
            ? written(() -> super.handleCommand(channel, databaseName, command, query))
            : read(() -> super.handleCommand(channel, databaseName, command, query));
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        Lock reading = lock.readLock();
        reading.lock();
        try {
            return super.handleQuery(query);
        } finally {
            reading.unlock();
        }
    }

    /** How often a question was answered by reading a whole collection. */
    long scans() {
        return scans.sum();
    }

    /** Called when the last client is gone; no thread is in the store any more, and none is interrupted. */
    @Override
    public void close() {
        compaction.close();
        Lock writing = lock.writeLock();
        writing.lock();
        try {
            super.close();
        } finally {
            writing.unlock();
        }
    }

    /** What today's drivers ask first; the library only knows its older name. */
    private Document hello(Channel channel, String databaseName, Document query) {
        Document answer = super.handleCommand(channel, databaseName, "isMaster", query);
        answer.put("isWritablePrimary", true);
        answer.put("helloOk", true);
        return answer;
    }

    private Document read(Command command) {
        Lock reading = lock.readLock();
        reading.lock();
        try {
            return command.answer().cloneDeeply();
        } finally {
            reading.unlock();
        }
    }

    private Document written(Command command) {
        Lock writing = lock.writeLock();
        writing.lock();
        try {
            return command.answer().cloneDeeply();
        } finally {
            try {
                commit();
            } finally {
                writing.unlock();
            }
        }
    }

    @Override
    public void commit() {
        store.commit();
        if (fsync) {
            store.sync();
        }
        compaction.somethingWasWritten();
    }

    private static boolean writes(String command, Document query) {
        return WRITES.contains(command) || (command.equals("aggregate") && storesItsResult(query));
    }

    private static boolean storesItsResult(Document aggregate) {
        return (
            aggregate.get("pipeline") instanceof Iterable<?> stages &&
            StreamSupport.stream(stages.spliterator(), false)
                .filter(Document.class::isInstance)
                .map(Document.class::cast)
                .anyMatch(stage -> stage.containsKey("$out") || stage.containsKey("$merge"))
        );
    }

    private interface Command {
        Document answer();
    }
}
