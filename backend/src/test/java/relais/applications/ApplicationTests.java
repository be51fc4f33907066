package relais.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.applications.ApplicationRefusal.*;
import static relais.platform.decision.Decision.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import relais.applications.Application.Acquaintance;
import relais.applications.Application.Answers;
import relais.applications.Application.State;
import relais.applications.ApplicationForm.Plan;
import relais.applications.ApplicationForm.Wording;
import relais.partners.Handle;
import relais.partners.Network;
import relais.platform.decision.Decision;

/** A form and what people answer on it: what may follow what. */
class ApplicationTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Wording TITLE = new Wording("Devenir testeuse", "Bienvenue");
    private static final Wording NOTHING = new Wording("", "");

    @Test
    void aFormIsOpenUntilItsLastDayIsOverOrItIsFullOrClosed() {
        ApplicationForm form = aForm(plan(TODAY, 2));
        assertThat(form.state(TODAY, 1)).isEqualTo(ApplicationForm.State.OPEN);
        assertThat(form.state(TODAY, 2)).isEqualTo(ApplicationForm.State.FULL);
        assertThat(form.state(TODAY.plusDays(1), 0)).isEqualTo(ApplicationForm.State.OVER);
        assertThat(closed(form).state(TODAY, 0)).isEqualTo(ApplicationForm.State.CLOSED);
    }

    @Test
    void closingAndOpeningKeepsTheAddress() {
        ApplicationForm form = aForm(plan(null, null));
        ApplicationForm again = accepted(closed(form).open(true, TODAY, "u1", MONDAY));
        assertThat(again.key()).isEqualTo(form.key());
        assertThat(again.isOpen()).isTrue();
    }

    @Test
    void nobodyOpensAFormWhoseLastDayHasPassed() {
        ApplicationForm form = closed(aForm(plan(TODAY, null)));
        assertThat(form.open(true, TODAY.plusDays(1), "u1", MONDAY)).isEqualTo(refused(FORM_DATE_PASSED));
        assertThat(form.rewritten(plan(TODAY.minusDays(3), null), TODAY, "u1")).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void aFormNeedsATitleInOneLanguageAndSpeaksItInBoth() {
        Plan wordless = new Plan(NOTHING, NOTHING, Set.of(), false, null, null);
        assertThat(ApplicationForm.begun("b1", "c1", "k", wordless, TODAY, "u1", MONDAY)).isEqualTo(
            refused(FORM_WITHOUT_TITLE)
        );
        assertThat(new Plan(TITLE, NOTHING, Set.of(), false, null, null).english()).isEqualTo(TITLE);
    }

    @Test
    void whatIsAskedHasToBeAnswered() {
        ApplicationForm form = aForm(
            new Plan(TITLE, NOTHING, Set.of(Question.ACCOUNTS, Question.MOTIVATION), true, null, null)
        );
        Handle pia = Handle.of(Network.INSTAGRAM, "pia");
        assertThat(typed(form, answers(" ", "pia@exemple.test", List.of(), "", false))).isEqualTo(
            refused(NAME_MISSING)
        );
        assertThat(typed(form, answers("Pia", "pia@", List.of(), "", false))).isEqualTo(
            refused(NOT_AN_EMAIL.with(Map.of("value", "pia@")))
        );
        assertThat(typed(form, answers("Pia", "pia@exemple.test", List.of(), "", false))).isEqualTo(
            refused(QUESTION_UNANSWERED.with(Map.of("question", "ACCOUNTS")))
        );
        assertThat(typed(form, answers("Pia", "pia@exemple.test", List.of(pia), " ", false))).isEqualTo(
            refused(QUESTION_UNANSWERED.with(Map.of("question", "MOTIVATION")))
        );
        assertThat(typed(form, answers("Pia", "pia@exemple.test", List.of(pia), "Parce que", false))).isEqualTo(
            refused(AGE_NOT_CONFIRMED)
        );
        assertThat(typed(form, answers("Pia", "pia@exemple.test", List.of(pia), "Parce que", true))).isInstanceOf(
            Decision.Accepted.class
        );
    }

    @Test
    void anApplicationCountsOnceItsLinkWasFollowedWithinAWeek() {
        Application one = anApplication();
        assertThat(one.state()).isEqualTo(State.UNCONFIRMED);
        Instant late = MONDAY.plus(Duration.ofDays(7));
        assertThat(one.confirmed(late)).isEqualTo(refused(LINK_TOO_OLD));

        Application counted = accepted(one.confirmed(late.minusSeconds(1)));
        assertThat(counted.state()).isEqualTo(State.FRESH);
        assertThat(counted.confirmed(late.plusSeconds(5))).isEqualTo(Decision.accepted(counted));
    }

    @Test
    void itIsErasedAfterTwoYearsUnlessTheyComeIntoTheCampaign() {
        Application fresh = aFreshOne();
        assertThat(fresh.forgetAt()).isEqualTo("2028-11-23T09:00:00Z");
        assertThat(accepted(fresh.declined("Trop loin", "", "u1", "Carol", MONDAY)).forgetAt()).isEqualTo(
            fresh.forgetAt()
        );
        assertThat(accepted(fresh.taken("col1", "u1", "Carol", MONDAY)).forgetAt()).isNull();
    }

    @Test
    void oneDecidesOnceAndANoHasAReason() {
        Application fresh = aFreshOne();
        assertThat(fresh.declined(" ", "", "u1", "Carol", MONDAY)).isEqualTo(refused(REASON_NEEDED));
        Application taken = accepted(fresh.taken("col1", "u1", "Carol", MONDAY));
        assertThat(taken.declined("Trop loin", "", "u1", "Carol", MONDAY)).isEqualTo(refused(APPLICATION_DECIDED));
        assertThat(taken.taken("col2", "u1", "Carol", MONDAY)).isEqualTo(refused(APPLICATION_DECIDED));
        assertThat(anApplication().taken("col1", "u1", "Carol", MONDAY)).isEqualTo(refused(APPLICATION_DECIDED));
    }

    @Test
    void whereItLiesStaysButForAnObjectionThatWasLifted() {
        Application objected = accepted(aFreshOne().landed(Acquaintance.OBJECTED, null));
        assertThat(objected.partnerId()).isNull();
        Application lifted = accepted(objected.landed(Acquaintance.KNOWN, "p1"));
        assertThat(lifted.partnerId()).isEqualTo("p1");
        assertThat(lifted.landed(Acquaintance.NEW_HERE, "p2")).isEqualTo(Decision.accepted(lifted));
    }

    @Test
    void theSecondApplicationOfOnePersonStandsForTheFirst() {
        assertThat(accepted(aFreshOne().replaced()).state()).isEqualTo(State.REPLACED);
        Application taken = accepted(aFreshOne().taken("col1", "u1", "Carol", MONDAY));
        assertThat(taken.replaced()).isEqualTo(Decision.accepted(taken));
    }

    @Test
    void ofTwoThatWereConfirmedOnlyTheLaterStandsForTheOther() {
        Application first = fresh("a1", "Pia", MONDAY);
        Application later = fresh("a2", "pia", MONDAY.plusSeconds(1));
        assertThat(later.standsFor(first)).isTrue();
        assertThat(first.standsFor(later)).isFalse();
        assertThat(first.standsFor(first)).isFalse();
        Application sameMoment = fresh("a3", "Pia", MONDAY);
        assertThat(sameMoment.standsFor(first)).isTrue();
        assertThat(first.standsFor(sameMoment)).isFalse();
        assertThat(accepted(later.replaced()).standsFor(first)).isFalse();
    }

    @Test
    void anAgentAppliesForSeveralFromOneAddress() {
        Application pia = fresh("a1", "Pia", MONDAY);
        assertThat(fresh("a2", "Zoé", MONDAY.plusSeconds(1)).standsFor(pia)).isFalse();
        Handle zoe = Handle.of(Network.INSTAGRAM, "zoe");
        assertThat(fresh("a2", "Pia", MONDAY.plusSeconds(1), zoe).standsFor(pia)).isFalse();
    }

    @Test
    void whileSomebodyIsTakenInNobodySaysNoToThem() {
        Application takenUp = accepted(aFreshOne().takenUp(MONDAY));
        Instant soon = MONDAY.plusSeconds(5);
        assertThat(takenUp.declined("Trop loin", "", "u2", "Ola", soon)).isEqualTo(refused(APPLICATION_DECIDED));
        assertThat(takenUp.replaced()).isEqualTo(Decision.accepted(takenUp));
        assertThat(accepted(takenUp.taken("col1", "u1", "Carol", soon)).state()).isEqualTo(State.TAKEN);
        // Nobody waits for ever for a taking that broke off.
        Instant later = MONDAY.plusSeconds(61);
        assertThat(accepted(takenUp.declined("Trop loin", "", "u2", "Ola", later)).state()).isEqualTo(State.DECLINED);
        Application declined = accepted(aFreshOne().declined("Trop loin", "", "u2", "Ola", MONDAY));
        assertThat(declined.takenUp(soon)).isEqualTo(refused(APPLICATION_DECIDED));
    }

    @Test
    void whoeverObjectedIsDeclinedWithoutALetter() {
        Application objected = accepted(aFreshOne().landed(Acquaintance.OBJECTED, null));
        Application declined = accepted(objected.declined("Trop loin", "Merci", "u1", "Carol", MONDAY));
        assertThat(declined.standing()).isEqualTo(
            new Application.Standing.Declined("Trop loin", "", "u1", "Carol", MONDAY)
        );
    }

    @Test
    void aNameIsOneLine() {
        assertThat(answers(" Pia\r\n\tLormeau\u2028 ", "pia@exemple.test", List.of(), "", true).name()).isEqualTo(
            "Pia Lormeau"
        );
    }

    @Test
    void theNoticeNamesWhoAnswersForTheDataAndForHowLong() {
        for (var locale : List.of(java.util.Locale.FRENCH, java.util.Locale.ENGLISH)) {
            Notice.Text text = Notice.in(locale, "Clairembrun", "Fabriques Imaginaires SAS");
            assertThat(String.join("\n", text.paragraphs()))
                .contains("Clairembrun", "Fabriques Imaginaires SAS", "24", "CNIL")
                .doesNotContain("%");
            assertThat(text.consent()).contains("Clairembrun");
        }
    }

    private static Plan plan(@Nullable LocalDate until, @Nullable Integer most) {
        return new Plan(TITLE, NOTHING, Set.of(), false, until, most);
    }

    private static ApplicationForm aForm(Plan plan) {
        return accepted(ApplicationForm.begun("b1", "c1", "k", plan, TODAY, "u1", MONDAY));
    }

    private static ApplicationForm closed(ApplicationForm form) {
        return accepted(form.open(false, TODAY, "u1", MONDAY));
    }

    private static Answers answers(String name, String email, List<Handle> accounts, String motivation, boolean adult) {
        return new Answers(name, email, accounts, null, "", "", motivation, adult, "fr");
    }

    private static Decision<Application> typed(ApplicationForm form, Answers answers) {
        return Application.typed("a1", form, answers, Notice.CURRENT, MONDAY);
    }

    private static Application anApplication() {
        return accepted(typed(aForm(plan(null, null)), answers("Pia", "pia@exemple.test", List.of(), "", false)));
    }

    private static Application fresh(String id, String name, Instant at, Handle... accounts) {
        Answers answers = answers(name, "Pia@exemple.test", List.of(accounts), "", false);
        Application typed = accepted(Application.typed(id, aForm(plan(null, null)), answers, Notice.CURRENT, MONDAY));
        return accepted(typed.confirmed(at));
    }

    private static Application aFreshOne() {
        return accepted(anApplication().confirmed(MONDAY));
    }

    private static <T> T accepted(Decision<T> decision) {
        return switch (decision) {
            case Decision.Accepted<T>(T result, _) -> result;
            case Decision.Refused<T>(var reason) -> throw new AssertionError(reason.name());
        };
    }
}
