package relais.platform.decision;

/** Refusals that any room may meet. */
public enum PlatformRefusal implements Refusal {
    /** The same Idempotency-Key came with another body. */
    KEY_REUSED,
    /** A list cursor that this list did not give out. */
    BAD_CURSOR,
    /** The thing exists already. */
    ALREADY_EXISTS,
}
