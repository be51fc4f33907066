package relais.applications;

import static relais.applications.ApplicationRefusal.APPLICATIONS_CLOSED;
import static relais.applications.ApplicationRefusal.CONSENT_MISSING;
import static relais.applications.ApplicationRefusal.NETWORK_MISSING;
import static relais.applications.ApplicationRefusal.NOTICE_CHANGED;
import static relais.applications.ApplicationRefusal.NOT_A_HANDLE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import relais.identity.Brand;
import relais.identity.Branding;
import relais.identity.Throttle;
import relais.partners.Handle;
import relais.partners.Meeting;
import relais.partners.Network;
import relais.platform.Ids;
import relais.platform.Secrets;
import relais.platform.decision.Birth;
import relais.platform.decision.ChangedMeanwhileException;
import relais.platform.decision.Ledger;
import relais.platform.decision.NotFoundException;
import relais.platform.decision.RefusedException;

/**
 * Anyone applies, without an account. Whether they are known changes neither the answer nor how long it takes: nothing is
 * looked up before the link in the letter is followed.
 */
@Service
public class Applying {

    private static final int TRIES = 5;
    private static final int CALLS = 600;
    private static final int WRONG_ONES = 20;
    private static final int LETTERS_PER_ADDRESS = 3;

    private final Applications applications;
    private final ApplicationLetters letters;
    private final Branding branding;
    private final Throttle throttle;
    private final Ledger ledger;
    private final Clock clock;

    Applying(
        Applications applications,
        ApplicationLetters letters,
        Branding branding,
        Throttle throttle,
        Ledger ledger,
        Clock clock
    ) {
        this.applications = applications;
        this.letters = letters;
        this.branding = branding;
        this.throttle = throttle;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The same at another time, for telling how things came about. */
    public Applying at(Clock then) {
        return new Applying(applications, letters, branding, throttle, ledger.at(then), then);
    }

    /** A form as anyone sees it. */
    public record Sight(ApplicationForm form, Brand brand, ApplicationForm.State state) {}

    /** An account as it was typed. */
    public record TypedAccount(String account, @Nullable Network network) {}

    /**
     * What somebody typed.
     *
     * @param website a field that people do not see: whoever fills it is a machine
     */
    public record Typed(
        String name,
        String email,
        List<TypedAccount> accounts,
        @Nullable String country,
        String availability,
        String rate,
        String motivation,
        boolean isAdult,
        String website,
        String locale,
        boolean consents,
        String notice
    ) {}

    /** Where an application stands, for whoever holds its link. */
    public record Own(Application application, ApplicationForm form, Brand brand, boolean isTooOld) {}

    /** The form at this address. */
    public Mono<Sight> look(String key, String from) {
        return throttle
            .admit("form from " + from, CALLS)
            .then(Mono.defer(() -> applications.formAt(key)))
            .flatMap(this::sight)
            .onErrorResume(NotFoundException.class, absent ->
                throttle.admit("form guessing from " + from, WRONG_ONES).then(Mono.error(() -> absent))
            );
    }

    /** Keeps what was typed and sends the link to the address; answers the address. */
    public Mono<String> apply(String key, Typed typed, String from) {
        return look(key, from)
            .map(sight -> checked(sight, typed))
            .flatMap(sight ->
                typed.website().isBlank() ? applied(sight.form(), typed, from) : Mono.just(typed.email().strip())
            );
    }

    /** What the link asks to confirm; looking changes nothing. */
    public Mono<Own> own(String token) {
        return applications.get(idOf(token)).flatMap(this::own);
    }

    /** The address is theirs: the application counts. Saying it twice changes nothing. */
    public Mono<Own> confirm(String token) {
        return ledger
            .change(applications.get(idOf(token)), one -> one.confirmed(clock.instant()))
            .retryWhen(Retry.max(TRIES).filter(ChangedMeanwhileException.class::isInstance))
            .flatMap(this::own);
    }

    /** The same without a letter, for telling how things came about: answers the token of the link. */
    public Mono<String> keep(String key, Typed typed) {
        return applications
            .formAt(key)
            .flatMap(this::sight)
            .map(sight -> checked(sight, typed))
            .flatMap(sight -> kept(sight.form(), typed))
            .map(Kept::token);
    }

    private record Kept(Application application, String token) {}

    private Mono<String> applied(ApplicationForm form, Typed typed, String from) {
        return Mono.fromCallable(() -> answers(form, typed))
            .then(throttle.admit("apply", typed.email().strip().toLowerCase(Locale.ROOT), from, LETTERS_PER_ADDRESS))
            .then(Mono.defer(() -> kept(form, typed)))
            .delayUntil(kept -> letters.confirm(kept.application(), form, kept.token()))
            .map(kept -> kept.application().answers().email());
    }

    private Mono<Kept> kept(ApplicationForm form, Typed typed) {
        return Secrets.next().flatMap(token -> {
            var answers = answers(form, typed);
            var decided = Application.typed(idOf(token), form, answers, typed.notice(), clock.instant());
            return ledger.enterOnce(new Birth(idOf(token), null), decided).map(one -> new Kept(one, token));
        });
    }

    private Mono<Sight> sight(ApplicationForm form) {
        return Mono.zip(
            branding.get(form.brandId()),
            applications.count(form.brandId(), form.campaignId(), null),
            (brand, applied) ->
                new Sight(form, brand, form.state(LocalDate.ofInstant(clock.instant(), brand.zone()), applied))
        );
    }

    private Mono<Own> own(Application one) {
        return Mono.zip(
            applications.form(one.brandId(), one.campaignId()),
            branding.get(one.brandId()),
            (form, brand) -> new Own(one, form, brand, one.isTooOld(clock.instant()))
        );
    }

    private static Sight checked(Sight sight, Typed typed) {
        if (sight.state() != ApplicationForm.State.OPEN) {
            throw new RefusedException(APPLICATIONS_CLOSED);
        }
        if (!typed.notice().equals(Notice.CURRENT)) {
            throw new RefusedException(NOTICE_CHANGED);
        }
        return sight;
    }

    /** Only what was asked is kept. */
    private static Application.Answers answers(ApplicationForm form, Typed typed) {
        var asked = form.plan().questions();
        var answers = new Application.Answers(
            typed.name(),
            typed.email(),
            asked.contains(Question.ACCOUNTS) ? accounts(typed.accounts()) : List.of(),
            asked.contains(Question.COUNTRY) ? country(typed.country()) : null,
            asked.contains(Question.AVAILABILITY) ? typed.availability() : "",
            asked.contains(Question.RATE) ? typed.rate() : "",
            asked.contains(Question.MOTIVATION) ? typed.motivation() : "",
            typed.isAdult(),
            typed.locale()
        );
        if (!typed.consents()) {
            throw new RefusedException(CONSENT_MISSING);
        }
        return answers;
    }

    private static @Nullable String country(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip().toUpperCase(Locale.ROOT);
    }

    private static List<Handle> accounts(List<TypedAccount> typed) {
        return typed
            .stream()
            .filter(one -> !one.account().isBlank())
            .map(Applying::handle)
            .distinct()
            .toList();
    }

    private static Handle handle(TypedAccount typed) {
        Meeting.Reading read = Meeting.Reading.of(typed.account(), typed.network());
        var named = Map.of("value", typed.account().strip());
        return switch (read.verdict()) {
            case RECOGNISED -> Objects.requireNonNull(read.handle());
            case NETWORK_MISSING -> throw new RefusedException(NETWORK_MISSING.with(named));
            case NAME_NOT_HANDLE, NOBODY -> throw new RefusedException(NOT_A_HANDLE.with(named));
        };
    }

    static String idOf(String token) {
        return Ids.derivedFrom("application", token);
    }
}
