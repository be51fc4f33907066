package relais.identity.web;

import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.identity.LinkLetters;
import relais.identity.SignedIn;
import relais.identity.SigningIn;
import relais.wire.api.LinksApi;
import relais.wire.model.LinkOpened;
import relais.wire.model.LinkOpening;
import relais.wire.model.LinkPurpose;
import relais.wire.model.LinkRequest;
import relais.wire.model.LinkState;
import relais.wire.model.LinkView;

@RestController
class LinksController implements LinksApi {

    private final SigningIn signingIn;
    private final LinkLetters letters;
    private final SessionViews views;
    private final Visit visit;

    LinksController(SigningIn signingIn, LinkLetters letters, SessionViews views, Visit visit) {
        this.signingIn = signingIn;
        this.letters = letters;
        this.views = views;
        this.visit = visit;
    }

    @Override
    public Mono<LinkView> lookAtLink(String token) {
        return signingIn.lookAt(token).map(LinksController::view);
    }

    @Override
    public Mono<LinkOpened> openLink(String token, Mono<LinkOpening> opening) {
        return Mono.zip(opening, visit.address(), (typed, address) ->
            signingIn.withLink(token, typed.getPassword(), address)
        )
            .flatMap(entry -> entry)
            .flatMap(this::opened);
    }

    @Override
    public Mono<Void> requestLink(Mono<LinkRequest> request) {
        return Mono.zip(request, visit.address(), (typed, address) -> letters.send(typed.getEmail(), address))
            .flatMap(sending -> sending)
            .then();
    }

    @Override
    public Mono<Void> renewLink(String token) {
        return visit
            .address()
            .flatMap(address -> letters.renew(token, address))
            .then();
    }

    private Mono<LinkOpened> opened(SignedIn signedIn) {
        return visit
            .hand(signedIn)
            .flatMap(exchange -> views.of(signedIn.actor()))
            .map(session -> new LinkOpened(signedIn.target(), session));
    }

    private static LinkView view(SigningIn.LinkSight sight) {
        return new LinkView(
            LinkPurpose.valueOf(sight.purpose()),
            LinkState.valueOf(sight.state()),
            SessionViews.wire(sight.locale())
        )
            .name(sight.name())
            .target(sight.target())
            .sentTo(sight.sentTo());
    }
}
