package relais.platform.engine;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/** The MongoDB driver guards its streams with locks that are held for a moment; nothing of ours may do the same. */
public class DriverLocks implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder
            .allowBlockingCallsInside("com.mongodb.internal.Locks", "withLock")
            .allowBlockingCallsInside("com.mongodb.internal.Locks", "checkedWithLock")
            .allowBlockingCallsInside("com.mongodb.internal.Locks", "withInterruptibleLock")
            .allowBlockingCallsInside("com.mongodb.internal.Locks", "lockInterruptibly");
    }
}
