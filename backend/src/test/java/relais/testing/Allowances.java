package relais.testing;

import org.jspecify.annotations.Nullable;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingOperationError;
import reactor.blockhound.integration.BlockHoundIntegration;

/** What looks like blocking to BlockHound and is not worth leaving the event loop for. */
public class Allowances implements BlockHoundIntegration {

    private static final ThreadLocal<@Nullable Boolean> TELLING = new ThreadLocal<>();

    @Override
    public void applyTo(BlockHound.Builder builder) {
        // Whoever catches the error may swallow it, and the request hangs: then standard error still tells.
        builder.blockingMethodCallback(method -> {
            var blocked = new BlockingOperationError(method);
            if (TELLING.get() == null) {
                TELLING.set(true);
                blocked.printStackTrace();
                TELLING.remove();
            }
            throw blocked;
        });
        // The system's randomness does not wait once the machine has started.
        builder.allowBlockingCallsInside("java.security.SecureRandom", "nextBytes");
        // Waiting one's turn at a lock is not waiting for work; an error thrown there leaves the lock broken for others.
        builder.allowBlockingCallsInside("java.util.concurrent.locks.ReentrantLock", "lock");
        builder.allowBlockingCallsInside("java.util.concurrent.locks.ReentrantReadWriteLock$ReadLock", "lock");
        builder.allowBlockingCallsInside("java.util.concurrent.locks.ReentrantReadWriteLock$WriteLock", "lock");
        builder.allowBlockingCallsInside("java.util.concurrent.locks.StampedLock", "writeLock");
        // Loggers take turns on the console.
        builder.allowBlockingCallsInside("ch.qos.logback.classic.Logger", "callAppenders");
        // Messages of the validator are loaded once.
        builder.allowBlockingCallsInside("java.util.ResourceBundle", "getBundle");
        // Classes and their resources are loaded once.
        builder.allowBlockingCallsInside("java.lang.ClassLoader", "loadClass");
        builder.allowBlockingCallsInside("org.springframework.core.io.ClassPathResource", "getInputStream");
    }
}
