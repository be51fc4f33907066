package relais.identity.web;

import java.util.Map;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.identity.Actors;
import relais.identity.Sessions;
import relais.identity.SignedIn;
import relais.identity.SigningIn;
import relais.identity.User;
import relais.wire.api.SessionApi;
import relais.wire.model.Credentials;
import relais.wire.model.DemoChoice;
import relais.wire.model.FirstAdmin;
import relais.wire.model.SessionView;

@RestController
class SessionController implements SessionApi {

    private final SigningIn signingIn;
    private final Sessions sessions;
    private final Actors actors;
    private final SessionViews views;
    private final Visit visit;

    SessionController(SigningIn signingIn, Sessions sessions, Actors actors, SessionViews views, Visit visit) {
        this.signingIn = signingIn;
        this.sessions = sessions;
        this.actors = actors;
        this.views = views;
        this.visit = visit;
    }

    @Override
    public Mono<SessionView> getSession() {
        return actors.find().flatMap(views::of).switchIfEmpty(Mono.defer(views::nobody));
    }

    @Override
    public Mono<SessionView> signIn(Mono<Credentials> credentials) {
        return Mono.zip(credentials, visit.address(), (typed, address) ->
            signingIn.withPassword(typed.getEmail(), typed.getPassword(), address)
        )
            .flatMap(entry -> entry)
            .flatMap(this::welcomed);
    }

    @Override
    public Mono<SessionView> signInAsDemoPerson(Mono<DemoChoice> choice) {
        return choice.flatMap(chosen -> signingIn.asDemoPerson(chosen.getPersonId())).flatMap(this::welcomed);
    }

    @Override
    public Mono<SessionView> createFirstAdmin(Mono<FirstAdmin> firstAdmin) {
        return Mono.zip(firstAdmin, visit.visitor(), (typed, visitor) ->
            signingIn.asFirstAdmin(invitation(typed), typed.getPassword(), typed.getCode(), visitor)
        )
            .flatMap(entry -> entry)
            .flatMap(this::welcomed);
    }

    @Override
    public Mono<SessionView> signOut() {
        return visit
            .token()
            .flatMap(sessions::close)
            .then(Mono.defer(visit::takeBack))
            .flatMap(exchange -> views.nobody());
    }

    private Mono<SessionView> welcomed(SignedIn signedIn) {
        return visit.hand(signedIn).flatMap(exchange -> views.of(signedIn.actor()));
    }

    private static User.Invitation invitation(FirstAdmin typed) {
        return new User.Invitation(
            typed.getName(),
            "",
            typed.getEmail(),
            SessionViews.locale(typed.getLocale()),
            true,
            Map.of()
        );
    }
}
