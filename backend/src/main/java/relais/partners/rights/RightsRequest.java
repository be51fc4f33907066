package relais.partners.rights;

import static relais.partners.rights.RightsRefusal.ANSWERED_ALREADY;
import static relais.partners.rights.RightsRefusal.ANSWER_EMPTY;
import static relais.partners.rights.RightsRefusal.LINK_TOO_OLD;
import static relais.partners.rights.RightsRefusal.NOTHING_ASKED;
import static relais.platform.decision.Decision.accepted;
import static relais.platform.decision.Decision.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;
import relais.partners.Handle;
import relais.partners.Objecting.Lead;
import relais.platform.decision.Aggregate;
import relais.platform.decision.Decision;

/**
 * What somebody asks about their data. It takes effect when they follow the link sent to their address; until then it is only
 * kept for a week. The id derives from the link's token, which is kept nowhere.
 *
 * @param account the account they named; nobody has proved that it is theirs
 * @param words what they wrote beside
 * @param dueOn one month from the day they confirmed
 * @param cases one for each brand that keeps somebody who may be them; empty before the confirmation, or where none does
 * @param forgetAt when an unconfirmed request goes; absent once confirmed
 */
@Document("rights_requests")
@TypeAlias("rights-request")
public record RightsRequest(
    String id,
    long version,
    String email,
    @Nullable Handle account,
    Set<Ask> asks,
    String words,
    String locale,
    Instant askedAt,
    @Nullable Instant confirmedAt,
    @Nullable LocalDate dueOn,
    List<Case> cases,
    @Nullable Instant forgetAt
) implements Aggregate {
    private static final Duration PATIENCE = Duration.ofDays(7);

    public RightsRequest {
        asks = java.util.Collections.unmodifiableSet(new TreeSet<>(asks));
        cases = List.copyOf(cases);
    }

    /** What a person may want. */
    public enum Ask {
        /** Not to be contacted nor listed any more. */
        OBJECT,
        /** To know what is kept. */
        ACCESS,
        /** That it be erased. */
        ERASE,
    }

    /** What legal did of it. */
    public enum Outcome {
        DONE,
        /** Whoever asks is nobody this brand keeps. */
        NOT_THEM,
        REFUSED,
    }

    /** One brand's part. */
    public record Case(String brandId, List<Person> people, @Nullable Answer answer) {
        public Case {
            people = List.copyOf(people);
        }
    }

    /**
     * Somebody the brand keeps.
     *
     * @param isMeant whether an objection closes them; called otherwise in older documents
     * @param lead how they were found; older documents do not say, there nothing counts as proved
     */
    public record Person(String partnerId, @Field("isSure") boolean isMeant, Lead lead) {
        public Person {
            lead = Objects.requireNonNullElse(lead, isMeant ? Lead.ACCOUNT : Lead.SHARED_ADDRESS);
        }
    }

    /** What the brand told the person. */
    public record Answer(Outcome outcome, String words, String by, Instant at) {}

    /** What somebody typed on the public page. */
    public record Wish(String email, @Nullable Handle account, Set<Ask> asks, String words, String locale) {}

    static Decision<RightsRequest> asked(String id, Wish wish, Instant now) {
        return wish.asks().isEmpty()
            ? refused(NOTHING_ASKED)
            : accepted(
                  new RightsRequest(
                      id,
                      0,
                      wish.email(),
                      wish.account(),
                      wish.asks(),
                      wish.words().strip(),
                      wish.locale(),
                      now,
                      null,
                      null,
                      List.of(),
                      now.plus(PATIENCE)
                  )
              );
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    /** Whether the link that was sent still works. */
    public boolean isTooOld(Instant now) {
        return forgetAt != null && !now.isBefore(forgetAt);
    }

    /** The person followed the link; a second time changes nothing. */
    Decision<RightsRequest> confirmed(List<Case> cases, Instant now) {
        if (isConfirmed()) {
            return accepted(this);
        }
        return isTooOld(now)
            ? refused(LINK_TOO_OLD)
            : accepted(
                  new RightsRequest(
                      id,
                      version,
                      email,
                      account,
                      asks,
                      words,
                      locale,
                      askedAt,
                      now,
                      LocalDate.ofInstant(now, ZoneOffset.UTC).plusMonths(1),
                      cases,
                      null
                  ),
                  new RightsNews.RightsConfirmed(id)
              );
    }

    /** This brand's part, if it has one. */
    public Optional<Case> caseOf(String brandId) {
        return cases
            .stream()
            .filter(one -> one.brandId().equals(brandId))
            .findFirst();
    }

    /** Whether it can be nobody else of this brand's people who asks. */
    boolean isSurely(String brandId, String partnerId) {
        return caseOf(brandId)
            .stream()
            .flatMap(one -> one.people().stream())
            .anyMatch(who -> who.lead().isSure() && who.partnerId().equals(partnerId));
    }

    /** Legal answers for one brand, once. */
    Decision<RightsRequest> answered(String brandId, Outcome outcome, String words, String by, Instant now) {
        if (words.isBlank()) {
            return refused(ANSWER_EMPTY);
        }
        if (caseOf(brandId).map(Case::answer).isPresent()) {
            return refused(ANSWERED_ALREADY);
        }
        Answer answer = new Answer(outcome, words.strip(), by, now);
        return accepted(
            withCases(
                cases
                    .stream()
                    .map(one -> one.brandId().equals(brandId) ? new Case(brandId, one.people(), answer) : one)
                    .toList()
            ),
            new RightsNews.RightsAnswered(brandId, id, by)
        );
    }

    /** Legal found out who of the brand's people it is. */
    RightsRequest knowing(String brandId, String partnerId) {
        return withCases(
            cases
                .stream()
                .map(one -> one.brandId().equals(brandId) ? sure(one, partnerId) : one)
                .toList()
        );
    }

    private static Case sure(Case one, String partnerId) {
        return new Case(
            one.brandId(),
            one
                .people()
                .stream()
                .map(who -> who.partnerId().equals(partnerId) ? new Person(partnerId, true, Lead.LEGAL) : who)
                .toList(),
            one.answer()
        );
    }

    private RightsRequest withCases(List<Case> cases) {
        return new RightsRequest(
            id,
            version,
            email,
            account,
            asks,
            words,
            locale,
            askedAt,
            confirmedAt,
            dueOn,
            cases,
            forgetAt
        );
    }
}
