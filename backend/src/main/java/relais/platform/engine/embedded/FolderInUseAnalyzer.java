package relais.platform.engine.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why a second start on one folder fails, and what to do. */
class FolderInUseAnalyzer extends AbstractFailureAnalyzer<FolderInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FolderInUseException cause) {
        return new FailureAnalysis(
            cause.getMessage(),
            "Stop that one first, or give this one a folder of its own: RELAIS_DATA=/another/folder.",
            cause
        );
    }
}
