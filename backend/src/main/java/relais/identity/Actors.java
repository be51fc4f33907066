package relais.identity;

import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.platform.decision.NotFoundException;

/** Tells who is acting in the request at hand. */
@Component
public class Actors {

    /** Whoever is signed in; an error when nobody is. */
    public Mono<Actor> current() {
        return find().switchIfEmpty(Mono.error(() -> new NotFoundException("actor", "of this request")));
    }

    /** Whoever is signed in, if anyone is. */
    public Mono<Actor> find() {
        return ReactiveSecurityContextHolder.getContext()
            .mapNotNull(SecurityContext::getAuthentication)
            .mapNotNull(who -> who.getPrincipal() instanceof Actor actor ? actor : null);
    }

    /** The team member who is signed in; an error for anyone else. */
    public Mono<Actor.Member> member() {
        return as(Actor.Member.class);
    }

    /** The partner who is signed in; an error for anyone else. */
    public Mono<Actor.PartnerActor> partner() {
        return as(Actor.PartnerActor.class);
    }

    private <A extends Actor> Mono<A> as(Class<A> kind) {
        return find()
            .ofType(kind)
            .switchIfEmpty(Mono.error(() -> new NotFoundException(kind.getSimpleName(), "")));
    }
}
