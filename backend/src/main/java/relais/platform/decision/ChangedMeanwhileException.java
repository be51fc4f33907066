package relais.platform.decision;

/** Someone else changed the thing after this actor saw it; nothing was written. */
public class ChangedMeanwhileException extends RuntimeException {

    public ChangedMeanwhileException(String id) {
        super(id + " was changed meanwhile", null, false, false);
    }
}
