package relais.content;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.content.ContentExamples.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import relais.collaborations.ContentFormat;
import relais.compliance.Check;
import relais.compliance.Finding;
import relais.compliance.Reason;
import relais.compliance.Verdict;
import relais.partners.Network;
import relais.platform.decision.Decision;

class DeliverableTests {

    private static final Backing FIRM = new Backing.Firm();

    @Test
    void aDraftMayBeHandedInBeforeTheContractIsInForce() {
        assertThat(
            of(aPlannedReel().submit(aSubmission(LABELLED), false, MAELLE, MONDAY))
                .progress()
                .name()
        ).isEqualTo(ContentStage.SUBMITTED);
    }

    @Test
    void anActiveCollaborationAwaitsTheFirstDraftAndHearingItTwiceChangesNothing() {
        assertThat(anAwaitedReel().progress().name()).isEqualTo(ContentStage.AWAITING_DRAFT);
        assertThat(of(anAwaitedReel().awaitDraft("system", TUESDAY))).isEqualTo(anAwaitedReel());
    }

    @Test
    void nothingAtAllCannotBeHandedIn() {
        var nothing = new Submission("  ", List.of(), null, false, false, null);
        assertThat(refusal(anAwaitedReel().submit(nothing, false, MAELLE, MONDAY))).isEqualTo("NOTHING_HANDED_IN");
    }

    @Test
    void aSecondVersionWaitsUntilTheFirstIsDecided() {
        assertThat(refusal(aReelUnderReview(LABELLED).submit(aSubmission("V2"), false, MAELLE, TUESDAY))).isEqualTo(
            "ALREADY_UNDER_REVIEW"
        );
    }

    @Test
    void whenTheChecksEndTheTeamCanLook() {
        var reel = aReelUnderReview(UNLABELLED);

        assertThat(reel.progress().name()).isEqualTo(ContentStage.IN_REVIEW);
        assertThat(reel.latest().orElseThrow().blocking()).extracting(Finding::check).containsExactly(Check.DISCLOSURE);
    }

    @Test
    void aStillPictureIsNoReelAndLegalAloneMayLetItPass() {
        var still = new Submission.Piece("A1", "aa11", AssetKind.PNG, null, false, null);
        var pictures = new Submission(LABELLED, List.of(still, still), null, false, false, null);
        var reel = checked(of(anAwaitedReel().submit(pictures, false, MAELLE, MONDAY)));

        assertThat(reel.latest().orElseThrow().blocking()).extracting(Finding::key).containsExactly("FILES:");
        assertThat(refusal(reel.approve(fingerprint(reel), Set.of("FILES:"), FIRM, LEONIE, TUESDAY))).isEqualTo(
            "CHECK_FAILED"
        );
        assertThat(reel.findings(aSubmission(LABELLED)))
            .extracting(Finding::reason)
            .contains(Reason.FILES_FIT);
    }

    @Test
    void aStoryIsAPictureOrAVideoAndAPostIsNoWordsAloneWhereTheNetworkTakesNone() {
        var still = new Submission.Piece("A1", "aa11", AssetKind.PNG, null, false, null);
        var film = new Submission.Piece("A1", "aa11", AssetKind.MP4, null, false, null);
        for (var format : List.of(ContentFormat.STORY, ContentFormat.POST, ContentFormat.CAROUSEL)) {
            assertThat(Fitting.of(List.of(still), owed(format, Network.INSTAGRAM)).verdict()).isEqualTo(Verdict.PASS);
            assertThat(Fitting.of(List.of(film), owed(format, Network.INSTAGRAM)).verdict()).isEqualTo(Verdict.PASS);
            assertThat(Fitting.of(List.of(), owed(format, Network.INSTAGRAM)).blocks()).isTrue();
        }
        assertThat(Fitting.of(List.of(), owed(ContentFormat.POST, Network.X)).verdict()).isEqualTo(Verdict.PASS);
        assertThat(Fitting.of(List.of(still), owed(ContentFormat.VIDEO, Network.TIKTOK)).blocks()).isTrue();
        assertThat(Fitting.of(List.of(still), owed(ContentFormat.EPISODE, Network.PODCAST)).needsTick()).isTrue();
    }

    private static Owed owed(ContentFormat format, Network network) {
        return new Owed("d", network, format, 1, LocalDate.parse("2026-12-01"), 2);
    }

    @Test
    void checksThatEndTwiceCountOnce() {
        var reel = aReelUnderReview(LABELLED);
        assertThat(of(reel.checked(1, List.of(), TUESDAY))).isEqualTo(reel);
    }

    @Test
    void nothingIsApprovedWhileTheChecksRun() {
        var reel = aSubmittedReel(LABELLED);
        assertThat(refusal(reel.approve(fingerprint(reel), Set.of(), FIRM, LEONIE, TUESDAY))).isEqualTo(
            "NOT_UNDER_REVIEW"
        );
    }

    @Test
    void anApprovalIsBoundToWhatWasSeen() {
        var reel = aReelUnderReview(LABELLED);

        var approved = of(reel.approve(fingerprint(reel), Set.of(), FIRM, LEONIE, TUESDAY));

        assertThat(approved.progress()).isEqualTo(new Progress.Approved(TUESDAY, 1, fingerprint(reel), LEONIE));
        assertThat(refusal(reel.approve("another", Set.of(), FIRM, LEONIE, TUESDAY))).isEqualTo("CHANGED_MEANWHILE");
    }

    @Test
    void theFingerprintTellsApartWordsFilesLabelsFlagsAndBriefs() {
        var first = aSubmission(LABELLED);
        var piece = first.pieces().getFirst();
        var otherFile = new Submission.Piece("A1", "cc33", AssetKind.MP4, null, false, null);
        var others = List.of(
            aSubmission(UNLABELLED).fingerprint(1),
            first.fingerprint(2),
            new Submission(LABELLED, List.of(piece), null, false, false, null).fingerprint(1),
            new Submission(LABELLED, List.of(otherFile, first.pieces().get(1)), null, false, false, null).fingerprint(
                1
            ),
            new Submission(LABELLED, first.pieces(), "Publicité", false, false, null).fingerprint(1),
            new Submission(LABELLED, first.pieces(), null, true, false, null).fingerprint(1)
        );

        assertThat(others).doesNotHaveDuplicates().doesNotContain(first.fingerprint(1));
    }

    @Test
    void aFailedCheckKeepsFromApprovalUntilLegalLetsItPassWithAReason() {
        var reel = aReelUnderReview(UNLABELLED);
        var seen = fingerprint(reel);
        assertThat(refusal(reel.approve(seen, Set.of("DISCLOSURE:FR"), FIRM, LEONIE, TUESDAY))).isEqualTo(
            "CHECK_FAILED"
        );
        assertThat(refusal(reel.waive(seen, "DISCLOSURE:FR", " ", ANNE, TUESDAY))).isEqualTo("REASON_NEEDED");
        assertThat(refusal(reel.waive(seen, "BANNED_WORD:miracle", "Non", ANNE, TUESDAY))).isEqualTo(
            "CHECK_NOT_FAILED"
        );

        var waived = of(reel.waive(seen, "DISCLOSURE:FR", "La mention est dans la vidéo.", ANNE, TUESDAY));

        assertThat(
            of(waived.approve(seen, Set.of(), FIRM, LEONIE, TUESDAY))
                .progress()
                .name()
        ).isEqualTo(ContentStage.APPROVED);
    }

    @Test
    void aFindingToLookAtNeedsATick() {
        var reel = aReelUnderReview("Partenariat rémunéré avec @clairembrun.demo : trois semaines.");
        var seen = fingerprint(reel);

        assertThat(refusal(reel.approve(seen, Set.of(), FIRM, LEONIE, TUESDAY))).isEqualTo("FINDING_NOT_TICKED");
        assertThat(
            of(reel.approve(seen, Set.of("DISCLOSURE:FR"), FIRM, LEONIE, TUESDAY))
                .progress()
                .name()
        ).isEqualTo(ContentStage.APPROVED);
    }

    @Test
    void nothingIsApprovedBeforeTheContractIsInForceAndTheRefusalSaysWhy() {
        var reel = aReelUnderReview(LABELLED);

        var decision = reel.approve(fingerprint(reel), Set.of(), new Backing.InLegalReview(MONDAY), LEONIE, TUESDAY);

        assertThat(refusal(decision)).isEqualTo("CONTRACT_IN_LEGAL_REVIEW");
        assertThat(((Decision.Refused<?>) decision).reason().params()).containsEntry("since", MONDAY.toString());
        assertThat(
            refusal(reel.approve(fingerprint(reel), Set.of(), new Backing.NotActive("AGREED", MONDAY), LEONIE, TUESDAY))
        ).isEqualTo("COLLABORATION_NOT_ACTIVE");
    }

    @Test
    void whatIsSentBackOrRefusedNeedsAReasonThePartnerCanRead() {
        var reel = aReelUnderReview(LABELLED);

        assertThat(refusal(reel.requestChanges(fingerprint(reel), " ", LEONIE, TUESDAY))).isEqualTo("REASON_NEEDED");
        assertThat(refusal(reel.reject(fingerprint(reel), "", LEONIE, TUESDAY))).isEqualTo("REASON_NEEDED");
    }

    @Test
    void whatIsSentBackComesBackAsTheNextVersion() {
        var reel = aReelUnderReview(UNLABELLED);
        var back = of(reel.requestChanges(fingerprint(reel), "Ajouter la mention.", LEONIE, TUESDAY));

        var again = of(back.submit(aSubmission(LABELLED), false, MAELLE, TUESDAY));

        assertThat(again.drafts()).extracting(Draft::number).containsExactly(1, 2);
        assertThat(again.drafts().getFirst().findings()).isNotEmpty();
    }

    @Test
    void ofTwoReviewersTheSecondFindsNothingLeftToDecide() {
        var approved = anApprovedReel();
        assertThat(refusal(approved.requestChanges(fingerprint(approved), "Encore", LEONIE, TUESDAY))).isEqualTo(
            "NOT_UNDER_REVIEW"
        );
    }

    @Test
    void aRefusedContentIsClosedUntilAManagerReopensIt() {
        var reel = aReelUnderReview(LABELLED);
        var rejected = of(reel.reject(fingerprint(reel), "Trop proche du concurrent.", LEONIE, TUESDAY));

        assertThat(refusal(rejected.submit(aSubmission("V2"), false, MAELLE, TUESDAY))).isEqualTo("CONTENT_CLOSED");
        assertThat(of(rejected.reopen("karim", TUESDAY)).progress().name()).isEqualTo(ContentStage.AWAITING_DRAFT);
    }

    @Test
    void aNewBriefHasTheVersionUnderReviewCheckedAgain() {
        var reel = aReelUnderReview(LABELLED);
        var seen = fingerprint(reel);

        var rewritten = of(reel.rewriteBrief("Dire le prix", List.of("@autre"), List.of(), LEONIE, TUESDAY));

        assertThat(rewritten.progress().name()).isEqualTo(ContentStage.SUBMITTED);
        assertThat(fingerprint(rewritten)).isNotEqualTo(seen);
        assertThat(refusal(anApprovedReel().rewriteBrief("", List.of(), List.of(), LEONIE, TUESDAY))).isEqualTo(
            "CONTENT_ALREADY_APPROVED"
        );
    }

    @Test
    void aRemarkIsPinnedToAPlaceThatExists() {
        var reel = aReelUnderReview(LABELLED);

        assertThat(of(reel.comment(aComment(1, new Comment.Pin.Moment("A1", 7.0, 0.5, 0.5)))).comments()).hasSize(1);
        assertThat(of(reel.comment(aComment(1, new Comment.Pin.Point("A2", 0.0, 1.0)))).comments()).hasSize(1);
        for (var misplaced : List.<Comment.Pin>of(
            new Comment.Pin.Point("A1", 0.5, 0.5),
            new Comment.Pin.Moment("A2", 7.0, null, null),
            new Comment.Pin.Point("A2", 1.2, 0.5),
            new Comment.Pin.Point("A9", 0.5, 0.5)
        )) {
            assertThat(refusal(reel.comment(aComment(1, misplaced)))).isEqualTo("PIN_MISPLACED");
        }
        assertThat(refusal(reel.comment(aComment(2, null)))).isEqualTo("NO_SUCH_VERSION");
    }

    @Test
    void theSameRemarkToldTwiceIsOne() {
        var said = of(aReelUnderReview(LABELLED).comment(aComment(1, null)));
        assertThat(of(said.comment(aComment(1, null))).comments()).hasSize(1);
    }

    @Test
    void onlyAnApprovedContentGoesLive() {
        var url = "https://www.instagram.com/reel/C9xYz12_ab/?utm_source=ig_web_copy_link";

        assertThat(refusal(aReelUnderReview(LABELLED).declarePost(url, false, MAELLE, TUESDAY))).isEqualTo(
            "NOT_APPROVED_YET"
        );
        var live = of(anApprovedReel().declarePost(url, false, MAELLE, TUESDAY));
        assertThat(((Progress.Published) live.progress()).publication().url()).isEqualTo(
            "https://www.instagram.com/reel/C9xYz12_ab/"
        );
    }

    @Test
    void aMistypedAddressIsCorrectedAndTheOldOneIsKept() {
        var mistyped = "http://www.instagram.com/reel/C9xYz12_aa/";
        var right = "https://www.instagram.com/reel/C9xYz12_ab/";
        var live = of(anApprovedReel().declarePost(mistyped, false, MAELLE, TUESDAY));

        assertThat(of(live.declarePost("instagram.com/p/autre", false, LEONIE, TUESDAY))).isNotEqualTo(live);
        var decision = live.declarePost(right, true, LEONIE, TUESDAY.plusSeconds(60));
        var published = (Progress.Published) of(decision).progress();

        assertThat(published.since()).as("it went live when it did").isEqualTo(TUESDAY);
        assertThat(published.publication().url()).isEqualTo(right);
        assertThat(published.publication().by()).isEqualTo(MAELLE);
        assertThat(published.publication().earlier()).containsExactly(
            new Progress.Publication.Earlier(
                "https://www.instagram.com/reel/C9xYz12_aa/",
                LEONIE,
                TUESDAY.plusSeconds(60)
            )
        );
        assertThat(((Decision.Accepted<Deliverable>) decision).news()).containsExactly(
            new ContentNews.PostCorrected(
                live.about(LEONIE),
                1,
                "https://www.instagram.com/reel/C9xYz12_aa/",
                "https://www.instagram.com/reel/C9xYz12_ab/"
            )
        );
        assertThat(of(of(decision).declarePost(right, false, MAELLE, TUESDAY))).isEqualTo(of(decision));
        assertThat(refusal(live.declarePost("https://youtu.be/dQw4w9WgXcQ", false, MAELLE, TUESDAY))).isEqualTo(
            "POST_OF_ANOTHER_NETWORK"
        );
    }

    @Test
    void aCancelledContentTakesNothingMore() {
        var cancelled = of(anAwaitedReel().cancel("La campagne s'arrête.", LEONIE, TUESDAY));
        assertThat(refusal(cancelled.submit(aSubmission(LABELLED), false, MAELLE, TUESDAY))).isEqualTo(
            "CONTENT_CLOSED"
        );
    }

    private static Comment aComment(int draft, Comment.@Nullable Pin pin) {
        return new Comment("R1", draft, LEONIE, "Léonie", false, true, "Ici, montrer la mousse.", pin, Instant.EPOCH);
    }
}
