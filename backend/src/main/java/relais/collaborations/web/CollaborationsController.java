package relais.collaborations.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.collaborations.Collaboration;
import relais.collaborations.Negotiating;
import relais.collaborations.Showing;
import relais.collaborations.StageName;
import relais.wire.api.CollaborationsApi;
import relais.wire.model.CollaborationBeginning;
import relais.wire.model.CollaborationPage;
import relais.wire.model.CollaborationStage;
import relais.wire.model.CollaborationView;
import relais.wire.model.ContactRecord;
import relais.wire.model.OfferBody;
import relais.wire.model.SeenMessage;
import relais.wire.model.SeenReason;
import relais.wire.model.SeenTerms;
import relais.wire.model.SeenVersion;

@RestController
class CollaborationsController implements CollaborationsApi {

    private final Negotiating negotiating;
    private final Showing showing;
    private final CollaborationViews views;
    private final TermsViews terms;

    CollaborationsController(Negotiating negotiating, Showing showing, CollaborationViews views, TermsViews terms) {
        this.negotiating = negotiating;
        this.showing = showing;
        this.views = views;
        this.terms = terms;
    }

    @Override
    public Mono<CollaborationPage> listCollaborations(
        String brandId,
        @Nullable String campaignId,
        @Nullable String partnerId,
        @Nullable CollaborationStage stage,
        Integer limit,
        @Nullable String cursor
    ) {
        StageName wanted = stage == null ? null : StageName.valueOf(stage.getValue());
        return showing.list(brandId, campaignId, partnerId, wanted, limit, cursor).map(views::page);
    }

    @Override
    public Mono<CollaborationView> beginCollaboration(
        String brandId,
        Mono<CollaborationBeginning> body,
        @Nullable UUID idempotencyKey
    ) {
        return shown(
            body.flatMap(told -> negotiating.begin(brandId, told.getCampaignId(), told.getPartnerId(), idempotencyKey))
        );
    }

    @Override
    public Mono<CollaborationView> getCollaboration(String brandId, String collaborationId) {
        return showing.show(brandId, collaborationId).map(views::view);
    }

    @Override
    public Mono<CollaborationView> recordContact(String brandId, String collaborationId, Mono<ContactRecord> body) {
        return shown(
            body.flatMap(told -> negotiating.contact(brandId, collaborationId, told.getVersion(), told.getChannel()))
        );
    }

    @Override
    public Mono<CollaborationView> recordDiscussion(String brandId, String collaborationId, Mono<SeenVersion> body) {
        return shown(body.flatMap(told -> negotiating.discuss(brandId, collaborationId, told.getVersion())));
    }

    @Override
    public Mono<CollaborationView> makeOffer(String brandId, String collaborationId, Mono<OfferBody> body) {
        return shown(
            body.flatMap(told ->
                negotiating.offer(
                    brandId,
                    collaborationId,
                    told.getVersion(),
                    terms.terms(told.getTerms()),
                    Boolean.TRUE.equals(told.getUnpaid()),
                    told.getMessage()
                )
            )
        );
    }

    @Override
    public Mono<CollaborationView> withdrawOffer(String brandId, String collaborationId, Mono<SeenMessage> body) {
        return shown(
            body.flatMap(told ->
                negotiating.withdrawOffer(brandId, collaborationId, told.getVersion(), told.getMessage())
            )
        );
    }

    @Override
    public Mono<CollaborationView> acceptCounter(String brandId, String collaborationId, Mono<SeenTerms> body) {
        return shown(
            body.flatMap(told ->
                negotiating.acceptCounter(brandId, collaborationId, told.getVersion(), told.getFingerprint())
            )
        );
    }

    @Override
    public Mono<CollaborationView> dropCollaboration(String brandId, String collaborationId, Mono<SeenReason> body) {
        return shown(
            body.flatMap(told -> negotiating.drop(brandId, collaborationId, told.getVersion(), told.getReason()))
        );
    }

    @Override
    public Mono<CollaborationView> completeCollaboration(
        String brandId,
        String collaborationId,
        Mono<SeenVersion> body
    ) {
        return shown(body.flatMap(told -> negotiating.complete(brandId, collaborationId, told.getVersion())));
    }

    @Override
    public Mono<CollaborationView> suspendCollaboration(String brandId, String collaborationId, Mono<SeenReason> body) {
        return shown(
            body.flatMap(told -> negotiating.suspend(brandId, collaborationId, told.getVersion(), told.getReason()))
        );
    }

    @Override
    public Mono<CollaborationView> resumeCollaboration(String brandId, String collaborationId, Mono<SeenVersion> body) {
        return shown(body.flatMap(told -> negotiating.resume(brandId, collaborationId, told.getVersion())));
    }

    @Override
    public Mono<CollaborationView> terminateCollaboration(
        String brandId,
        String collaborationId,
        Mono<SeenReason> body
    ) {
        return shown(
            body.flatMap(told -> negotiating.terminate(brandId, collaborationId, told.getVersion(), told.getReason()))
        );
    }

    private Mono<CollaborationView> shown(Mono<Collaboration> changed) {
        return changed.flatMap(showing::show).map(views::view);
    }
}
