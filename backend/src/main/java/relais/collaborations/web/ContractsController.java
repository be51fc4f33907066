package relais.collaborations.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.collaborations.Collaborating;
import relais.collaborations.Collaboration;
import relais.collaborations.ContractLanguage;
import relais.collaborations.Contracting;
import relais.collaborations.Showing;
import relais.wire.api.ContractsApi;
import relais.wire.model.CollaborationView;
import relais.wire.model.ContractDecisionBody;
import relais.wire.model.ContractDrafting;
import relais.wire.model.ContractPage;
import relais.wire.model.ContractReviewView;
import relais.wire.model.ContractStateName;
import relais.wire.model.SeenReason;
import relais.wire.model.SeenVersion;

@RestController
class ContractsController implements ContractsApi {

    private final Contracting contracting;
    private final Collaborating collaborating;
    private final Showing showing;
    private final CollaborationViews views;
    private final TermsViews terms;

    ContractsController(
        Contracting contracting,
        Collaborating collaborating,
        Showing showing,
        CollaborationViews views,
        TermsViews terms
    ) {
        this.contracting = contracting;
        this.collaborating = collaborating;
        this.showing = showing;
        this.views = views;
        this.terms = terms;
    }

    @Override
    public Mono<CollaborationView> draftContract(String brandId, String collaborationId, Mono<ContractDrafting> body) {
        return shown(
            body.flatMap(told ->
                contracting.draft(
                    brandId,
                    collaborationId,
                    told.getVersion(),
                    ContractLanguage.valueOf(told.getLanguage().getValue()),
                    terms.party(told.getBrand()),
                    terms.party(told.getPartner())
                )
            )
        );
    }

    @Override
    public Mono<CollaborationView> sendContract(String brandId, String collaborationId, Mono<SeenVersion> body) {
        return shown(body.flatMap(told -> contracting.send(brandId, collaborationId, told.getVersion())));
    }

    @Override
    public Mono<CollaborationView> withdrawContract(String brandId, String collaborationId, Mono<SeenReason> body) {
        return shown(
            body.flatMap(told -> contracting.withdraw(brandId, collaborationId, told.getVersion(), told.getReason()))
        );
    }

    @Override
    public Mono<ContractReviewView> reviewContract(String brandId, String collaborationId) {
        return collaborating
            .get(brandId, collaborationId)
            .flatMap(known -> Mono.zip(showing.show(known), contracting.comparison(known), views::review));
    }

    @Override
    public Mono<CollaborationView> decideOnContract(
        String brandId,
        String collaborationId,
        Mono<ContractDecisionBody> body
    ) {
        return shown(
            body.flatMap(told ->
                contracting.decide(
                    brandId,
                    collaborationId,
                    told.getVersion(),
                    told.getSignedSha256(),
                    views.decision(told)
                )
            )
        );
    }

    @Override
    public Mono<ContractPage> listContracts(
        String brandId,
        @Nullable ContractStateName state,
        Integer limit,
        @Nullable String cursor
    ) {
        return showing
            .contracts(
                brandId,
                state == null ? null : relais.collaborations.ContractStateName.valueOf(state.getValue()),
                limit,
                cursor
            )
            .map(views::contracts);
    }

    private Mono<CollaborationView> shown(Mono<Collaboration> changed) {
        return changed.flatMap(showing::show).map(views::view);
    }
}
