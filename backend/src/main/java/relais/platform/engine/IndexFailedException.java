package relais.platform.engine;

/** An index could not be built: the store does not answer, or what is stored contradicts the index. */
class IndexFailedException extends IllegalStateException {

    IndexFailedException(IndexPlan plan, Throwable cause) {
        super(
            "The index on " + plan.fields() + " of " + plan.collection() + " could not be built: " + cause.getMessage(),
            cause
        );
    }
}
