package relais.platform.engine;

import com.mongodb.MongoTimeoutException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence that the store did not answer at start, or which index it refused. */
class StoreFailureAnalyzer extends AbstractFailureAnalyzer<IndexFailedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, IndexFailedException cause) {
        if (findCause(cause, MongoTimeoutException.class) != null) {
            return new FailureAnalysis(
                "The MongoDB server named in SPRING_MONGODB_URI does not answer.",
                "Start it, or correct the URI; without a URI the embedded engine is used.",
                cause
            );
        }
        return new FailureAnalysis(cause.getMessage(), "Remove what contradicts the index, then start again.", cause);
    }
}
