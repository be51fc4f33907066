package relais.applications.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import relais.applications.Application;
import relais.applications.Application.Standing;
import relais.applications.ApplicationForm;
import relais.applications.Applying;
import relais.applications.Notice;
import relais.applications.Opening;
import relais.applications.Question;
import relais.applications.Sifting;
import relais.identity.Actor;
import relais.identity.Role;
import relais.partners.Handle;
import relais.partners.Network;
import relais.partners.Relationship;
import relais.platform.Installation;
import relais.wire.model.ApplicationAcquaintance;
import relais.wire.model.ApplicationFormPlan;
import relais.wire.model.ApplicationFormView;
import relais.wire.model.ApplicationState;
import relais.wire.model.ApplicationTyped;
import relais.wire.model.ApplicationView;
import relais.wire.model.AppliedAccount;
import relais.wire.model.CampaignForm;
import relais.wire.model.FormQuestion;
import relais.wire.model.FormWords;
import relais.wire.model.NoticeText;
import relais.wire.model.OwnApplication;
import relais.wire.model.PublicForm;
import relais.wire.model.PublicFormState;

/** Forms and applications, as each side may see them. */
@Component
class ApplicationViews {

    private final Installation installation;
    private final Clock clock;

    ApplicationViews(Installation installation, Clock clock) {
        this.installation = installation;
        this.clock = clock;
    }

    PublicForm open(Applying.Sight sight) {
        ApplicationForm.Plan plan = sight.form().plan();
        return new PublicForm(
            PublicFormState.valueOf(sight.state().name()),
            sight.brand().name(),
            sight.brand().locale().getLanguage(),
            words(plan.french()),
            words(plan.english()),
            questions(plan.questions()),
            plan.adultsOnly(),
            Notice.CURRENT,
            notice(Locale.FRENCH, sight),
            notice(Locale.ENGLISH, sight)
        ).openUntil(plan.openUntil());
    }

    Applying.Typed typed(ApplicationTyped typed) {
        return new Applying.Typed(
            typed.getName(),
            typed.getEmail(),
            typed.getAccounts() == null
                ? List.of()
                : typed
                      .getAccounts()
                      .stream()
                      .map(one ->
                          new Applying.TypedAccount(
                              one.getAccount(),
                              one.getNetwork() == null ? null : Network.valueOf(one.getNetwork().name())
                          )
                      )
                      .toList(),
            typed.getCountry(),
            orEmpty(typed.getAvailability()),
            orEmpty(typed.getRate()),
            orEmpty(typed.getMotivation()),
            Boolean.TRUE.equals(typed.getAdult()),
            orEmpty(typed.getWebsite()),
            typed.getLocale(),
            typed.getConsent(),
            typed.getNoticeVersion()
        );
    }

    OwnApplication own(Applying.Own own) {
        Application one = own.application();
        ApplicationForm.Plan plan = own.form().plan();
        boolean french = one.answers().locale().startsWith("fr");
        return new OwnApplication(
            one.isConfirmed()
                ? OwnApplication.StateEnum.CONFIRMED
                : own.isTooOld()
                  ? OwnApplication.StateEnum.TOO_OLD
                  : OwnApplication.StateEnum.WAITING,
            hidden(one.answers().email()),
            one.answers().name(),
            own.brand().name(),
            (french ? plan.french() : plan.english()).title()
        );
    }

    CampaignForm door(Opening.Door door, Actor.Member who, String brandId) {
        ApplicationForm form = door.form();
        CampaignForm view = new CampaignForm(
            who.is(Role.MANAGER, brandId) || who.is(Role.CM, brandId),
            door.fresh(),
            door.taken(),
            door.declined()
        );
        return form == null
            ? view
            : view.form(
                  new ApplicationFormView(
                      form.version(),
                      plan(form.plan()),
                      PublicFormState.valueOf(door.state().name()),
                      form.isOpen(),
                      installation.at("/candidater/" + form.key()),
                      form.openedAt()
                  )
              );
    }

    ApplicationForm.Plan plan(ApplicationFormPlan told) {
        return new ApplicationForm.Plan(
            wording(told.getFr()),
            wording(told.getEn()),
            told
                .getQuestions()
                .stream()
                .map(question -> Question.valueOf(question.name()))
                .collect(Collectors.toSet()),
            told.getAdultsOnly(),
            told.getOpenUntil(),
            told.getMost()
        );
    }

    ApplicationView sifted(Sifting.Sifted sifted) {
        Application one = sifted.application();
        Application.Answers answers = one.answers();
        ZoneId zone = sifted.brand().zone();
        ApplicationView view = new ApplicationView(
            one.id(),
            one.version(),
            ApplicationState.valueOf(one.state().name()),
            answers.name(),
            answers.email(),
            answers.accounts().stream().map(ApplicationViews::account).toList(),
            answers.isAdult(),
            one.consent().notice(),
            one.consent().at(),
            one.confirmedAt()
        )
            .country(answers.country())
            .availability(orNull(answers.availability()))
            .rate(orNull(answers.rate()))
            .motivation(orNull(answers.motivation()))
            .locale(answers.locale())
            .forgottenOn(one.forgetAt() == null ? null : LocalDate.ofInstant(one.forgetAt(), zone));
        Application.Acquaintance acquaintance = one.acquaintance();
        if (acquaintance != null) {
            view.acquaintance(ApplicationAcquaintance.valueOf(acquaintance.name()));
        }
        Relationship known = sifted.known();
        if (known != null) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
            view.partnerId(known.partnerId())
                .partnerName(known.displayName())
                .closed(!known.mayBeContacted(today))
                .saidNo(known.saidNo());
        }
        return decided(view, one.standing());
    }

    private static ApplicationView decided(ApplicationView view, Standing standing) {
        return switch (standing) {
            case Standing.Taken(String collaborationId, _, String byName, var at) -> view.collaborationId(
                collaborationId
            )
                .decidedBy(byName)
                .decidedAt(at);
            case Standing.Declined(String reason, String letter, _, String byName, var at) -> view.reason(reason)
                .letterSent(!letter.isEmpty())
                .decidedBy(byName)
                .decidedAt(at);
            case Standing.Unconfirmed _, Standing.Fresh _, Standing.Replaced _ -> view;
        };
    }

    private static AppliedAccount account(Handle handle) {
        return new AppliedAccount(relais.wire.model.Network.valueOf(handle.network().name()), handle.shown()).url(
            handle.url()
        );
    }

    private static ApplicationFormPlan plan(ApplicationForm.Plan plan) {
        return new ApplicationFormPlan(
            words(plan.fr()),
            words(plan.en()),
            questions(plan.questions()),
            plan.adultsOnly()
        )
            .openUntil(plan.openUntil())
            .most(plan.most());
    }

    private static List<FormQuestion> questions(Set<Question> questions) {
        return questions
            .stream()
            .map(question -> FormQuestion.valueOf(question.name()))
            .toList();
    }

    private static NoticeText notice(Locale locale, Applying.Sight sight) {
        Notice.Text text = Notice.in(locale, sight.brand().name(), sight.brand().advertiser().name());
        return new NoticeText(text.consent(), text.paragraphs());
    }

    private static FormWords words(ApplicationForm.Wording wording) {
        return new FormWords(wording.title(), wording.welcome());
    }

    private static ApplicationForm.Wording wording(FormWords told) {
        return new ApplicationForm.Wording(told.getTitle(), told.getWelcome());
    }

    private static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static @Nullable String orNull(String words) {
        return words.isEmpty() ? null : words;
    }

    /** The first letter and the house behind the at sign. */
    private static String hidden(String email) {
        return email.charAt(0) + "•••" + email.substring(email.indexOf('@'));
    }
}
