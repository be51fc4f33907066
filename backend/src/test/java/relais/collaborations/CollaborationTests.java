package relais.collaborations;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.collaborations.CollaborationExamples.AMBER;
import static relais.collaborations.CollaborationExamples.BRAND_SIGNS;
import static relais.collaborations.CollaborationExamples.CAROL;
import static relais.collaborations.CollaborationExamples.GREEN;
import static relais.collaborations.CollaborationExamples.LAURE;
import static relais.collaborations.CollaborationExamples.MONDAY;
import static relais.collaborations.CollaborationExamples.PIA;
import static relais.collaborations.CollaborationExamples.PIA_SIGNS;
import static relais.collaborations.CollaborationExamples.active;
import static relais.collaborations.CollaborationExamples.agreed;
import static relais.collaborations.CollaborationExamples.begun;
import static relais.collaborations.CollaborationExamples.contractOf;
import static relais.collaborations.CollaborationExamples.countered;
import static relais.collaborations.CollaborationExamples.inDiscussion;
import static relais.collaborations.CollaborationExamples.inReview;
import static relais.collaborations.CollaborationExamples.latest;
import static relais.collaborations.CollaborationExamples.made;
import static relais.collaborations.CollaborationExamples.offered;
import static relais.collaborations.CollaborationExamples.refusal;
import static relais.collaborations.CollaborationExamples.sent;
import static relais.collaborations.CollaborationExamples.terms;
import static relais.collaborations.CollaborationExamples.typedBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import relais.platform.Money;
import relais.platform.decision.Decision;

class CollaborationTests {

    @Test
    void aPartnerWithFiveGreenLightsEntersTheCampaignVetted() {
        assertThat(begun(GREEN).stage().name()).isEqualTo(StageName.VETTED);
        assertThat(begun(AMBER).stage().name()).isEqualTo(StageName.IDENTIFIED);
    }

    @Test
    void aQuestionMayBeAskedBeforeTheLightsAreGreenButNotAProposalMade() {
        Collaboration asked = made(begun(AMBER).askForInformation(CAROL, MONDAY));

        assertThat(asked.stage().name()).isEqualTo(StageName.INFO_REQUESTED);
        assertThat(refusal(asked.contact("mail", AMBER, CAROL, MONDAY))).isEqualTo("NOT_CLEARED");
        assertThat(made(asked.informationReceived(MONDAY)).stage().name()).isEqualTo(StageName.IDENTIFIED);
        assertThat(refusal(inDiscussion().askForInformation(CAROL, MONDAY))).isEqualTo("TOO_LATE_TO_ASK");
    }

    @Test
    void lightsThatTurnBeforeAnybodyWroteTakeTheVettingBack() {
        assertThat(
            made(begun(GREEN).vet(AMBER, CAROL, MONDAY))
                .stage()
                .name()
        ).isEqualTo(StageName.IDENTIFIED);
        assertThat(
            made(inDiscussion().vet(AMBER, CAROL, MONDAY))
                .stage()
                .name()
        ).isEqualTo(StageName.IN_DISCUSSION);
    }

    @Test
    void theGateIsReadAgainAtEveryOffer() {
        assertThat(refusal(inDiscussion().offer(terms(), "", AMBER, CAROL, MONDAY))).isEqualTo("NOT_CLEARED");
        assertThat(refusal(countered().offer(terms("1700"), "", AMBER, CAROL, MONDAY))).isEqualTo("NOT_CLEARED");
        assertThat(refusal(countered().acceptCounter(latest(countered()), AMBER, CAROL, MONDAY))).isEqualTo(
            "NOT_CLEARED"
        );
    }

    @Test
    void nothingIsOfferedBeforeTheTwoSidesSpeak() {
        assertThat(refusal(begun(GREEN).offer(terms(), "", GREEN, CAROL, MONDAY))).isEqualTo("NOT_IN_DISCUSSION");
        assertThat(refusal(begun(GREEN).discuss(PIA, MONDAY))).isEqualTo("NOT_CONTACTED");
    }

    @Test
    void anOfferWaitsForItsAnswer() {
        assertThat(refusal(offered().offer(terms("1"), "", GREEN, CAROL, MONDAY))).isEqualTo("OFFER_AWAITS_ANSWER");
    }

    @Test
    void nothingIsPaidOnlyWhereAGiftOrSomebodyMeansIt() {
        assertThat(refusal(inDiscussion().offer(paying("0", null), "", GREEN, CAROL, MONDAY))).isEqualTo("FEE_NEEDED");
        Gift worthless = new Gift("Mercis", Money.euros("0"), Money.euros("0"));
        assertThat(refusal(inDiscussion().offer(paying("0", worthless), "", GREEN, CAROL, MONDAY))).isEqualTo(
            "FEE_NEEDED"
        );

        made(inDiscussion().offer(paying("0", terms().gift()), "", GREEN, CAROL, MONDAY));
        made(inDiscussion().offer(paying("0", null), true, "", GREEN, CAROL, MONDAY));
    }

    @Test
    void anAmountThatNobodyPaysIsRefused() {
        assertThat(refusal(inDiscussion().offer(terms("99999999999"), "", GREEN, CAROL, MONDAY))).isEqualTo(
            "AMOUNT_TOO_LARGE"
        );
    }

    @Test
    void anOfferThatNobodyAnsweredMayBeTakenBackAndAnotherMade() {
        Collaboration back = made(offered().withdrawOffer("Une erreur de montant", CAROL, MONDAY));

        assertThat(back.stage().name()).isEqualTo(StageName.IN_DISCUSSION);
        assertThat(back.termsOnTheTable()).isEmpty();
        assertThat(back.latestTerms().orElseThrow().withdrawal()).isEqualTo(
            new TermsVersion.Withdrawal(MONDAY, "Une erreur de montant", CAROL)
        );
        assertThat(refusal(back.accept(latest(back), PIA_SIGNS, PIA, MONDAY))).isEqualTo("NOTHING_OFFERED");
        Collaboration again = made(back.offer(terms("1200"), "", GREEN, CAROL, MONDAY));
        assertThat(again.termsOnTheTable().orElseThrow().number()).isEqualTo(2);
        assertThat(refusal(inDiscussion().withdrawOffer("", CAROL, MONDAY))).isEqualTo("NO_OFFER_TO_WITHDRAW");
        assertThat(refusal(agreed().withdrawOffer("", CAROL, MONDAY))).isEqualTo("ALREADY_AGREED");
    }

    private static Terms paying(String fee, @Nullable Gift gift) {
        Terms t = terms(fee);
        return new Terms(
            t.deliverables(),
            t.fee(),
            gift,
            t.rights(),
            t.exclusivity(),
            t.rounds(),
            t.paymentDays(),
            t.from(),
            t.to(),
            t.clauses()
        );
    }

    @Test
    void aPartnerCanOnlyAcceptTheTermsTheyRead() {
        assertThat(refusal(offered().accept("another", PIA_SIGNS, PIA, MONDAY))).isEqualTo("OFFER_CHANGED");
        assertThat(refusal(inDiscussion().accept("any", PIA_SIGNS, PIA, MONDAY))).isEqualTo("NOTHING_OFFERED");
    }

    @Test
    void acceptingFreezesTheTermsByTheirFingerprintAndTellsTheContentOwed() {
        var decision = (Decision.Accepted<Collaboration>) offered().accept(latest(offered()), PIA_SIGNS, PIA, MONDAY);

        assertThat(decision.result().accord()).contains(new Accord(1, CanonicalTerms.fingerprint(terms()), MONDAY));
        assertThat(decision.news())
            .singleElement()
            .isInstanceOfSatisfying(CollaborationNews.Agreed.class, news ->
                assertThat(news.deliverables()).isEqualTo(terms().deliverables())
            );
    }

    @Test
    void aCounterProposalIsAVersionOfItsOwnThatTheBrandMayTakeOrAnswer() {
        assertThat(countered().terms())
            .extracting(TermsVersion::side)
            .containsExactly(TermsVersion.Side.BRAND, TermsVersion.Side.PARTNER);
        assertThat(countered().latestTerms().orElseThrow().terms().fee()).isEqualTo(Money.euros("1850"));
        assertThat(
            made(countered().acceptCounter(latest(countered()), GREEN, CAROL, MONDAY))
                .accord()
                .orElseThrow()
                .terms()
        ).isEqualTo(2);
        assertThat(made(countered().offer(terms("1700"), "", GREEN, CAROL, MONDAY)).terms()).hasSize(3);
        assertThat(refusal(offered().acceptCounter(latest(offered()), GREEN, CAROL, MONDAY))).isEqualTo(
            "NOTHING_COUNTERED"
        );
    }

    @Test
    void aCounterProposalAsksForSomethingElse() {
        Counter nothing = new Counter(null, Map.of(), "Hm");
        Counter elsewhere = new Counter(null, Map.of("d9", LocalDate.parse("2026-12-20")), "Later");

        assertThat(refusal(offered().counter(nothing, latest(offered()), PIA, MONDAY))).isEqualTo(
            "COUNTER_WITHOUT_CHANGE"
        );
        assertThat(refusal(offered().counter(elsewhere, latest(offered()), PIA, MONDAY))).isEqualTo(
            "DELIVERABLE_UNKNOWN"
        );
    }

    @Test
    void aLaterDateMovesTheEndOfTheTermsWithIt() {
        Counter later = new Counter(null, Map.of("d1", LocalDate.parse("2027-01-15")), "Voyage");
        Collaboration moved = made(offered().counter(later, latest(offered()), PIA, MONDAY));

        assertThat(moved.latestTerms().orElseThrow().terms().to()).isEqualTo("2027-01-15");
    }

    @Test
    void termsThatCannotHoldAreNeverOffered() {
        Terms t = terms();
        Terms late = new Terms(
            t.deliverables(),
            t.fee(),
            t.gift(),
            t.rights(),
            t.exclusivity(),
            2,
            61,
            t.from(),
            t.to(),
            List.of()
        );
        Terms empty = new Terms(
            List.of(),
            t.fee(),
            t.gift(),
            t.rights(),
            t.exclusivity(),
            2,
            30,
            t.from(),
            t.to(),
            List.of()
        );
        Terms reversed = new Terms(
            t.deliverables(),
            t.fee(),
            t.gift(),
            t.rights(),
            t.exclusivity(),
            2,
            30,
            t.to(),
            t.from(),
            List.of()
        );
        Terms outside = new Terms(
            t.deliverables(),
            t.fee(),
            t.gift(),
            t.rights(),
            t.exclusivity(),
            2,
            30,
            t.from(),
            t.from(),
            List.of()
        );

        assertThat(refusal(inDiscussion().offer(late, "", GREEN, CAROL, MONDAY))).isEqualTo("PAYMENT_TOO_LATE");
        assertThat(refusal(inDiscussion().offer(empty, "", GREEN, CAROL, MONDAY))).isEqualTo(
            "TERMS_WITHOUT_DELIVERABLE"
        );
        assertThat(refusal(inDiscussion().offer(reversed, "", GREEN, CAROL, MONDAY))).isEqualTo("TERMS_DATES_REVERSED");
        assertThat(refusal(inDiscussion().offer(outside, "", GREEN, CAROL, MONDAY))).isEqualTo("DUE_OUTSIDE_TERM");
        assertThat(refusal(inDiscussion().offer(terms("-1"), "", GREEN, CAROL, MONDAY))).isEqualTo("AMOUNT_BELOW_ZERO");
    }

    @Test
    void aContractIsOnlyMadeFromAgreedTermsAndOneAtATime() {
        assertThat(refusal(offered().draftContract(contractOf(agreed()), CAROL))).isEqualTo("NOT_AGREED");
        assertThat(refusal(sent().draftContract(contractOf(sent()), CAROL))).isEqualTo("CONTRACT_OPEN");
    }

    @Test
    void aSignatureOnAnotherDocumentCountsForNothing() {
        Contract other = new Contract(
            1,
            agreed().accord().orElseThrow(),
            "t",
            ContractLanguage.FR,
            BRAND_SIGNS,
            PIA_SIGNS,
            new KeptFile("cc".repeat(32), 1000, 1),
            new ContractState.Drafted(MONDAY)
        );
        Collaboration elsewhere = made(made(agreed().draftContract(other, CAROL)).sendContract(CAROL, MONDAY));

        assertThat(refusal(sent().partnerSigned(typedBy(PIA, elsewhere)))).isEqualTo("DOCUMENT_CHANGED");
    }

    @Test
    void inForceNeedsTheVerdictAndBothSignaturesInAnyOrder() {
        Collaboration signedFirst = made(inReview().brandSigned(typedBy(LAURE, inReview())));
        Collaboration thenDecided = made(
            signedFirst.decideOnContract(new LegalDecision.Same(false), List.of(), LAURE, false, MONDAY)
        );

        assertThat(signedFirst.stage().name()).isEqualTo(StageName.AGREED);
        assertThat(thenDecided.stage().name()).isEqualTo(StageName.ACTIVE);
        assertThat(active().stage().name()).isEqualTo(StageName.ACTIVE);
        assertThat(active().contract().orElseThrow().state().name()).isEqualTo(ContractStateName.IN_FORCE);
    }

    @Test
    void aTextThatDiffersIsNotIdenticalAndEachDeviationNeedsItsReason() {
        List<Difference> two = Comparison.of(
            "La somme est de 1 580 €. Elle est due à 30 jours.",
            "La somme est de 1 850 €. Elle est due à 90 jours.",
            List.of()
        ).differences();

        assertThat(
            refusal(inReview().decideOnContract(new LegalDecision.Same(false), two, LAURE, false, MONDAY))
        ).isEqualTo("DEVIATIONS_FOUND");
        assertThat(
            refusal(
                inReview().decideOnContract(
                    new LegalDecision.AcceptDeviations(Map.of(1, "Accepté")),
                    two,
                    LAURE,
                    false,
                    MONDAY
                )
            )
        ).isEqualTo("DEVIATION_WITHOUT_REASON");
        assertThat(
            refusal(
                inReview().decideOnContract(
                    new LegalDecision.AcceptDeviations(Map.of()),
                    List.of(),
                    LAURE,
                    false,
                    MONDAY
                )
            )
        ).isEqualTo("NO_DEVIATION_FOUND");
    }

    @Test
    void aReturnedContractMakesRoomForItsNextVersion() {
        Collaboration returned = made(
            inReview().decideOnContract(
                new LegalDecision.Return("1 850 au lieu de 1 580"),
                List.of(),
                LAURE,
                false,
                MONDAY
            )
        );

        assertThat(returned.contract().orElseThrow().state().name()).isEqualTo(ContractStateName.RETURNED);
        assertThat(
            made(returned.draftContract(contractOf(returned), CAROL))
                .contract()
                .orElseThrow()
                .number()
        ).isEqualTo(2);
    }

    @Test
    void aFileThatNoMachineCanReadIsReadByEye() {
        Collaboration scanned = made(
            made(sent().partnerSigned(typedBy(PIA, sent()))).reviewContract(false, "system", MONDAY)
        );

        assertThat(
            refusal(scanned.decideOnContract(new LegalDecision.Same(false), List.of(), LAURE, false, MONDAY))
        ).isEqualTo("SIGNED_TEXT_UNREADABLE");
        made(scanned.decideOnContract(new LegalDecision.Same(true), List.of(), LAURE, false, MONDAY));
    }

    @Test
    void droppingNeedsAReasonWithdrawsTheContractAndComesTooLateOnceActive() {
        Collaboration dropped = made(sent().drop("Budget", CAROL, MONDAY));

        assertThat(dropped.contract().orElseThrow().state().name()).isEqualTo(ContractStateName.WITHDRAWN);
        assertThat(refusal(sent().drop(" ", CAROL, MONDAY))).isEqualTo("REASON_NEEDED");
        assertThat(refusal(active().drop("Budget", CAROL, MONDAY))).isEqualTo("ALREADY_ACTIVE");
        assertThat(refusal(dropped.sendContract(CAROL, MONDAY))).isEqualTo("COLLABORATION_OVER");
    }

    @Test
    void generalConditionsOnlyServeBelowTheThresholdCountedOverTheYear() {
        Collaboration small = made(inDiscussion().offer(terms("300"), "", GREEN, CAROL, MONDAY));
        Collaboration smallAgreed = made(small.accept(latest(small), PIA_SIGNS, PIA, MONDAY));

        assertThat(
            made(smallAgreed.acceptGeneralConditions(Money.euros("0"), PIA, MONDAY))
                .stage()
                .name()
        ).isEqualTo(StageName.ACTIVE);
        assertThat(refusal(smallAgreed.acceptGeneralConditions(Money.euros("636"), PIA, MONDAY))).isEqualTo(
            "CONTRACT_NEEDED"
        );
    }

    @Test
    void aContractThatWasMadeIsNotGoneRoundByGeneralConditions() {
        assertThat(refusal(sent().acceptGeneralConditions(Money.euros("0"), PIA, MONDAY))).isEqualTo("CONTRACT_OPEN");
    }

    @Test
    void anIncidentSuspendsAndEndsInOneOfTwoWays() {
        Collaboration suspended = made(active().suspend("Incident", CAROL, MONDAY));

        assertThat(made(suspended.resume(CAROL, MONDAY)).stage().name()).isEqualTo(StageName.ACTIVE);
        assertThat(
            made(suspended.terminate("Incident", CAROL, MONDAY))
                .stage()
                .name()
        ).isEqualTo(StageName.TERMINATED);
        assertThat(refusal(agreed().suspend("Incident", CAROL, MONDAY))).isEqualTo("NOT_ACTIVE");
        assertThat(refusal(active().resume(CAROL, MONDAY))).isEqualTo("NOT_SUSPENDED");
        assertThat(refusal(suspended.complete(CAROL, MONDAY))).isEqualTo("NOT_ACTIVE");
    }
}
