package relais.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.identity.Role;

/** Does things as one of the demo's people would, through the same doors. */
final class OnStage {

    static final Actor.Member LEONIE = new Actor.Member(
        DemoTeam.LEONIE,
        "Léonie Marsaudet",
        false,
        Map.of(DemoTeam.CLAIREMBRUN, Set.of(Role.CM))
    );
    static final Actor.Member NOE = new Actor.Member(
        DemoTeam.NOE,
        "Noé Quintebois",
        false,
        Map.of(DemoTeam.VELOMBRINE, Set.of(Role.CM))
    );
    static final Actor.Member KARIM = new Actor.Member(
        DemoTeam.KARIM,
        "Karim Belloiseau",
        false,
        Map.of(DemoTeam.CLAIREMBRUN, Set.of(Role.MANAGER), DemoTeam.VELOMBRINE, Set.of(Role.MANAGER))
    );

    private OnStage() {}

    /** The CM of a brand. */
    static Actor.Member cmOf(String brandId) {
        return brandId.equals(DemoTeam.CLAIREMBRUN) ? LEONIE : NOE;
    }

    /** {@code work}, done by {@code who}. */
    static <T> Mono<T> as(Actor who, Mono<T> work) {
        var signedIn = new UsernamePasswordAuthenticationToken(who, null, List.of());
        return work.contextWrite(ReactiveSecurityContextHolder.withAuthentication(signedIn));
    }
}
