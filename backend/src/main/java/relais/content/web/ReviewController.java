package relais.content.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.content.Deliverable;
import relais.content.HandingIn;
import relais.content.Looking;
import relais.content.Reviewing;
import relais.content.Reviewing.Filter;
import relais.content.Reviewing.Remark;
import relais.content.Reviewing.Seen;
import relais.content.Uploading;
import relais.wire.api.ReviewApi;
import relais.wire.model.Approval;
import relais.wire.model.BriefChange;
import relais.wire.model.Cancellation;
import relais.wire.model.CheckWaiver;
import relais.wire.model.ContentStage;
import relais.wire.model.DeliverablePage;
import relais.wire.model.DeliverableView;
import relais.wire.model.DraftSubmission;
import relais.wire.model.FindingList;
import relais.wire.model.NewTeamComment;
import relais.wire.model.PostDeclaration;
import relais.wire.model.ReasonedDecision;
import relais.wire.model.SeenContent;
import relais.wire.model.UploadStart;
import relais.wire.model.UploadView;

/** The team's door: the review room. */
@RestController
class ReviewController implements ReviewApi {

    private static final int USUAL_PAGE = 50;

    private final Reviewing reviewing;
    private final HandingIn handingIn;
    private final Uploading uploading;
    private final Looking looking;
    private final ContentViews views;

    ReviewController(
        Reviewing reviewing,
        HandingIn handingIn,
        Uploading uploading,
        Looking looking,
        ContentViews views
    ) {
        this.reviewing = reviewing;
        this.handingIn = handingIn;
        this.uploading = uploading;
        this.looking = looking;
        this.views = views;
    }

    @Override
    public Mono<DeliverablePage> listDeliverables(
        String brandId,
        @Nullable List<ContentStage> stage,
        @Nullable String collaborationId,
        @Nullable String partnerId,
        @Nullable Integer limit,
        @Nullable String cursor
    ) {
        var stages = stage == null ? List.<ContentStage>of() : stage;
        var filter = new Filter(stages.stream().map(views::stage).toList(), collaborationId, partnerId);
        return reviewing
            .list(brandId, filter, limit == null ? USUAL_PAGE : limit, cursor)
            .flatMap(page -> looking.names(page.items()).map(names -> page(page, names)));
    }

    private DeliverablePage page(Reviewing.Page page, Looking.Names names) {
        var cards = page
            .items()
            .stream()
            .map(content -> views.card(content, names))
            .toList();
        return new DeliverablePage(cards, page.total()).nextCursor(page.nextCursor());
    }

    @Override
    public Mono<DeliverableView> getDeliverable(String brandId, String deliverableId) {
        return seen(reviewing.get(brandId, deliverableId));
    }

    @Override
    public Mono<DeliverableView> rewriteBrief(String brandId, String deliverableId, Mono<BriefChange> body) {
        return seen(
            body.flatMap(brief ->
                reviewing.rewriteBrief(
                    brandId,
                    deliverableId,
                    brief.getVersion(),
                    brief.getGuidance(),
                    brief.getRequiredTags(),
                    brief.getBannedWords()
                )
            )
        );
    }

    @Override
    public Mono<DeliverableView> approveDraft(String brandId, String deliverableId, Mono<Approval> body) {
        return seen(
            body.flatMap(approval ->
                reviewing.approve(
                    brandId,
                    deliverableId,
                    new Seen(approval.getVersion(), approval.getFingerprint()),
                    Set.copyOf(approval.getTicks())
                )
            )
        );
    }

    @Override
    public Mono<DeliverableView> requestChanges(String brandId, String deliverableId, Mono<ReasonedDecision> body) {
        return seen(
            body.flatMap(decision ->
                reviewing.requestChanges(brandId, deliverableId, seenBy(decision), decision.getReason())
            )
        );
    }

    @Override
    public Mono<DeliverableView> rejectDraft(String brandId, String deliverableId, Mono<ReasonedDecision> body) {
        return seen(
            body.flatMap(decision -> reviewing.reject(brandId, deliverableId, seenBy(decision), decision.getReason()))
        );
    }

    private static Seen seenBy(ReasonedDecision decision) {
        return new Seen(decision.getVersion(), decision.getFingerprint());
    }

    @Override
    public Mono<DeliverableView> reopenDeliverable(String brandId, String deliverableId, Mono<SeenContent> body) {
        return seen(body.flatMap(seen -> reviewing.reopen(brandId, deliverableId, seen.getVersion())));
    }

    @Override
    public Mono<DeliverableView> waiveCheck(String brandId, String deliverableId, Mono<CheckWaiver> body) {
        return seen(
            body.flatMap(waiver ->
                reviewing.waive(
                    brandId,
                    deliverableId,
                    new Seen(waiver.getVersion(), waiver.getFingerprint()),
                    waiver.getFinding(),
                    waiver.getReason()
                )
            )
        );
    }

    @Override
    public Mono<DeliverableView> commentOnDraft(
        String brandId,
        String deliverableId,
        Mono<NewTeamComment> body,
        @Nullable UUID key
    ) {
        return seen(
            body.flatMap(comment ->
                reviewing.comment(
                    brandId,
                    deliverableId,
                    key,
                    new Remark(
                        comment.getDraft(),
                        comment.getText(),
                        comment.getVisibleToPartner(),
                        views.pin(comment.getPin())
                    )
                )
            )
        );
    }

    @Override
    public Mono<FindingList> tryChecksForPartner(String brandId, String deliverableId, Mono<DraftSubmission> body) {
        return body
            .map(views::handedIn)
            .flatMap(draft -> handingIn.tryChecksForPartner(brandId, deliverableId, draft))
            .map(tried -> views.findings(tried.findings(), tried.owed()));
    }

    @Override
    public Mono<DeliverableView> submitDraftForPartner(
        String brandId,
        String deliverableId,
        Mono<DraftSubmission> body
    ) {
        return seen(
            body.flatMap(draft ->
                handingIn.submitForPartner(brandId, deliverableId, draft.getVersion(), views.handedIn(draft))
            )
        );
    }

    @Override
    public Mono<DeliverableView> declarePostForPartner(
        String brandId,
        String deliverableId,
        Mono<PostDeclaration> body
    ) {
        return seen(
            body.flatMap(post ->
                handingIn.declarePostForPartner(brandId, deliverableId, post.getVersion(), post.getUrl())
            )
        );
    }

    @Override
    public Mono<DeliverableView> cancelDeliverable(String brandId, String deliverableId, Mono<Cancellation> body) {
        return seen(body.flatMap(end -> reviewing.cancel(brandId, deliverableId, end.getVersion(), end.getReason())));
    }

    @Override
    public Mono<UploadView> beginUploadForPartner(String brandId, String deliverableId, Mono<UploadStart> body) {
        return body
            .flatMap(start -> uploading.beginForPartner(brandId, deliverableId, start.getName(), start.getSize()))
            .map(views::upload);
    }

    @Override
    public Mono<UploadView> getUploadForPartner(String brandId, String deliverableId, String uploadId) {
        return uploading.getForPartner(brandId, deliverableId, uploadId).map(views::upload);
    }

    private Mono<DeliverableView> seen(Mono<Deliverable> content) {
        return content.flatMap(looking::room).map(views::view);
    }
}
