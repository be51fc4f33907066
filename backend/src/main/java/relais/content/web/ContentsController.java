package relais.content.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.content.Deliverable;
import relais.content.HandingIn;
import relais.content.Looking;
import relais.content.Uploading;
import relais.wire.api.ContentsApi;
import relais.wire.model.DraftSubmission;
import relais.wire.model.FindingList;
import relais.wire.model.NewComment;
import relais.wire.model.OwnContentList;
import relais.wire.model.OwnContentView;
import relais.wire.model.PostDeclaration;
import relais.wire.model.UploadStart;
import relais.wire.model.UploadView;

/** The partner's door: what is to be handed in, and what was said of it. */
@RestController
class ContentsController implements ContentsApi {

    private final HandingIn handingIn;
    private final Uploading uploading;
    private final Looking looking;
    private final ContentViews views;

    ContentsController(HandingIn handingIn, Uploading uploading, Looking looking, ContentViews views) {
        this.handingIn = handingIn;
        this.uploading = uploading;
        this.looking = looking;
        this.views = views;
    }

    @Override
    public Mono<OwnContentList> listOwnContents() {
        return handingIn
            .own()
            .collectList()
            .flatMap(looking::own)
            .map(contents -> new OwnContentList(contents.stream().map(views::card).toList()));
    }

    @Override
    public Mono<OwnContentView> getOwnContent(String deliverableId) {
        return own(handingIn.own(deliverableId));
    }

    @Override
    public Mono<FindingList> tryChecks(String deliverableId, Mono<DraftSubmission> body) {
        return body
            .map(views::handedIn)
            .flatMap(draft -> handingIn.tryChecks(deliverableId, draft))
            .map(tried -> views.findings(tried.findings(), tried.owed()));
    }

    @Override
    public Mono<OwnContentView> submitDraft(String deliverableId, Mono<DraftSubmission> body) {
        return own(body.flatMap(draft -> handingIn.submit(deliverableId, draft.getVersion(), views.handedIn(draft))));
    }

    @Override
    public Mono<OwnContentView> commentOnOwnDraft(String deliverableId, Mono<NewComment> body, @Nullable UUID key) {
        return own(
            body.flatMap(comment ->
                handingIn.comment(
                    deliverableId,
                    key,
                    comment.getDraft(),
                    comment.getText(),
                    views.pin(comment.getPin())
                )
            )
        );
    }

    @Override
    public Mono<OwnContentView> declarePost(String deliverableId, Mono<PostDeclaration> body) {
        return own(body.flatMap(post -> handingIn.declarePost(deliverableId, post.getVersion(), post.getUrl())));
    }

    @Override
    public Mono<UploadView> beginUpload(String deliverableId, Mono<UploadStart> body) {
        return body
            .flatMap(start -> uploading.begin(deliverableId, start.getName(), start.getSize()))
            .map(views::upload);
    }

    @Override
    public Mono<UploadView> getUpload(String deliverableId, String uploadId) {
        return uploading.get(deliverableId, uploadId).map(views::upload);
    }

    private Mono<OwnContentView> own(Mono<Deliverable> content) {
        return content.flatMap(looking::own).map(views::view);
    }
}
