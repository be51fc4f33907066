package relais.identity.web;

import java.util.Locale;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.identity.Actors;
import relais.identity.SigningIn;
import relais.identity.Staffing;
import relais.identity.Welcoming;
import relais.wire.api.MeApi;
import relais.wire.model.MyWishes;
import relais.wire.model.PasswordChange;
import relais.wire.model.SessionView;

@RestController
class MeController implements MeApi {

    private final Staffing staffing;
    private final Welcoming welcoming;
    private final SigningIn signingIn;
    private final Actors actors;
    private final SessionViews views;
    private final Visit visit;

    MeController(
        Staffing staffing,
        Welcoming welcoming,
        SigningIn signingIn,
        Actors actors,
        SessionViews views,
        Visit visit
    ) {
        this.staffing = staffing;
        this.welcoming = welcoming;
        this.signingIn = signingIn;
        this.actors = actors;
        this.views = views;
        this.visit = visit;
    }

    @Override
    public Mono<SessionView> changeMe(Mono<MyWishes> wishes) {
        return Mono.zip(actors.current(), wishes, (actor, wish) -> speaks(actor, SessionViews.locale(wish.getLocale())))
            .flatMap(change -> change)
            .flatMap(views::of);
    }

    @Override
    public Mono<Void> changeMyPassword(Mono<PasswordChange> change) {
        return Mono.zip(actors.member(), change, visit.address())
            .flatMap(asked ->
                signingIn.changePassword(
                    asked.getT1().id(),
                    asked.getT2().getCurrent(),
                    asked.getT2().getChosen(),
                    asked.getT3()
                )
            )
            .flatMap(visit::hand)
            .then();
    }

    private Mono<? extends Actor> speaks(Actor actor, Locale language) {
        return switch (actor) {
            case Actor.Member member -> staffing.speaks(member.id(), language).thenReturn(member);
            case Actor.PartnerActor partner -> welcoming.speaks(partner.id(), language).thenReturn(partner);
            case Actor.System system -> Mono.just(system);
        };
    }
}
