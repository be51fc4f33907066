package relais.shortlists;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.platform.decision.Decision.refused;
import static relais.shortlists.ShortlistRefusal.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import relais.identity.IdentityRefusal;
import relais.platform.decision.Decision;
import relais.platform.decision.Refusal;

/** Gathering, voting, showing, answering: what may follow what. */
class ShortlistTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final By CAROL = new By("u-carol", "Carol");
    private static final By NOE = new By("u-noe", "Noé");
    private static final String CLAUDE = "g-claude";

    private static Shortlist aList(String... partners) {
        var empty = accepted(Shortlist.begun("s1", "b1", "c1", "Marée Haute", CAROL, MONDAY));
        return accepted(empty.added(List.of(partners), "", ids(), CAROL, MONDAY));
    }

    private static Shortlist inReview(String... partners) {
        return accepted(aList(partners).inReview(CAROL, MONDAY));
    }

    private static Shortlist withClient(String... partners) {
        Shortlist list = inReview(partners);
        return accepted(list.shown(showing("x1", list), CAROL, MONDAY));
    }

    private static Shortlist withGuest(String... partners) {
        return accepted(withClient(partners).invited(CLAUDE, guest("claude@exemple.test"), CAROL, MONDAY));
    }

    private static Guest.Invitation guest(String email) {
        return new Guest.Invitation("Claude Ferrand", email, "fr", Guest.LIFE);
    }

    private static Showing showing(String id, Shortlist list) {
        List<ClientCard> cards = list
            .people()
            .stream()
            .map(entry ->
                new ClientCard(
                    entry.id(),
                    entry.partnerId(),
                    entry.partnerId(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    List.of()
                )
            )
            .toList();
        return new Showing(id, "b1", list.id(), MONDAY, List.of(SharedField.BIO), cards);
    }

    private static Supplier<String> ids() {
        var numbers = new ArrayList<Integer>();
        return () -> {
            numbers.add(0);
            return "e" + numbers.size();
        };
    }

    private static Shortlist accepted(Decision<Shortlist> decision) {
        return switch (decision) {
            case Decision.Accepted<Shortlist>(var result, _) -> result;
            case Decision.Refused<Shortlist>(var reason) -> throw new AssertionError(reason.name());
        };
    }

    private static Refusal reason(Decision<Shortlist> decision) {
        return ((Decision.Refused<Shortlist>) decision).reason();
    }

    private static Answer approves(String entryId) {
        return new Answer(entryId, GuestChoice.APPROVED, "Oui", 1, MONDAY);
    }

    @Test
    void aListNeedsAName() {
        assertThat(Shortlist.begun("s1", "b1", "c1", "  ", CAROL, MONDAY)).isEqualTo(refused(SHORTLIST_NAMELESS));
    }

    @Test
    void somebodyIsOnAListOnce() {
        Shortlist list = aList("pia", "jonas");
        assertThat(list.alreadyOn(List.of("pia", "awa"))).containsExactly("pia");
        Shortlist more = accepted(list.added(List.of("pia", "awa"), "", () -> "e3", NOE, MONDAY));
        assertThat(more.people()).extracting(Entry::partnerId).containsExactly("pia", "jonas", "awa");
        assertThat(more.added(List.of("pia"), "", () -> "e4", NOE, MONDAY)).isEqualTo(Decision.accepted(more));
    }

    @Test
    void whoRestsBehindSomebodyTakenOffIsNotSeenEither() {
        Shortlist merged = withGuest("pia", "jonas").carried("pia", "jonas", "m1");
        assertThat(merged.isTakenOff("e1")).as("shown as long as the one who is kept is here").isFalse();
        assertThat(merged.remembers("pia")).isTrue();
        Shortlist takenOff = accepted(merged.removed("e2", CAROL, TUESDAY));
        assertThat(takenOff.isTakenOff("e1")).isTrue();
        assertThat(takenOff.without("jonas").remembers("pia")).isFalse();
    }

    @Test
    void whoeverIsErasedIsNoLongerInWhatAnybodySaidOrSaw() {
        Shortlist answered = accepted(
            accepted(withGuest("pia", "jonas").answered(CLAUDE, approves("e1"), TUESDAY)).sent(
                CLAUDE,
                "Claude Ferrand",
                "claude@exemple.test",
                TUESDAY
            )
        );
        assertThat(answered.mayLose("pia")).as("the team still has her on it").isFalse();
        Shortlist takenOff = accepted(answered.removed("e1", CAROL, TUESDAY));
        assertThat(takenOff.mayLose("pia")).isTrue();
        Shortlist without = takenOff.without("pia");
        assertThat(without.toString()).doesNotContain("pia", "e1", "Oui");
        assertThat(without.people()).extracting(Entry::partnerId).containsExactly("jonas");
        assertThat(without.edition())
            .as("whoever decides about the list need not look again")
            .isEqualTo(takenOff.edition() - 1);
        assertThat(without.mayLose("pia")).isFalse();
        assertThat(without.without("pia")).as("told again").isEqualTo(without);
    }

    @Test
    void whoeverIsTakenOffComesBackWithTheirVotes() {
        Shortlist voted = accepted(inReview("pia").voted("e1", Opinion.YES, NOE, MONDAY));
        Shortlist without = accepted(voted.removed("e1", CAROL, TUESDAY));
        assertThat(without.people()).isEmpty();
        assertThat(without.holds("pia")).isTrue();
        assertThat(without.holds("awa")).isFalse();
        Shortlist again = accepted(without.added(List.of("pia"), "", () -> "e9", CAROL, TUESDAY));
        assertThat(again.people())
            .singleElement()
            .satisfies(pia -> assertThat(pia.votes()).hasSize(1));
        assertThat(accepted(without.returned("e1", CAROL)).people()).hasSize(1);
    }

    @Test
    void aListHoldsThreeHundredPeople() {
        String[] many = IntStream.range(0, Shortlist.MOST_PEOPLE)
            .mapToObj(i -> "p" + i)
            .toArray(String[]::new);
        assertThat(reason(aList(many).added(List.of("one more"), "", () -> "e", CAROL, MONDAY)).name()).isEqualTo(
            "SHORTLIST_FULL"
        );
    }

    @Test
    void votesBeginWithTheReviewAndEachColleagueHasOne() {
        assertThat(aList("pia").voted("e1", Opinion.YES, NOE, MONDAY)).isEqualTo(refused(NOT_IN_REVIEW));
        Shortlist once = accepted(inReview("pia").voted("e1", Opinion.NO, NOE, MONDAY));
        Shortlist changed = accepted(once.voted("e1", Opinion.YES, NOE, TUESDAY));
        Shortlist both = accepted(changed.voted("e1", Opinion.MAYBE, CAROL, TUESDAY));
        assertThat(both.people().getFirst().votes())
            .extracting(Vote::opinion)
            .containsExactly(Opinion.YES, Opinion.MAYBE);
        assertThat(
            accepted(both.voted("e1", null, NOE, TUESDAY))
                .people()
                .getFirst()
                .votes()
        )
            .extracting(vote -> vote.by().name())
            .containsExactly("Carol");
    }

    @Test
    void nobodyReviewsAnEmptyList() {
        assertThat(aList().inReview(CAROL, MONDAY)).isEqualTo(refused(SHORTLIST_EMPTY));
    }

    @Test
    void aRemarkIsTakenBackByWhoeverMadeItAndNobodyElse() {
        Shortlist said = accepted(aList("pia").remarked("e1", new Remark("r1", NOE, MONDAY, "Trop chère ?")));
        assertThat(
            accepted(said.unremarked("e1", "r1", CAROL.id()))
                .people()
                .getFirst()
                .remarks()
        ).hasSize(1);
        assertThat(
            accepted(said.unremarked("e1", "r1", NOE.id()))
                .people()
                .getFirst()
                .remarks()
        ).isEmpty();
    }

    @Test
    void nothingIsShownBeforeTheTeamReviewedIt() {
        Shortlist list = aList("pia");
        assertThat(list.shown(showing("x1", list), CAROL, MONDAY)).isEqualTo(refused(NOT_IN_REVIEW));
    }

    @Test
    void guestsAreInvitedToWhatTheClientSeesAndToNothingElse() {
        assertThat(inReview("pia").invited(CLAUDE, guest("claude@exemple.test"), CAROL, MONDAY)).isEqualTo(
            refused(NOT_WITH_CLIENT)
        );
        assertThat(reason(withClient("pia").invited(CLAUDE, guest("claude"), CAROL, MONDAY)).name()).isEqualTo(
            "NOT_AN_EMAIL"
        );
        assertThat(
            reason(withGuest("pia").invited("g2", guest("CLAUDE@exemple.test"), CAROL, MONDAY)).name()
        ).isEqualTo("GUEST_INVITED");
    }

    @Test
    void aGuestAnswersUponWhatTheySawAndAboutNobodyElse() {
        Shortlist list = accepted(withGuest("pia").added(List.of("jonas"), "", () -> "e2", CAROL, MONDAY));
        assertThat(list.answered(CLAUDE, approves("e2"), MONDAY)).isEqualTo(refused(NO_SUCH_ENTRY));
        Shortlist answered = accepted(list.answered(CLAUDE, approves("e1"), MONDAY));
        assertThat(answered.guest(CLAUDE).orElseThrow().answers()).containsExactly(approves("e1"));
        Shortlist shownAgain = accepted(answered.shown(showing("x2", answered), CAROL, TUESDAY));
        assertThat(accepted(shownAgain.answered(CLAUDE, approves("e1"), TUESDAY))).isNotNull();
        assertThat(
            shownAgain.answered(CLAUDE, new Answer("e2", GuestChoice.BACKUP, "", 1, TUESDAY), TUESDAY)
        ).isEqualTo(refused(NO_SUCH_ENTRY));
        assertThat(
            accepted(shownAgain.answered(CLAUDE, new Answer("e2", GuestChoice.BACKUP, "", 2, TUESDAY), TUESDAY))
        ).isNotNull();
    }

    @Test
    void theTeamReadsAnswersWhenTheyAreSentAndSeesThatOneChangedSince() {
        Shortlist list = withGuest("pia");
        assertThat(list.sent(CLAUDE, "Claude", "claude@exemple.test", MONDAY)).isEqualTo(refused(NOTHING_ANSWERED));
        Shortlist answered = accepted(list.answered(CLAUDE, approves("e1"), MONDAY));
        assertThat(answered.toNote()).isNull();
        Shortlist sent = accepted(answered.sent(CLAUDE, "Claude", "claude@exemple.test", TUESDAY));
        assertThat(sent.toNote()).isEqualTo(TUESDAY);
        Answer rejects = new Answer("e1", GuestChoice.REJECTED, "", 1, TUESDAY);
        Guest changing = accepted(sent.answered(CLAUDE, rejects, TUESDAY))
            .guest(CLAUDE)
            .orElseThrow();
        assertThat(changing.isUnsent()).isTrue();
        assertThat(changing.sent().answers()).containsExactly(approves("e1"));
    }

    @Test
    void aLinkOpensUntilItExpiresIsWithdrawnOrTheListIsTakenBack() {
        Shortlist list = withGuest("pia");
        Instant late = MONDAY.plus(Guest.LIFE);
        assertThat(list.opened(CLAUDE, late)).isEqualTo(refused(IdentityRefusal.LINK_EXPIRED));
        assertThat(
            accepted(accepted(list.prolonged(CLAUDE, Duration.ofDays(30), MONDAY)).opened(CLAUDE, late))
        ).isNotNull();
        Shortlist withdrawn = accepted(list.withdrawn(CLAUDE, CAROL, TUESDAY));
        assertThat(withdrawn.opened(CLAUDE, TUESDAY)).isEqualTo(refused(GUEST_LINK_WITHDRAWN));
        assertThat(accepted(accepted(withdrawn.letIn(CLAUDE, CAROL)).opened(CLAUDE, TUESDAY))).isNotNull();
        assertThat(accepted(list.inReview(CAROL, TUESDAY)).opened(CLAUDE, TUESDAY)).isEqualTo(refused(NOT_WITH_CLIENT));
        assertThat(accepted(list.closed(CAROL, TUESDAY)).answered(CLAUDE, approves("e1"), TUESDAY)).isEqualTo(
            refused(NOT_WITH_CLIENT)
        );
    }

    @Test
    void whoeverIsTakenOffIsSeenByNoGuestAndAnsweredAboutByNone() {
        Shortlist list = accepted(withGuest("pia", "jonas").answered(CLAUDE, approves("e1"), MONDAY));
        Showing showing = showing("x1", list);
        Shortlist without = accepted(list.removed("e1", CAROL, TUESDAY));
        assertThat(without.stillOf(showing).cards()).extracting(ClientCard::entryId).containsExactly("e2");
        assertThat(without.answersOf(without.guest(CLAUDE).orElseThrow())).isEmpty();
        assertThat(without.answered(CLAUDE, approves("e1"), TUESDAY)).isEqualTo(refused(NO_SUCH_ENTRY));
        assertThat(without.sent(CLAUDE, "Claude", "claude@exemple.test", TUESDAY)).isEqualTo(refused(NOTHING_ANSWERED));
        Shortlist again = accepted(without.returned("e1", CAROL));
        assertThat(again.stillOf(showing)).isEqualTo(showing);
        assertThat(again.answersOf(again.guest(CLAUDE).orElseThrow())).hasSize(1);
    }

    @Test
    void lettingALinkOpenLongerNeverShortensIt() {
        Shortlist list = accepted(withGuest("pia").prolonged(CLAUDE, Duration.ofDays(60), MONDAY));
        Shortlist asked = accepted(list.prolonged(CLAUDE, Guest.LIFE, TUESDAY));
        assertThat(asked.guest(CLAUDE).orElseThrow().expiresAt()).isEqualTo(MONDAY.plus(Duration.ofDays(60)));
    }

    @Test
    void votesRemarksAndAnswersUnderWayLeaveTheListThatAManagerDecidesOnAsItWas() {
        Shortlist list = withGuest("pia");
        Shortlist voted = accepted(list.voted("e1", Opinion.YES, NOE, MONDAY));
        Shortlist remarked = accepted(voted.remarked("e1", new Remark("r1", NOE, MONDAY, "Sa voix")));
        Shortlist opened = accepted(remarked.opened(CLAUDE, MONDAY));
        Shortlist answered = accepted(opened.answered(CLAUDE, approves("e1"), MONDAY));
        assertThat(answered.bookkept()).isEqualTo(4);
        assertThat(answered.edition()).isEqualTo(list.edition() - 4);
        assertThat(accepted(answered.answered(CLAUDE, approves("e1"), MONDAY))).isEqualTo(answered);
        Shortlist sent = accepted(answered.sent(CLAUDE, "Claude", "claude@exemple.test", TUESDAY));
        assertThat(sent.edition()).isEqualTo(answered.edition());
        assertThat(accepted(list.renamed("Bis")).edition()).isEqualTo(list.edition());
    }

    @Test
    void aClosedListIsReadOnlyUntilItIsOpenedAgain() {
        Shortlist closed = accepted(withGuest("pia").closed(CAROL, TUESDAY));
        assertThat(closed.added(List.of("awa"), "", () -> "e", CAROL, TUESDAY)).isEqualTo(refused(SHORTLIST_CLOSED));
        assertThat(closed.removed("e1", CAROL, TUESDAY)).isEqualTo(refused(SHORTLIST_CLOSED));
        assertThat(closed.voted("e1", Opinion.YES, CAROL, TUESDAY)).isEqualTo(refused(NOT_IN_REVIEW));
        assertThat(accepted(closed.inReview(CAROL, TUESDAY)).phase().name()).isEqualTo(Phase.Name.IN_REVIEW);
    }

    @Test
    void takingPeopleIntoTheCampaignNotesTheAnswersAndRemembersTheirCollaborations() {
        Shortlist sent = accepted(
            accepted(withGuest("pia").answered(CLAUDE, approves("e1"), MONDAY)).sent(
                CLAUDE,
                "Claude",
                "claude@exemple.test",
                TUESDAY
            )
        );
        Shortlist taken = accepted(sent.taken(Map.of("e1", "k1"), sent.toNote(), CAROL));
        assertThat(taken.toNote()).isNull();
        assertThat(taken.people().getFirst().collaborationId()).isEqualTo("k1");
    }

    @Test
    void theOneWhoIsKeptTakesThePlaceAndGivesItBack() {
        Shortlist list = aList("pia", "twin-of-jonas");
        Shortlist merged = list.carried("twin-of-jonas", "jonas", "m1");
        assertThat(merged.people()).extracting(Entry::partnerId).containsExactly("pia", "jonas");
        assertThat(merged.carried("twin-of-jonas", "jonas", "m1")).isEqualTo(merged);
        assertThat(merged.partnerIds()).containsExactly("pia", "jonas");
        assertThat(merged.back("m1")).isEqualTo(list);
    }

    @Test
    void whereBothAreOnTheListOneRestsWithTheirVotesUntilTheyAreTwoAgain() {
        Shortlist list = accepted(inReview("jonas", "twin-of-jonas").voted("e2", Opinion.YES, NOE, MONDAY));
        Shortlist merged = list.carried("twin-of-jonas", "jonas", "m1");
        assertThat(merged.people()).extracting(Entry::partnerId).containsExactly("jonas");
        assertThat(merged.entry("e2")).isEmpty();
        assertThat(merged.back("m1")).isEqualTo(list);
    }

    @Test
    void theSameContentHasTheSameFingerprint() {
        Shortlist list = aList("pia");
        assertThat(showing("one", list).fingerprint()).isEqualTo(showing("other", list).fingerprint());
        assertThat(showing("one", list).fingerprint()).isNotEqualTo(showing("one", aList("awa")).fingerprint());
        assertThat(Set.of(SharedField.values())).contains(SharedField.FEES);
    }
}
