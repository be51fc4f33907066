package relais.identity;

/**
 * Someone who just came in.
 *
 * @param token what the browser shows from now on; told once
 * @param target the path inside the interface to go to
 */
public record SignedIn(String token, Session.Kind kind, Actor actor, String target) {
    @Override
    public String toString() {
        return "SignedIn[" + actor.id() + "]";
    }
}
