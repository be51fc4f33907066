package relais.collaborations.web;

import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.collaborations.Answering;
import relais.collaborations.Collaboration;
import relais.collaborations.Contracting;
import relais.collaborations.Showing;
import relais.wire.api.PortalCollaborationsApi;
import relais.wire.model.CounterBody;
import relais.wire.model.OfferAcceptance;
import relais.wire.model.PortalCollaborationList;
import relais.wire.model.PortalCollaborationView;
import relais.wire.model.PortalContractView;
import relais.wire.model.SeenMessage;
import relais.wire.model.SeenReason;
import relais.wire.model.SeenVersion;

@RestController
class PortalCollaborationsController implements PortalCollaborationsApi {

    private final Answering answering;
    private final Contracting contracting;
    private final Showing showing;
    private final PortalViews views;
    private final TermsViews terms;

    PortalCollaborationsController(
        Answering answering,
        Contracting contracting,
        Showing showing,
        PortalViews views,
        TermsViews terms
    ) {
        this.answering = answering;
        this.contracting = contracting;
        this.showing = showing;
        this.views = views;
        this.terms = terms;
    }

    @Override
    public Mono<PortalCollaborationList> listMyCollaborations(Boolean open) {
        return showing
            .own(answering.mine().filter(known -> !open || known.stage().name().open()))
            .map(views::row)
            .collectList()
            .map(PortalCollaborationList::new);
    }

    @Override
    public Mono<PortalCollaborationView> getMyCollaboration(String collaborationId) {
        return shown(answering.mine(collaborationId));
    }

    @Override
    public Mono<PortalCollaborationView> acceptOffer(String collaborationId, Mono<OfferAcceptance> body) {
        return shown(
            body.flatMap(told ->
                answering.accept(
                    collaborationId,
                    told.getVersion(),
                    told.getFingerprint(),
                    terms.party(told.getParty())
                )
            )
        );
    }

    @Override
    public Mono<PortalCollaborationView> counterOffer(String collaborationId, Mono<CounterBody> body) {
        return shown(
            body.flatMap(told ->
                answering.counter(collaborationId, told.getVersion(), told.getFingerprint(), terms.counter(told))
            )
        );
    }

    @Override
    public Mono<PortalCollaborationView> declineOffer(String collaborationId, Mono<SeenMessage> body) {
        return shown(body.flatMap(told -> answering.decline(collaborationId, told.getVersion(), told.getMessage())));
    }

    @Override
    public Mono<PortalCollaborationView> acceptGeneralConditions(String collaborationId, Mono<SeenVersion> body) {
        return shown(body.flatMap(told -> answering.acceptGeneralConditions(collaborationId, told.getVersion())));
    }

    @Override
    public Mono<PortalContractView> readMyContract(String collaborationId) {
        return answering
            .mine(collaborationId)
            .doOnNext(PortalViews::shown)
            .flatMap(known -> Mono.zip(showing.own(known), contracting.text(known), views::contract));
    }

    @Override
    public Mono<PortalCollaborationView> refuseContract(String collaborationId, Mono<SeenReason> body) {
        return shown(
            body.flatMap(told -> answering.refuseContract(collaborationId, told.getVersion(), told.getReason()))
        );
    }

    private Mono<PortalCollaborationView> shown(Mono<Collaboration> changed) {
        return changed.flatMap(showing::own).map(views::view);
    }
}
