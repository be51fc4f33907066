package relais.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import relais.collaborations.ContentFormat;
import relais.partners.Network;
import relais.platform.decision.Decision;

/** Contents at the moments that tests start from. Maëlle is the partner, Léonie the community manager. */
final class ContentExamples {

    static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");
    static final String MAELLE = "maelle";
    static final String LEONIE = "leonie";
    static final String ANNE = "anne";
    static final String LABELLED =
        "Collaboration commerciale avec @clairembrun.demo 🌊 Trois semaines de Marée Haute, sans filtre.";
    static final String UNLABELLED =
        "Trois semaines avec le shampoing solide Marée Haute de @clairembrun.demo 🌊 Résultat à la fin !";

    private ContentExamples() {}

    static Deliverable aPlannedReel() {
        return of(Deliverable.plan("D1", "clairembrun", "C1", "K1", MAELLE, aReelOwed(), aBrief(), "system", MONDAY));
    }

    static Deliverable anAwaitedReel() {
        return of(aPlannedReel().awaitDraft("system", MONDAY));
    }

    static Deliverable aSubmittedReel(String caption) {
        return of(anAwaitedReel().submit(aSubmission(caption), false, MAELLE, MONDAY));
    }

    static Deliverable aReelUnderReview(String caption) {
        return checked(aSubmittedReel(caption));
    }

    static Deliverable anApprovedReel() {
        var reel = aReelUnderReview(LABELLED);
        return of(reel.approve(fingerprint(reel), Set.of(), new Backing.Firm(), LEONIE, TUESDAY));
    }

    static Deliverable checked(Deliverable submitted) {
        int draft = submitted.drafts().size();
        return of(submitted.checked(draft, submitted.runChecks(), MONDAY));
    }

    static Owed aReelOwed() {
        return new Owed("reel", Network.INSTAGRAM, ContentFormat.REEL, 1, LocalDate.parse("2026-12-01"), 2);
    }

    static Brief aBrief() {
        return new Brief(
            1,
            "Montrer la mousse.",
            List.of("FR"),
            List.of("Clairembrun", "@clairembrun.demo"),
            List.of("@clairembrun.demo"),
            List.of("miracle"),
            true
        );
    }

    static Submission aSubmission(String caption) {
        var video = new Submission.Piece("A1", "aa11", AssetKind.MP4, null, false, null);
        var cover = new Submission.Piece("A2", "bb22", AssetKind.JPEG, null, false, null);
        return new Submission(caption, List.of(video, cover), null, false, false, null);
    }

    static String fingerprint(Deliverable deliverable) {
        return deliverable.latest().orElseThrow().fingerprint();
    }

    static <T> T of(Decision<T> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<T>) decision).result();
    }

    static String refusal(Decision<?> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<?>) decision).reason().name();
    }
}
