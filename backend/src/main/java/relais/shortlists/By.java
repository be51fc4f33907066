package relais.shortlists;

import relais.identity.Actor;

/** A colleague, by the name they had when they said something. */
public record By(String id, String name) {
    static By of(Actor actor) {
        return new By(actor.id(), actor.name());
    }
}
