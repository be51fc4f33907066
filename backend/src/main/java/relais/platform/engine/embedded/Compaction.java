package relais.platform.engine.embedded;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives room in the file back, a little at a time, between commands and only after something was written. */
final class Compaction implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Compaction.class);
    private static final int WORTH_COMPACTING_BELOW_PERCENT = 60;
    private static final int BYTES_AT_A_TIME = 4 << 20;
    private static final int PAUSE_SECONDS = 2;

    private final MVStore store;
    private final Lock exclusive;
    private final ScheduledExecutorService timer;
    private volatile boolean written;

    Compaction(MVStore store, Lock exclusive) {
        this.store = store;
        this.exclusive = exclusive;
        timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("engine-compaction").factory()
        );
        timer.scheduleWithFixedDelay(this::compact, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    void somethingWasWritten() {
        written = true;
    }

    /** Waits for the round that is running; never interrupts it, for an interrupt would close the file under it. */
    @Override
    public void close() {
        ((ExecutorService) timer).close();
    }

    private void compact() {
        if (!written) {
            return;
        }
        exclusive.lock();
        try {
            written = store.compact(WORTH_COMPACTING_BELOW_PERCENT, BYTES_AT_A_TIME);
            store.commit();
        } catch (RuntimeException e) {
            log.warn("Compaction was put off: {}", e.getMessage());
        } finally {
            exclusive.unlock();
        }
    }
}
