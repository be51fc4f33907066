package relais.vetting;

import java.time.Instant;
import relais.identity.Actor;

/** Who did something, and when. */
public record Signature(String actorId, String name, Instant at) {
    static Signature of(Actor actor, Instant at) {
        return new Signature(actor.id(), actor.name(), at);
    }
}
