package relais.applications;

import static relais.applications.ApplicationRefusal.*;
import static relais.platform.decision.Decision.accepted;
import static relais.platform.decision.Decision.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.partners.Contact;
import relais.partners.Countries;
import relais.partners.Handle;
import relais.platform.decision.Aggregate;
import relais.platform.decision.Decision;
import relais.platform.decision.Refusal;

/**
 * What somebody answered on a campaign's form. It counts when they follow the link sent to their address; until then it is
 * only kept for a week. The id derives from the link's token, which is kept nowhere.
 *
 * @param partnerId who it is among the brand's people; absent until it came to lie there, and for whoever objected
 * @param state the name of where it stands, for questions to the store
 * @param forgetAt when it goes; absent once taken
 * @param takenUpAt when somebody last began to take the person into the campaign; absent where nobody did
 */
@Document("applications")
@TypeAlias("application")
public record Application(
    @Id String id,
    long version,
    String brandId,
    String campaignId,
    @Nullable String partnerId,
    Answers answers,
    Consent consent,
    Instant askedAt,
    @Nullable Instant confirmedAt,
    @Nullable Acquaintance acquaintance,
    Standing standing,
    State state,
    @Nullable Instant forgetAt,
    @Nullable Instant takenUpAt
) implements Aggregate {
    private static final Duration PATIENCE = Duration.ofDays(7);

    /** How long somebody who takes a person into the campaign is waited for. */
    private static final Duration LONGEST_TAKING = Duration.ofMinutes(1);

    /** What was typed, once it is known to make sense. */
    public record Answers(
        String name,
        String email,
        List<Handle> accounts,
        @Nullable String country,
        String availability,
        String rate,
        String motivation,
        boolean isAdult,
        String locale
    ) {
        private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

        public Answers {
            name = UNSEEN.matcher(name).replaceAll(" ").strip();
            email = email.strip();
            accounts = List.copyOf(accounts);
            availability = availability.strip();
            rate = rate.strip();
            motivation = motivation.strip();
        }

        /** Where a letter goes. */
        public Contact contact(String source, java.time.LocalDate since) {
            return new Contact(Contact.Channel.EMAIL, email, "", source, since);
        }
    }

    /** That they agreed: to which text, and in which language they read it. */
    public record Consent(String notice, String locale, Instant at) {}

    /** Whether the brand knew them. */
    public enum Acquaintance {
        NEW_HERE,
        /** At this very address. */
        KNOWN,
        /** By an account they name, at another address: nobody has proved that it is theirs. */
        CLAIMED,
        /** They objected earlier: nothing is done until legal lifts it. */
        OBJECTED,
    }

    /** What became of it. */
    public sealed interface Standing {
        @TypeAlias("application-unconfirmed")
        record Unconfirmed() implements Standing {}

        @TypeAlias("application-fresh")
        record Fresh() implements Standing {}

        /** The same person applied again, with other words. */
        @TypeAlias("application-replaced")
        record Replaced() implements Standing {}

        @TypeAlias("application-in-campaign")
        record Taken(String collaborationId, String by, String byName, Instant at) implements Standing {}

        /** @param letter what the person is told; empty where no letter goes, as to whoever objected */
        @TypeAlias("application-turned-down")
        record Declined(String reason, String letter, String by, String byName, Instant at) implements Standing {}
    }

    /** The standings, by name. */
    public enum State {
        UNCONFIRMED,
        FRESH,
        REPLACED,
        TAKEN,
        DECLINED,
    }

    static Decision<Application> typed(String id, ApplicationForm form, Answers answers, String notice, Instant now) {
        return fault(form, answers)
            .<Decision<Application>>map(Decision::refused)
            .orElseGet(() ->
                accepted(
                    new Application(
                        id,
                        0,
                        form.brandId(),
                        form.campaignId(),
                        null,
                        answers,
                        new Consent(notice, answers.locale(), now),
                        now,
                        null,
                        null,
                        new Standing.Unconfirmed(),
                        State.UNCONFIRMED,
                        now.plus(PATIENCE),
                        null
                    )
                )
            );
    }

    private static Optional<Refusal> fault(ApplicationForm form, Answers answers) {
        if (answers.name().isEmpty()) {
            return Optional.of(NAME_MISSING);
        }
        if (!answers.contact("", java.time.LocalDate.EPOCH).isUsable()) {
            return Optional.of(NOT_AN_EMAIL.with(Map.of("value", answers.email())));
        }
        if (answers.country() != null && !Countries.isCode(answers.country())) {
            return Optional.of(NOT_A_COUNTRY);
        }
        Optional<Refusal> open = form
            .plan()
            .questions()
            .stream()
            .filter(question -> isBlank(question, answers))
            .findFirst()
            .map(question -> QUESTION_UNANSWERED.with(Map.of("question", question.name())));
        return open.isEmpty() && form.plan().adultsOnly() && !answers.isAdult() ? Optional.of(AGE_NOT_CONFIRMED) : open;
    }

    private static boolean isBlank(Question question, Answers answers) {
        return switch (question) {
            case ACCOUNTS -> answers.accounts().isEmpty();
            case COUNTRY -> answers.country() == null;
            case AVAILABILITY -> answers.availability().isEmpty();
            case RATE -> answers.rate().isEmpty();
            case MOTIVATION -> answers.motivation().isEmpty();
        };
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    /** Whether the link that was sent waited too long. */
    public boolean isTooOld(Instant now) {
        return !isConfirmed() && forgetAt != null && !now.isBefore(forgetAt);
    }

    /** The person followed the link; a second time changes nothing. Whoever applied in time may confirm after the end. */
    Decision<Application> confirmed(Instant now) {
        if (isConfirmed()) {
            return accepted(this);
        }
        if (isTooOld(now)) {
            return refused(LINK_TOO_OLD);
        }
        Instant end = now.atZone(ZoneOffset.UTC).plusMonths(Notice.MONTHS_KEPT).toInstant();
        return accepted(
            with(partnerId, now, acquaintance, new Standing.Fresh(), end, takenUpAt),
            new ApplicationNews.Confirmed(brandId, campaignId, id)
        );
    }

    /** Who it is among the brand's people, or that they objected; the first answer stays, but for an objection lifted. */
    Decision<Application> landed(Acquaintance acquaintance, @Nullable String partnerId) {
        if (this.partnerId != null || (this.acquaintance == acquaintance && partnerId == null)) {
            return accepted(this);
        }
        var next = with(partnerId, confirmedAt, acquaintance, standing, forgetAt, takenUpAt);
        return partnerId == null
            ? accepted(next)
            : accepted(next, new ApplicationNews.Landed(brandId, campaignId, id, partnerId));
    }

    /**
     * Whether this one stands for {@code earlier}: the same person said it again, with other words. An agent applies for
     * several from one address, each by their own name and accounts.
     */
    boolean standsFor(Application earlier) {
        return (
            standing instanceof Standing.Fresh &&
            earlier.standing instanceof Standing.Fresh &&
            comesAfter(earlier) &&
            earlier.who().equals(who())
        );
    }

    /** Two that were confirmed at once still come one after the other. */
    private boolean comesAfter(Application other) {
        int order = Objects.requireNonNull(confirmedAt).compareTo(Objects.requireNonNull(other.confirmedAt));
        return order > 0 || (order == 0 && id.compareTo(other.id) > 0);
    }

    private List<Object> who() {
        return List.of(
            brandId,
            campaignId,
            answers.email().toLowerCase(Locale.ROOT),
            answers.name().toLowerCase(Locale.ROOT),
            answers.accounts().stream().map(Handle::key).collect(Collectors.toSet())
        );
    }

    /** A later one of the same person stands for it. */
    Decision<Application> replaced() {
        return standing instanceof Standing.Fresh && takenUpAt == null
            ? accepted(ended(new Standing.Replaced(), forgetAt))
            : accepted(this);
    }

    /** Whether somebody may still decide on it. */
    Optional<Refusal> undecided() {
        return standing instanceof Standing.Fresh ? Optional.empty() : Optional.of(APPLICATION_DECIDED);
    }

    /** Somebody is taking them into the campaign: nobody says no to them meanwhile. */
    Decision<Application> takenUp(Instant now) {
        return undecided()
            .<Decision<Application>>map(Decision::refused)
            .orElseGet(() -> accepted(with(partnerId, confirmedAt, acquaintance, standing, forgetAt, now)));
    }

    private boolean isBeingTaken(Instant now) {
        return takenUpAt != null && now.isBefore(takenUpAt.plus(LONGEST_TAKING));
    }

    /** They are in the campaign: what they wrote stays with it. */
    Decision<Application> taken(String collaborationId, String actorId, String actorName, Instant now) {
        return undecided()
            .<Decision<Application>>map(Decision::refused)
            .orElseGet(() ->
                accepted(
                    ended(new Standing.Taken(collaborationId, actorId, actorName, now), null),
                    new ApplicationNews.Taken(brandId, campaignId, id, collaborationId, actorId)
                )
            );
    }

    Decision<Application> declined(String reason, String letter, String actorId, String actorName, Instant now) {
        if (undecided().isPresent() || isBeingTaken(now)) {
            return refused(APPLICATION_DECIDED);
        }
        return reason.isBlank()
            ? refused(REASON_NEEDED)
            : accepted(
                  ended(
                      new Standing.Declined(
                          reason.strip(),
                          acquaintance == Acquaintance.OBJECTED ? "" : letter.strip(),
                          actorId,
                          actorName,
                          now
                      ),
                      forgetAt
                  ),
                  new ApplicationNews.Declined(brandId, campaignId, id, actorId)
              );
    }

    private Application ended(Standing standing, @Nullable Instant forgetAt) {
        return with(partnerId, confirmedAt, acquaintance, standing, forgetAt, takenUpAt);
    }

    private Application with(
        @Nullable String partnerId,
        @Nullable Instant confirmedAt,
        @Nullable Acquaintance acquaintance,
        Standing standing,
        @Nullable Instant forgetAt,
        @Nullable Instant takenUpAt
    ) {
        return new Application(
            id,
            version,
            brandId,
            campaignId,
            partnerId,
            answers,
            consent,
            askedAt,
            confirmedAt,
            acquaintance,
            standing,
            nameOf(standing),
            forgetAt,
            takenUpAt
        );
    }

    private static State nameOf(Standing standing) {
        return switch (standing) {
            case Standing.Unconfirmed _ -> State.UNCONFIRMED;
            case Standing.Fresh _ -> State.FRESH;
            case Standing.Replaced _ -> State.REPLACED;
            case Standing.Taken _ -> State.TAKEN;
            case Standing.Declined _ -> State.DECLINED;
        };
    }
}
