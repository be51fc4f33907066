package relais.platform.decision;

/** What was asked for does not exist, or not for this actor: both are said the same way. */
public class NotFoundException extends RuntimeException {

    public NotFoundException(String what, String id) {
        super("No " + what + " " + id, null, false, false);
    }
}
