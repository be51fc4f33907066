package relais.content.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import relais.compliance.Checks;
import relais.compliance.Finding;
import relais.content.Asset;
import relais.content.Backing;
import relais.content.Brief;
import relais.content.Comment;
import relais.content.ContentAction;
import relais.content.Deliverable;
import relais.content.Draft;
import relais.content.HandedIn;
import relais.content.Looking.Names;
import relais.content.Owed;
import relais.content.OwnContent;
import relais.content.Progress;
import relais.content.ReviewRoom;
import relais.content.Submission;
import relais.content.Uploading.Arrived;
import relais.wire.model.ApprovalLock;
import relais.wire.model.BriefView;
import relais.wire.model.CommentView;
import relais.wire.model.ContentStage;
import relais.wire.model.DeliverableCard;
import relais.wire.model.DeliverableView;
import relais.wire.model.DraftSubmission;
import relais.wire.model.DraftView;
import relais.wire.model.EarlierAddress;
import relais.wire.model.FindingList;
import relais.wire.model.FindingView;
import relais.wire.model.OwedView;
import relais.wire.model.OwnContentCard;
import relais.wire.model.OwnContentView;
import relais.wire.model.PieceSubmission;
import relais.wire.model.PieceView;
import relais.wire.model.PinView;
import relais.wire.model.PostView;
import relais.wire.model.ProblemCode;
import relais.wire.model.UploadView;

/** Contents as the wire says them, and what the wire says as the room understands it. */
@Mapper
interface ContentViews {
    @Mapping(target = ".", source = "room.content")
    @Mapping(target = "partnerName", source = "room.partnerName")
    @Mapping(target = "campaignName", source = "room.campaignName")
    @Mapping(target = "stage", source = "room.content.progress")
    @Mapping(target = "since", expression = "java(room.content().progress().since())")
    @Mapping(target = "reason", expression = "java(reason(room.content()))")
    @Mapping(target = "roundsUsed", expression = "java(room.content().roundsUsed())")
    @Mapping(target = "fold", expression = "java(fold(room.content().owed()))")
    @Mapping(target = "captionLimit", expression = "java(captionLimit(room.content().owed()))")
    @Mapping(target = "lock", source = "room.backing")
    @Mapping(target = "post", expression = "java(post(room.content()))")
    @Mapping(target = "actions", source = "room.actions")
    DeliverableView view(ReviewRoom room);

    @Mapping(target = ".", source = "own.content")
    @Mapping(target = "brandName", source = "own.brandName")
    @Mapping(target = "stage", source = "own.content.progress")
    @Mapping(target = "since", expression = "java(own.content().progress().since())")
    @Mapping(target = "reason", expression = "java(reason(own.content()))")
    @Mapping(target = "drafts", expression = "java(draftsForAuthor(own.content()))")
    @Mapping(target = "comments", expression = "java(commentsForAuthor(own.content()))")
    @Mapping(target = "fold", expression = "java(fold(own.content().owed()))")
    @Mapping(target = "captionLimit", expression = "java(captionLimit(own.content().owed()))")
    @Mapping(target = "post", expression = "java(post(own.content()))")
    @Mapping(target = "actions", source = "own.actions")
    OwnContentView view(OwnContent own);

    @Mapping(target = ".", source = "own.content")
    @Mapping(target = "brandName", source = "own.brandName")
    @Mapping(target = "stage", source = "own.content.progress")
    @Mapping(target = "since", expression = "java(own.content().progress().since())")
    OwnContentCard card(OwnContent own);

    @Mapping(target = ".", source = "content")
    @Mapping(target = "partnerName", expression = "java(names.partner(content))")
    @Mapping(target = "campaignName", expression = "java(names.campaign(content))")
    @Mapping(target = "stage", source = "content.progress")
    @Mapping(target = "since", expression = "java(content.progress().since())")
    @Mapping(target = "frozen", expression = "java(names.isFrozen(content))")
    @Mapping(target = "draft", expression = "java(content.drafts().size())")
    @Mapping(target = "failed", expression = "java(failed(content))")
    @Mapping(target = "toReview", expression = "java(toReview(content))")
    DeliverableCard card(Deliverable content, Names names);

    OwedView owed(Owed owed);

    BriefView brief(Brief brief);

    PieceView piece(Submission.Piece piece);

    @Mapping(target = ".", source = "draft.submission")
    @Mapping(target = "checked", expression = "java(draft.findings() != null)")
    @Mapping(target = "findings", expression = "java(findings(draft))")
    DraftView draft(Draft draft);

    @Mapping(target = "author", source = "authorName")
    CommentView comment(Comment comment);

    @Mapping(target = "key", expression = "java(finding.key())")
    @Mapping(target = "waived", constant = "false")
    @Mapping(target = "waiverReason", ignore = true)
    FindingView finding(Finding finding);

    @Mapping(target = "assetId", source = "id")
    @Mapping(target = "overlay", ignore = true)
    @Mapping(target = "wholeTime", constant = "false")
    @Mapping(target = "altText", ignore = true)
    PieceView piece(Asset asset);

    @Mapping(target = "files", source = "pieces")
    HandedIn handedIn(DraftSubmission submission);

    @Mapping(target = "wholeTime", source = "wholeTime", defaultValue = "false")
    HandedIn.HandedFile file(PieceSubmission piece);

    Set<relais.wire.model.ContentAction> actions(Set<ContentAction> actions);

    default UploadView upload(Arrived arrived) {
        var view = new UploadView(
            arrived.id(),
            arrived.name(),
            arrived.size(),
            arrived.received(),
            arrived.pieceSize()
        );
        return arrived.asset() == null ? view : view.asset(piece(arrived.asset()));
    }

    default FindingList findings(List<Finding> findings, Owed owed) {
        return new FindingList(findings.stream().map(this::finding).toList())
            .fold(fold(owed))
            .captionLimit(captionLimit(owed));
    }

    default List<FindingView> findings(Draft draft) {
        return draft
            .found()
            .stream()
            .map(found -> {
                var view = finding(found).waived(draft.isWaived(found));
                draft
                    .waivers()
                    .stream()
                    .filter(waiver -> waiver.finding().equals(found.key()))
                    .findFirst()
                    .ifPresent(waiver -> view.waiverReason(waiver.reason()));
                return view;
            })
            .toList();
    }

    /** Why legal let a check pass is said among colleagues; the author sees that it passed. */
    default List<DraftView> draftsForAuthor(Deliverable content) {
        List<DraftView> drafts = content.drafts().stream().map(this::draft).toList();
        drafts.forEach(draft -> draft.getFindings().forEach(finding -> finding.setWaiverReason(null)));
        return drafts;
    }

    default List<CommentView> commentsForAuthor(Deliverable content) {
        return content.comments().stream().filter(Comment::visibleToPartner).map(this::comment).toList();
    }

    default ContentStage stage(Progress progress) {
        return ContentStage.fromValue(progress.name().name());
    }

    default @Nullable String reason(Deliverable content) {
        return switch (content.progress()) {
            case Progress.ChangesRequested(_, _, String reason, _) -> reason;
            case Progress.Rejected(_, _, String reason, _) -> reason;
            case Progress.Cancelled(_, String reason) -> reason;
            case
                Progress.Planned _,
                Progress.AwaitingDraft _,
                Progress.Submitted _,
                Progress.InReview _,
                Progress.Approved _,
                Progress.Published _ -> null;
        };
    }

    default @Nullable PostView post(Deliverable content) {
        return content.progress() instanceof Progress.Published(Instant since, _, _, Progress.Publication live)
            ? new PostView(
                  live.url(),
                  network(live.network()),
                  since,
                  live.onBehalf(),
                  live
                      .earlier()
                      .stream()
                      .map(address -> new EarlierAddress(address.url(), address.at()))
                      .toList()
              )
            : null;
    }

    relais.content.ContentStage stage(ContentStage stage);

    relais.wire.model.Network network(relais.partners.Network network);

    default @Nullable ApprovalLock lock(Backing backing) {
        var lock = backing.lock();
        return lock == null ? null : new ApprovalLock(ProblemCode.fromValue(lock.name()), lock.params());
    }

    default @Nullable Integer fold(Owed owed) {
        var fold = Checks.fold(owed.surface());
        return fold.isPresent() ? fold.getAsInt() : null;
    }

    default @Nullable Integer captionLimit(Owed owed) {
        var limit = Checks.captionLimit(owed.network().name());
        return limit.isPresent() ? limit.getAsInt() : null;
    }

    default int failed(Deliverable content) {
        return content
            .latest()
            .map(draft -> draft.blocking().size())
            .orElse(0);
    }

    default int toReview(Deliverable content) {
        return (int) content
            .latest()
            .stream()
            .flatMap(draft -> draft.found().stream())
            .filter(Finding::needsTick)
            .count();
    }

    default @Nullable PinView pin(Comment.@Nullable Pin pin) {
        return switch (pin) {
            case null -> null;
            case Comment.Pin.Point(String asset, double x, double y) -> new PinView(asset).x(x).y(y);
            case Comment.Pin.Moment(String asset, double second, Double x, Double y) -> new PinView(asset)
                .second(second)
                .x(x)
                .y(y);
        };
    }

    default Comment.@Nullable Pin pin(@Nullable PinView pin) {
        if (pin == null) {
            return null;
        }
        if (pin.getSecond() != null) {
            return new Comment.Pin.Moment(pin.getAssetId(), pin.getSecond(), pin.getX(), pin.getY());
        }
        return new Comment.Pin.Point(pin.getAssetId(), orOutside(pin.getX()), orOutside(pin.getY()));
    }

    /** A point without a place is on no image. */
    private static double orOutside(@Nullable Double fraction) {
        return fraction == null ? -1 : fraction;
    }
}
