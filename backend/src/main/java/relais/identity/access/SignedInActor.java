package relais.identity.access;

import java.util.List;
import java.util.Objects;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import relais.identity.Actor;

/** An actor whose session was found. */
class SignedInActor extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;

    SignedInActor(Actor actor) {
        super(List.of());
        this.actor = actor;
        setAuthenticated(true);
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedInActor same && same.actor.equals(actor);
    }

    @Override
    public int hashCode() {
        return Objects.hash(actor);
    }
}
