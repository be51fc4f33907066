package relais.content;

import static relais.content.ContentRefusal.*;
import static relais.platform.decision.Decision.accepted;
import static relais.platform.decision.Decision.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.compliance.Checks;
import relais.compliance.Finding;
import relais.content.ContentNews.About;
import relais.content.Progress.Approved;
import relais.content.Progress.AwaitingDraft;
import relais.content.Progress.Cancelled;
import relais.content.Progress.ChangesRequested;
import relais.content.Progress.InReview;
import relais.content.Progress.Planned;
import relais.content.Progress.Publication;
import relais.content.Progress.Published;
import relais.content.Progress.Rejected;
import relais.content.Progress.Submitted;
import relais.platform.decision.Aggregate;
import relais.platform.decision.Decision;
import relais.platform.decision.Refusal;

/** One piece of content owed by a partner, with every version handed in and everything said about it. */
@Document("deliverables")
public record Deliverable(
    @Id String id,
    long version,
    String brandId,
    String campaignId,
    String collaborationId,
    String partnerId,
    Owed owed,
    Brief brief,
    Progress progress,
    List<Draft> drafts,
    List<Comment> comments
) implements Aggregate {
    public Deliverable {
        drafts = List.copyOf(drafts);
        comments = List.copyOf(comments);
    }

    /** Terms were agreed, and this is part of them. */
    static Decision<Deliverable> plan(
        String id,
        String brandId,
        String campaignId,
        String collaborationId,
        String partnerId,
        Owed owed,
        Brief brief,
        String by,
        Instant now
    ) {
        var planned = new Deliverable(
            id,
            0,
            brandId,
            campaignId,
            collaborationId,
            partnerId,
            owed,
            brief,
            new Planned(now),
            List.of(),
            List.of()
        );
        return accepted(planned, new ContentNews.DeliverablePlanned(planned.about(by)));
    }

    /** The collaboration became active: the partner may begin. */
    Decision<Deliverable> awaitDraft(String by, Instant now) {
        return progress instanceof Planned
            ? accepted(at(new AwaitingDraft(now)), new ContentNews.DraftAwaited(about(by)))
            : accepted(this);
    }

    /** A version is handed in, by the partner or by a colleague on their behalf. */
    Decision<Deliverable> submit(Submission submission, boolean onBehalf, String by, Instant now) {
        if (submission.isEmpty()) {
            return refused(NOTHING_HANDED_IN);
        }
        return switch (progress) {
            case Planned _, AwaitingDraft _, ChangesRequested _ -> submitted(submission, onBehalf, by, now);
            case Submitted _, InReview _ -> refused(ALREADY_UNDER_REVIEW);
            case Approved _ -> refused(CONTENT_ALREADY_APPROVED);
            case Published _, Rejected _, Cancelled _ -> refused(CONTENT_CLOSED);
        };
    }

    private Decision<Deliverable> submitted(Submission submission, boolean onBehalf, String by, Instant now) {
        int number = drafts.size() + 1;
        String fingerprint = submission.fingerprint(brief.number());
        var all = new ArrayList<>(drafts);
        all.add(new Draft(number, submission, fingerprint, now, by, onBehalf, null, List.of()));
        var next = with(new Submitted(now, number), all);
        return accepted(next, new ContentNews.DraftSubmitted(about(by), number, onBehalf));
    }

    /** What the automatic checks find on the version handed in last, as the brief is now. */
    List<Finding> runChecks() {
        return drafts.isEmpty() ? List.of() : findings(drafts.getLast().submission());
    }

    /** What the checks find on this, the words first. */
    List<Finding> findings(Submission submission) {
        var all = new ArrayList<>(Checks.of(submission.content(), brief.setting(owed)));
        all.add(Fitting.of(submission.pieces(), owed));
        return List.copyOf(all);
    }

    /** The automatic checks of a version ended; told again, nothing changes. */
    Decision<Deliverable> checked(int draft, List<Finding> findings, Instant now) {
        if (!(progress instanceof Submitted(Instant _, int current) && current == draft)) {
            return accepted(this);
        }
        int failed = (int) findings.stream().filter(Finding::blocks).count();
        int toReview = (int) findings.stream().filter(Finding::needsTick).count();
        var next = with(new InReview(now, draft), changed(draft, d -> d.checked(findings)));
        return accepted(next, new ContentNews.DraftChecked(about("system"), draft, failed, toReview));
    }

    /** Approved, exactly as seen. {@code ticks} are the findings that the reviewer looked at and let pass. */
    Decision<Deliverable> approve(String seen, Set<String> ticks, Backing backing, String by, Instant now) {
        return onReview(seen, draft -> {
            Refusal lock = backing.lock();
            if (lock != null) {
                return refused(lock);
            }
            if (!draft.blocking().isEmpty()) {
                return refused(CHECK_FAILED.with(Map.of("checks", keys(draft.blocking()))));
            }
            if (!draft.unticked(ticks).isEmpty()) {
                return refused(FINDING_NOT_TICKED.with(Map.of("checks", keys(draft.unticked(ticks)))));
            }
            var next = at(new Approved(now, draft.number(), draft.fingerprint(), by));
            return accepted(next, new ContentNews.DraftApproved(about(by), draft.number()));
        });
    }

    /** Sent back with a reason that the partner reads. */
    Decision<Deliverable> requestChanges(String seen, String reason, String by, Instant now) {
        return onReview(seen, draft ->
            reason.isBlank()
                ? refused(REASON_NEEDED)
                : accepted(
                      at(new ChangesRequested(now, draft.number(), reason.strip(), by)),
                      new ContentNews.ChangesRequested(about(by), draft.number())
                  )
        );
    }

    /** Not this idea; the partner reads why. */
    Decision<Deliverable> reject(String seen, String reason, String by, Instant now) {
        return onReview(seen, draft ->
            reason.isBlank()
                ? refused(REASON_NEEDED)
                : accepted(
                      at(new Rejected(now, draft.number(), reason.strip(), by)),
                      new ContentNews.DraftRejected(about(by), draft.number())
                  )
        );
    }

    /** A manager gives a rejected content another chance. */
    Decision<Deliverable> reopen(String by, Instant now) {
        return progress instanceof Rejected
            ? accepted(at(new AwaitingDraft(now)), new ContentNews.Reopened(about(by)))
            : refused(NOT_REJECTED);
    }

    /** Legal lets one failed check pass, and says why. */
    Decision<Deliverable> waive(String seen, String finding, String reason, String by, Instant now) {
        return onReview(seen, draft -> {
            if (reason.isBlank()) {
                return refused(REASON_NEEDED);
            }
            if (
                draft
                    .blocking()
                    .stream()
                    .noneMatch(failed -> failed.key().equals(finding))
            ) {
                return refused(CHECK_NOT_FAILED);
            }
            var waiver = new Draft.Waiver(finding, reason.strip(), by, now);
            var next = with(progress, changed(draft.number(), d -> d.waived(waiver)));
            return accepted(next, new ContentNews.CheckWaived(about(by), draft.number(), finding));
        });
    }

    /** A remark; the same remark told twice is one. */
    Decision<Deliverable> comment(Comment comment) {
        if (comments.stream().anyMatch(known -> known.id().equals(comment.id()))) {
            return accepted(this);
        }
        var draft = draft(comment.draft());
        if (draft.isEmpty()) {
            return refused(NO_SUCH_VERSION);
        }
        if (comment.text().isBlank()) {
            return refused(REASON_NEEDED);
        }
        if (comment.pin() != null && !isOn(draft.get(), comment.pin())) {
            return refused(PIN_MISPLACED);
        }
        var all = new ArrayList<>(comments);
        all.add(comment);
        var news = new ContentNews.Commented(
            about(comment.authorId()),
            comment.draft(),
            comment.visibleToPartner(),
            comment.byPartner()
        );
        return accepted(with(all), news);
    }

    private static boolean isOn(Draft draft, Comment.Pin pin) {
        var piece = draft
            .submission()
            .pieces()
            .stream()
            .filter(p -> p.assetId().equals(pin.assetId()))
            .findFirst();
        boolean isVideo = piece.isPresent() && piece.get().kind() == AssetKind.MP4;
        return (
            piece.isPresent() &&
            switch (pin) {
                case Comment.Pin.Point(String _, double x, double y) -> !isVideo && isInside(x) && isInside(y);
                case Comment.Pin.Moment(String _, double second, Double x, Double y) -> isVideo &&
                    second >= 0 &&
                    (x == null || isInside(x)) &&
                    (y == null || isInside(y));
            }
        );
    }

    private static boolean isInside(double fraction) {
        return fraction >= 0 && fraction <= 1;
    }

    /** The approved version is live at this address; said again, the address is corrected and the old one kept. */
    Decision<Deliverable> declarePost(String url, boolean onBehalf, String by, Instant now) {
        return switch (progress) {
            case Approved approved -> recognised(url, post -> published(approved, post, onBehalf, by, now));
            case Published live -> recognised(url, post -> corrected(live, post, by, now));
            case Rejected _, Cancelled _ -> refused(CONTENT_CLOSED);
            case Planned _, AwaitingDraft _, Submitted _, InReview _, ChangesRequested _ -> refused(NOT_APPROVED_YET);
        };
    }

    private Decision<Deliverable> recognised(String url, Function<PostAddress, Decision<Deliverable>> declare) {
        return switch (PostAddress.recognise(url, owed.network())) {
            case Decision.Refused<PostAddress>(Refusal reason) -> refused(reason);
            case Decision.Accepted<PostAddress>(PostAddress post, _) -> declare.apply(post);
        };
    }

    private Decision<Deliverable> corrected(Published live, PostAddress post, String by, Instant now) {
        var before = live.publication();
        if (before.url().equals(post.url())) {
            return accepted(this);
        }
        var next = at(
            new Published(live.since(), live.draft(), live.fingerprint(), before.corrected(post.url(), by, now))
        );
        return accepted(next, new ContentNews.PostCorrected(about(by), live.draft(), before.url(), post.url()));
    }

    private Decision<Deliverable> published(
        Approved approved,
        PostAddress post,
        boolean onBehalf,
        String by,
        Instant now
    ) {
        var publication = new Publication(post.url(), post.network(), by, onBehalf, List.of());
        var next = at(new Published(now, approved.draft(), approved.fingerprint(), publication));
        return accepted(next, new ContentNews.PostDeclared(about(by), approved.draft(), onBehalf));
    }

    /** The brief says something else now; a version under review is checked again, a decided one stays as it is. */
    Decision<Deliverable> rewriteBrief(String guidance, List<String> tags, List<String> words, String by, Instant now) {
        return switch (progress) {
            case Approved _ -> refused(CONTENT_ALREADY_APPROVED);
            case Published _, Rejected _, Cancelled _ -> refused(CONTENT_CLOSED);
            case Planned _, AwaitingDraft _, ChangesRequested _ -> rewritten(guidance, tags, words, by, progress);
            case Submitted(Instant _, int draft) -> rewritten(guidance, tags, words, by, new Submitted(now, draft));
            case InReview(Instant _, int draft) -> rewritten(guidance, tags, words, by, new Submitted(now, draft));
        };
    }

    private Decision<Deliverable> rewritten(
        String guidance,
        List<String> tags,
        List<String> words,
        String by,
        Progress then
    ) {
        var newBrief = brief.rewritten(guidance.strip(), tags, words);
        var all =
            then instanceof Submitted(Instant _, int draft)
                ? changed(draft, d -> d.rebound(newBrief.number()))
                : drafts;
        var next = new Deliverable(
            id,
            version,
            brandId,
            campaignId,
            collaborationId,
            partnerId,
            owed,
            newBrief,
            then,
            all,
            comments
        );
        return accepted(next, new ContentNews.BriefChanged(about(by), newBrief.number()));
    }

    /** Nothing more is owed here. */
    Decision<Deliverable> cancel(String reason, String by, Instant now) {
        return switch (progress) {
            case Published _, Cancelled _ -> refused(CONTENT_CLOSED);
            case
                Planned _,
                AwaitingDraft _,
                Submitted _,
                InReview _,
                ChangesRequested _,
                Approved _,
                Rejected _ -> reason.isBlank()
                ? refused(REASON_NEEDED)
                : accepted(at(new Cancelled(now, reason.strip())), new ContentNews.DeliverableCancelled(about(by)));
        };
    }

    /** The version handed in last; none yet at first. */
    public Optional<Draft> latest() {
        return drafts.isEmpty() ? Optional.empty() : Optional.of(drafts.getLast());
    }

    public Optional<Draft> draft(int number) {
        return drafts
            .stream()
            .filter(draft -> draft.number() == number)
            .findFirst();
    }

    /** How many of the requests for changes that the terms include were used. */
    public int roundsUsed() {
        int answered = progress instanceof ChangesRequested ? drafts.size() : drafts.size() - 1;
        return Math.max(0, answered);
    }

    /** Whether a file belongs to any version, or may still be handed in here. */
    public boolean isOpenForFiles() {
        return switch (progress) {
            case Planned _, AwaitingDraft _, ChangesRequested _ -> true;
            case Submitted _, InReview _, Approved _, Published _, Rejected _, Cancelled _ -> false;
        };
    }

    boolean isOver() {
        return switch (progress) {
            case Published _, Rejected _, Cancelled _ -> true;
            case Planned _, AwaitingDraft _, Submitted _, InReview _, ChangesRequested _, Approved _ -> false;
        };
    }

    About about(String actorId) {
        return new About(brandId, id, collaborationId, campaignId, partnerId, actorId);
    }

    private Decision<Deliverable> onReview(String seen, Function<Draft, Decision<Deliverable>> decide) {
        if (!(progress instanceof InReview(Instant _, int number))) {
            return refused(NOT_UNDER_REVIEW);
        }
        var draft = draft(number).orElseThrow();
        return draft.fingerprint().equals(seen) ? decide.apply(draft) : refused(CHANGED_MEANWHILE);
    }

    private static String keys(List<Finding> findings) {
        return findings.stream().map(Finding::key).collect(Collectors.joining(", "));
    }

    private List<Draft> changed(int number, UnaryOperator<Draft> change) {
        return drafts
            .stream()
            .map(draft -> draft.number() == number ? change.apply(draft) : draft)
            .toList();
    }

    private Deliverable at(Progress next) {
        return with(next, drafts);
    }

    private Deliverable with(Progress next, List<Draft> all) {
        return new Deliverable(
            id,
            version,
            brandId,
            campaignId,
            collaborationId,
            partnerId,
            owed,
            brief,
            next,
            all,
            comments
        );
    }

    private Deliverable with(List<Comment> all) {
        return new Deliverable(
            id,
            version,
            brandId,
            campaignId,
            collaborationId,
            partnerId,
            owed,
            brief,
            progress,
            drafts,
            all
        );
    }
}
