package relais.shortlists.web;

import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.shortlists.GuestChoice;
import relais.shortlists.GuestReviewing;
import relais.wire.api.GuestLinksApi;
import relais.wire.model.GuestAnswering;
import relais.wire.model.GuestLinkView;
import relais.wire.model.GuestReview;
import relais.wire.model.GuestSignature;

@RestController
class GuestLinksController implements GuestLinksApi {

    private final GuestReviewing reviewing;
    private final ShortlistViews views;
    private final GuestVisit visit;

    GuestLinksController(GuestReviewing reviewing, ShortlistViews views, GuestVisit visit) {
        this.reviewing = reviewing;
        this.views = views;
        this.visit = visit;
    }

    @Override
    public Mono<GuestLinkView> lookAtGuestLink(String token) {
        return visit
            .address()
            .flatMap(from -> reviewing.look(token, from))
            .map(views::sight);
    }

    @Override
    public Mono<GuestReview> openGuestLink(String token) {
        return visit
            .address()
            .flatMap(from -> reviewing.open(token, from))
            .map(views::review);
    }

    @Override
    public Mono<GuestReview> answerAsGuest(String token, String entryId, Mono<GuestAnswering> body) {
        return Mono.zip(body, visit.address(), (told, from) ->
            reviewing.answer(
                token,
                from,
                entryId,
                told.getChoice() == null ? null : GuestChoice.valueOf(told.getChoice().name()),
                told.getComment() == null ? "" : told.getComment(),
                told.getShowing()
            )
        )
            .flatMap(answered -> answered)
            .map(views::review);
    }

    @Override
    public Mono<GuestReview> sendGuestAnswers(String token, Mono<GuestSignature> body) {
        return Mono.zip(body, visit.address(), (told, from) ->
            reviewing.send(token, from, told.getName(), told.getEmail())
        )
            .flatMap(sent -> sent)
            .map(views::review);
    }
}
