package relais.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import relais.collaborations.Accord;
import relais.collaborations.Clearance;
import relais.collaborations.Collaboration;
import relais.collaborations.ContentFormat;
import relais.collaborations.Contract;
import relais.collaborations.ContractLanguage;
import relais.collaborations.ContractState;
import relais.collaborations.KeptFile;
import relais.collaborations.OpenWork;
import relais.collaborations.PartnerAction;
import relais.collaborations.Party;
import relais.collaborations.Signature;
import relais.collaborations.Stage;
import relais.collaborations.Summary;
import relais.collaborations.TeamAction;
import relais.collaborations.Verdict;
import relais.content.Brief;
import relais.content.Deliverable;
import relais.content.Owed;
import relais.content.Progress;
import relais.identity.Role;
import relais.partners.Network;

class SortingTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final Accord ACCORD = new Accord(1, "fp", MONDAY);
    private static final Signature PIA_SIGNED = new Signature.Uploaded(MONDAY, "pia", false, new KeptFile("bb", 1, 1));

    @Test
    void aCounterProposalWaitsForWhoeverMayAnswerIt() {
        var countered = at(new Stage.Countered(MONDAY, 2));
        assertThat(works(countered, TeamAction.ACCEPT_COUNTER, TeamAction.DROP)).containsExactly(
            Waiting.Work.COUNTER_TO_ANSWER
        );
        assertThat(works(countered)).isEmpty();
    }

    @Test
    void anOfferWaitsForThePartnerAndForNobodyInTheTeam() {
        var offered = at(new Stage.Offered(MONDAY, 1));
        assertThat(works(offered, TeamAction.DROP)).isEmpty();
        assertThat(Sorting.forPartner(new OpenWork.ForPartner(offered, List.of(PartnerAction.ACCEPT))))
            .map(Card::kind)
            .contains(Card.Kind.OFFER_TO_ANSWER);
    }

    @Test
    void thePartnerIsToldInWhoseHandsTheContractIs() {
        var drafted = new ContractState.Drafted(MONDAY);
        assertThat(told(drafted)).isEqualTo(Card.Kind.CONTRACT_IN_PREPARATION);
        var signed = new ContractState.PartnerSigned(MONDAY, PIA_SIGNED);
        assertThat(told(signed)).isEqualTo(Card.Kind.CONTRACT_WITH_BRAND);
        var returned = new ContractState.Returned(MONDAY, PIA_SIGNED, "La somme", "laure");
        assertThat(told(returned)).isEqualTo(Card.Kind.CONTRACT_RETURNED);
        assertThat(
            Sorting.forPartner(new OpenWork.ForPartner(at(new Stage.Agreed(MONDAY, ACCORD)), List.of()))
                .orElseThrow()
                .kind()
        ).isEqualTo(Card.Kind.CONTRACT_IN_PREPARATION);
    }

    private static Card.Kind told(ContractState state) {
        return Sorting.forPartner(new OpenWork.ForPartner(agreed(state), List.of()))
            .orElseThrow()
            .kind();
    }

    @Test
    void anOpenGateAsksForALetterAndAClosedOneForLights() {
        assertThat(works(at(new Stage.Identified(MONDAY)), TeamAction.DROP)).containsExactly(
            Waiting.Work.LIGHTS_TO_COMPLETE
        );
        assertThat(
            works(at(new Stage.Vetted(MONDAY, new Clearance.Cleared(false))), TeamAction.CONTACT, TeamAction.DROP)
        ).containsExactly(Waiting.Work.PARTNER_TO_CONTACT);
    }

    @Test
    void theBrandIsAskedToSignOnlyOnceTheSignedTextIsDecidedOn() {
        var undecided = agreed(
            new ContractState.InLegalReview(MONDAY, PIA_SIGNED, true, new ContractState.Awaited.VerdictAndSignature())
        );
        assertThat(works(undecided, TeamAction.SIGN_FOR_BRAND)).isEmpty();
        assertThat(works(undecided, TeamAction.DECIDE, TeamAction.SIGN_FOR_BRAND)).containsExactly(
            Waiting.Work.CONTRACT_TO_REVIEW
        );
        var decided = agreed(
            new ContractState.InLegalReview(
                MONDAY,
                PIA_SIGNED,
                true,
                new ContractState.Awaited.BrandSignature(new Verdict.Identical("laure", MONDAY, false, false))
            )
        );
        assertThat(works(decided, TeamAction.SIGN_FOR_BRAND)).containsExactly(Waiting.Work.BRAND_TO_SIGN);
    }

    @Test
    void aDraftUnderReviewWaitsForCommunityManagersNotForLawyers() {
        var content = content(new Progress.InReview(MONDAY, 1), TODAY);
        assertThat(Sorting.forTeam(content, Set.of(), Set.of(Role.CM), TODAY))
            .map(Waiting::work)
            .contains(Waiting.Work.DRAFT_TO_REVIEW);
        assertThat(Sorting.forTeam(content, Set.of(), Set.of(Role.LEGAL), TODAY)).isEmpty();
    }

    @Test
    void nothingAboutAContentIsWorkWhileItsCollaborationIsSuspended() {
        var suspended = at(
            new Stage.Suspended(MONDAY, ACCORD, Stage.Footing.CONTRACT, "Un article cite ses publicités.")
        );
        var frozen = Sorting.suspended(List.of(new OpenWork.ForTeam(suspended, List.of(), List.of())));
        for (Progress progress : List.of(
            new Progress.InReview(MONDAY, 1),
            new Progress.AwaitingDraft(MONDAY),
            new Progress.Approved(MONDAY, 1, "fp", "leonie")
        )) {
            var late = content(progress, TODAY.minusDays(1));
            assertThat(Sorting.forTeam(late, Set.of(), Set.of(Role.MANAGER), TODAY)).isPresent();
            assertThat(Sorting.forTeam(late, frozen, Set.of(Role.MANAGER), TODAY)).isEmpty();
        }
    }

    @Test
    void aContentIsOverdueTheDayAfterItWasDue() {
        var awaited = new Progress.AwaitingDraft(MONDAY);
        assertThat(Sorting.forTeam(content(awaited, TODAY), Set.of(), Set.of(Role.CM), TODAY)).isEmpty();
        assertThat(Sorting.forTeam(content(awaited, TODAY.minusDays(1)), Set.of(), Set.of(Role.CM), TODAY))
            .map(Waiting::late)
            .contains(true);
    }

    @Test
    void lateThingsComeFirstThenTheNearestDayThenWhatWaitsLongest() {
        var late = Waiting.content(
            Waiting.Work.DRAFT_TO_REVIEW,
            content(new Progress.InReview(MONDAY, 1), TODAY.minusDays(2)),
            TODAY
        );
        var tomorrow = Waiting.content(
            Waiting.Work.DRAFT_TO_REVIEW,
            content(new Progress.InReview(MONDAY, 1), TODAY.plusDays(1)),
            TODAY
        );
        var undated = Waiting.step(
            Waiting.Work.OFFER_TO_MAKE,
            at(new Stage.InDiscussion(MONDAY)),
            MONDAY.minusSeconds(60)
        );
        assertThat(Stream.of(undated, tomorrow, late).sorted(Waiting.MOST_URGENT_FIRST)).containsExactly(
            late,
            tomorrow,
            undated
        );
    }

    private static List<Waiting.Work> works(Collaboration known, TeamAction... actions) {
        return Sorting.forTeam(new OpenWork.ForTeam(known, List.of(actions), List.of()))
            .map(Waiting::work)
            .stream()
            .toList();
    }

    private static Collaboration at(Stage stage, Contract... contracts) {
        return new Collaboration(
            "k1",
            1,
            "b1",
            "c1",
            "p1",
            "c1:p1",
            MONDAY,
            stage,
            List.of(),
            null,
            List.of(contracts),
            new Summary(stage.name(), null, null)
        );
    }

    private static Collaboration agreed(ContractState state) {
        var nobody = new Party("Pia Lormeau", "", "", "", "FR", "Pia Lormeau");
        return at(
            new Stage.Agreed(MONDAY, ACCORD),
            new Contract(
                1,
                ACCORD,
                "influence/2026-1",
                ContractLanguage.FR,
                nobody,
                nobody,
                new KeptFile("aa", 1, 1),
                state
            )
        );
    }

    private static Deliverable content(Progress progress, LocalDate dueOn) {
        return new Deliverable(
            "d1",
            1,
            "b1",
            "c1",
            "k1",
            "p1",
            new Owed("reel", Network.INSTAGRAM, ContentFormat.REEL, 1, dueOn, 2),
            new Brief(1, "", List.of("FR"), List.of(), List.of(), List.of(), true),
            progress,
            List.of(),
            List.of()
        );
    }
}
