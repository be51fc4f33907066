package relais.platform.problems;

import org.springframework.http.HttpStatus;
import relais.platform.decision.Refusal;

/** A failure at the door that is not a refusal of the domain: unreadable content (422), too large (413), and the like. */
public class ProblemException extends RuntimeException {

    private final HttpStatus status;
    private final transient Refusal reason;

    public ProblemException(HttpStatus status, Refusal reason) {
        super(reason.name(), null, false, false);
        this.status = status;
        this.reason = reason;
    }

    HttpStatus status() {
        return status;
    }

    Refusal reason() {
        return reason;
    }
}
