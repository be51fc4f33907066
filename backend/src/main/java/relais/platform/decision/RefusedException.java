package relais.platform.decision;

/** Carries a refusal from the ribbon to the one place that knows HTTP. */
public class RefusedException extends RuntimeException {

    private final transient Refusal reason;

    public RefusedException(Refusal reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    /** Why the domain said no. */
    public Refusal reason() {
        return reason;
    }
}
