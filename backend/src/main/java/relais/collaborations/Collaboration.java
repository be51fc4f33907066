package relais.collaborations;

import static relais.collaborations.CollaborationRefusal.ALREADY_ACTIVE;
import static relais.collaborations.CollaborationRefusal.ALREADY_AGREED;
import static relais.collaborations.CollaborationRefusal.COLLABORATION_OVER;
import static relais.collaborations.CollaborationRefusal.CONTRACT_NEEDED;
import static relais.collaborations.CollaborationRefusal.CONTRACT_OPEN;
import static relais.collaborations.CollaborationRefusal.COUNTER_WITHOUT_CHANGE;
import static relais.collaborations.CollaborationRefusal.DELIVERABLE_UNKNOWN;
import static relais.collaborations.CollaborationRefusal.FEE_NEEDED;
import static relais.collaborations.CollaborationRefusal.NOTHING_COUNTERED;
import static relais.collaborations.CollaborationRefusal.NOTHING_OFFERED;
import static relais.collaborations.CollaborationRefusal.NOT_ACTIVE;
import static relais.collaborations.CollaborationRefusal.NOT_AGREED;
import static relais.collaborations.CollaborationRefusal.NOT_CLEARED;
import static relais.collaborations.CollaborationRefusal.NOT_CONTACTED;
import static relais.collaborations.CollaborationRefusal.NOT_IN_DISCUSSION;
import static relais.collaborations.CollaborationRefusal.NOT_SUSPENDED;
import static relais.collaborations.CollaborationRefusal.NO_CONTRACT;
import static relais.collaborations.CollaborationRefusal.NO_OFFER_TO_WITHDRAW;
import static relais.collaborations.CollaborationRefusal.OFFER_AWAITS_ANSWER;
import static relais.collaborations.CollaborationRefusal.OFFER_CHANGED;
import static relais.collaborations.CollaborationRefusal.PARTY_INCOMPLETE;
import static relais.collaborations.CollaborationRefusal.REASON_NEEDED;
import static relais.collaborations.CollaborationRefusal.TOO_LATE_TO_ASK;
import static relais.platform.decision.Decision.accepted;
import static relais.platform.decision.Decision.refused;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.collaborations.CollaborationNews.About;
import relais.collaborations.Stage.Active;
import relais.collaborations.Stage.Agreed;
import relais.collaborations.Stage.Completed;
import relais.collaborations.Stage.Contacted;
import relais.collaborations.Stage.Countered;
import relais.collaborations.Stage.Declined;
import relais.collaborations.Stage.Dropped;
import relais.collaborations.Stage.Footing;
import relais.collaborations.Stage.Identified;
import relais.collaborations.Stage.InDiscussion;
import relais.collaborations.Stage.InfoRequested;
import relais.collaborations.Stage.Offered;
import relais.collaborations.Stage.Suspended;
import relais.collaborations.Stage.Terminated;
import relais.collaborations.Stage.Vetted;
import relais.platform.Money;
import relais.platform.decision.Aggregate;
import relais.platform.decision.Decision;
import relais.platform.decision.Refusal;

/**
 * One partner in one campaign, from first sight to the end of the work.
 *
 * @param slot campaign and partner in one key: unique
 * @param terms every version proposed by either side, oldest first
 * @param signatory how the partner wants to be named in the contract, once they said so
 * @param contracts every contract made from the agreed terms, oldest first
 * @param summary where it stands, in words that lists can ask for
 */
@Document("collaborations")
@TypeAlias("collaboration")
public record Collaboration(
    String id,
    long version,
    String brandId,
    String campaignId,
    String partnerId,
    String slot,
    Instant begunAt,
    Stage stage,
    List<TermsVersion> terms,
    @Nullable Party signatory,
    List<Contract> contracts,
    Summary summary
) implements Aggregate {
    /** From this value on, in money and in kind, a contract has to be written (law 2023-451, article 8). */
    static final BigDecimal WRITTEN_FROM = new BigDecimal(1000);

    public Collaboration {
        terms = List.copyOf(terms);
        contracts = List.copyOf(contracts);
    }

    /** A partner is added to a campaign; a partner who may be written to already is vetted at once. */
    static Decision<Collaboration> begin(
        String id,
        String brandId,
        String campaignId,
        String partnerId,
        Clearance clearance,
        String by,
        Instant now
    ) {
        Stage stage = switch (clearance) {
            case Clearance.Cleared cleared -> new Vetted(now, cleared);
            case Clearance.Blocked _ -> new Identified(now);
        };
        String slot = campaignId + ":" + partnerId;
        var begun = new Collaboration(
            id,
            0,
            brandId,
            campaignId,
            partnerId,
            slot,
            now,
            stage,
            List.of(),
            null,
            List.of(),
            Summary.of(stage, List.of())
        );
        return accepted(begun, new CollaborationNews.Created(begun.about(by)));
    }

    /** A question was sent to turn a grey light. */
    public Decision<Collaboration> askForInformation(String by, Instant now) {
        return switch (stage) {
            case Identified _, InfoRequested _ -> accepted(
                at(new InfoRequested(now)),
                new CollaborationNews.InfoRequested(about(by))
            );
            case Vetted _, Contacted _, InDiscussion _, Offered _, Countered _, Agreed _ -> refused(TOO_LATE_TO_ASK);
            case Active _, Suspended _ -> refused(TOO_LATE_TO_ASK);
            case Completed _, Declined _, Dropped _, Terminated _ -> refused(COLLABORATION_OVER);
        };
    }

    /** The answer to a question came, or none will. */
    public Decision<Collaboration> informationReceived(Instant now) {
        return stage instanceof InfoRequested ? accepted(at(new Identified(now))) : accepted(this);
    }

    /** The gate opened, or closed again before anybody wrote. */
    public Decision<Collaboration> vet(Clearance clearance, String by, Instant now) {
        return switch (stage) {
            case Identified _, InfoRequested _ when clearance instanceof Clearance.Cleared cleared -> accepted(
                at(new Vetted(now, cleared)),
                new CollaborationNews.Vetted(about(by), cleared.byOverride())
            );
            case Vetted _ when clearance instanceof Clearance.Blocked -> accepted(at(new Identified(now)));
            case Identified _, InfoRequested _, Vetted _ -> accepted(this);
            case Contacted _, InDiscussion _, Offered _, Countered _, Agreed _, Active _, Suspended _ -> accepted(this);
            case Completed _, Declined _, Dropped _, Terminated _ -> accepted(this);
        };
    }

    /** The first message that proposes something went out, through {@code channel}. */
    public Decision<Collaboration> contact(String channel, Clearance clearance, String by, Instant now) {
        return switch (stage) {
            case Identified _, InfoRequested _, Vetted _ -> switch (clearance) {
                case Clearance.Blocked blocked -> refused(notCleared(blocked));
                case Clearance.Cleared _ -> accepted(
                    at(new Contacted(now)),
                    new CollaborationNews.Contacted(about(by), channel)
                );
            };
            case Contacted _, InDiscussion _, Offered _, Countered _, Agreed _, Active _, Suspended _ -> accepted(this);
            case Completed _, Declined _, Dropped _, Terminated _ -> refused(COLLABORATION_OVER);
        };
    }

    /** The partner answered, or opened what was sent. */
    public Decision<Collaboration> discuss(String by, Instant now) {
        return switch (stage) {
            case Contacted _ -> accepted(at(new InDiscussion(now)), new CollaborationNews.DiscussionBegan(about(by)));
            case Identified _, InfoRequested _, Vetted _ -> refused(NOT_CONTACTED);
            case InDiscussion _, Offered _, Countered _, Agreed _, Active _, Suspended _ -> accepted(this);
            case Completed _, Declined _, Dropped _, Terminated _ -> refused(COLLABORATION_OVER);
        };
    }

    /** The brand proposes terms that pay something, first or in answer to a counter-proposal. The gate is read again. */
    Decision<Collaboration> offer(Terms proposed, String message, Clearance clearance, String by, Instant now) {
        return offer(proposed, false, message, clearance, by, now);
    }

    /** The same; {@code unpaid} where somebody said that neither fee nor gift is meant. */
    Decision<Collaboration> offer(
        Terms proposed,
        boolean unpaid,
        String message,
        Clearance clearance,
        String by,
        Instant now
    ) {
        return switch (stage) {
            case InDiscussion _, Countered _ -> {
                if (clearance instanceof Clearance.Blocked blocked) {
                    yield refused(notCleared(blocked));
                }
                Optional<Refusal> fault = proposed.fault();
                if (fault.isPresent()) {
                    yield refused(fault.get());
                }
                if (proposed.isForNothing() && !unpaid) {
                    yield refused(FEE_NEEDED);
                }
                TermsVersion next = version(TermsVersion.Side.BRAND, proposed, message, by, now);
                yield accepted(
                    proposing(next, new Offered(now, next.number())),
                    new CollaborationNews.OfferMade(about(by), next.number(), said(proposed.fee()))
                );
            }
            case Offered _ -> refused(OFFER_AWAITS_ANSWER);
            case Identified _, InfoRequested _, Vetted _, Contacted _ -> refused(NOT_IN_DISCUSSION);
            case Agreed _, Active _, Suspended _ -> refused(ALREADY_AGREED);
            case Completed _, Declined _, Dropped _, Terminated _ -> refused(COLLABORATION_OVER);
        };
    }

    /** The brand takes back an offer that nobody answered yet, and says so to the partner; another may follow. */
    Decision<Collaboration> withdrawOffer(String reason, String by, Instant now) {
        return switch (stage) {
            case Offered(_, int number) -> {
                List<TermsVersion> kept = new ArrayList<>(terms);
                kept.set(number - 1, termsNumbered(number).withdrawn(reason.strip(), by, now));
                yield accepted(
                    with(new InDiscussion(now), kept, signatory, contracts),
                    new CollaborationNews.OfferWithdrawn(about(by), number)
                );
            }
            case Identified _, InfoRequested _, Vetted _, Contacted _, InDiscussion _, Countered _ -> refused(
                NO_OFFER_TO_WITHDRAW
            );
            case Agreed _, Active _, Suspended _ -> refused(ALREADY_AGREED);
            case Completed _, Declined _, Dropped _, Terminated _ -> refused(COLLABORATION_OVER);
        };
    }

    /** The partner accepts the offer they read, and says how a contract should name them. */
    Decision<Collaboration> accept(String fingerprintSeen, Party party, String by, Instant now) {
        return switch (stage) {
            case Offered(_, int number) when !party.complete() -> refused(PARTY_INCOMPLETE);
            case Offered(_, int number) -> agree(number, fingerprintSeen, by, now, known -> known.naming(party));
            case Agreed _, Active _, Suspended _ -> refused(ALREADY_AGREED);
            case Identified _, InfoRequested _, Vetted _, Contacted _, InDiscussion _, Countered _ -> refused(
                NOTHING_OFFERED
            );
            case Completed _, Declined _, Dropped _, Terminated _ -> refused(COLLABORATION_OVER);
        };
    }

    /** The partner would rather have another fee or other dates. */
    Decision<Collaboration> counter(Counter counter, String fingerprintSeen, String by, Instant now) {
        return switch (stage) {
            case Offered(_, int number) -> countered(termsNumbered(number), counter, fingerprintSeen, by, now);
            case Agreed _, Active _, Suspended _ -> refused(ALREADY_AGREED);
            case Identified _, InfoRequested _, Vetted _, Contacted _, InDiscussion _, Countered _ -> refused(
                NOTHING_OFFERED
            );
            case Completed _, Declined _, Dropped _, Terminated _ -> refused(COLLABORATION_OVER);
        };
    }

    /** The brand takes the partner's counter-proposal as it is. */
    Decision<Collaboration> acceptCounter(String fingerprintSeen, Clearance clearance, String by, Instant now) {
        return switch (stage) {
            case Countered _ when clearance instanceof Clearance.Blocked blocked -> refused(notCleared(blocked));
            case Countered(_, int number) -> agree(number, fingerprintSeen, by, now, known -> known);
            case Agreed _, Active _, Suspended _ -> refused(ALREADY_AGREED);
            case Identified _, InfoRequested _, Vetted _, Contacted _, InDiscussion _, Offered _ -> refused(
                NOTHING_COUNTERED
            );
            case Completed _, Declined _, Dropped _, Terminated _ -> refused(COLLABORATION_OVER);
        };
    }

    /** The partner does not want to. */
    public Decision<Collaboration> decline(String message, String by, Instant now) {
        return switch (stage) {
            case
                Identified _,
                InfoRequested _,
                Vetted _,
                Contacted _,
                InDiscussion _,
                Offered _,
                Countered _,
                Agreed _ -> accepted(
                closingContract(contract -> contract.refuseByPartner(message, now)).at(new Declined(now, message)),
                new CollaborationNews.Declined(about(by))
            );
            case Active _, Suspended _ -> refused(ALREADY_ACTIVE);
            case Completed _, Declined _, Dropped _, Terminated _ -> refused(COLLABORATION_OVER);
        };
    }

    /** The brand does not go on, and says why. */
    Decision<Collaboration> drop(String reason, String by, Instant now) {
        return switch (stage) {
            case Active _, Suspended _ -> refused(ALREADY_ACTIVE);
            case Completed _, Declined _, Dropped _, Terminated _ -> refused(COLLABORATION_OVER);
            case
                Identified _,
                InfoRequested _,
                Vetted _,
                Contacted _,
                InDiscussion _,
                Offered _,
                Countered _,
                Agreed _ -> reason.isBlank()
                ? refused(REASON_NEEDED)
                : accepted(
                      closingContract(contract -> contract.withdraw(reason, by, now)).at(new Dropped(now, reason, by)),
                      new CollaborationNews.Dropped(about(by))
                  );
        };
    }

    /** A contract is made from the agreed terms. */
    Decision<Collaboration> draftContract(Contract contract, String by) {
        if (!(stage instanceof Agreed(_, Accord accord)) || !accord.equals(contract.accord())) {
            return refused(NOT_AGREED);
        }
        if (
            contract()
                .filter(last -> last.state().name().open())
                .isPresent()
        ) {
            return refused(CONTRACT_OPEN);
        }
        if (!contract.brand().complete() || !contract.partner().complete()) {
            return refused(PARTY_INCOMPLETE);
        }
        List<Contract> more = new ArrayList<>(contracts);
        more.add(contract);
        return accepted(
            with(stage, terms, contract.partner(), more),
            new CollaborationNews.ContractDrafted(about(by), contract.number())
        );
    }

    Decision<Collaboration> sendContract(String by, Instant now) {
        return contractMoves(
            contract -> contract.send(now),
            moved -> accepted(moved, new CollaborationNews.ContractSent(about(by), contracts.size()))
        );
    }

    Decision<Collaboration> withdrawContract(String reason, String by, Instant now) {
        return contractMoves(
            contract -> contract.withdraw(reason, by, now),
            moved -> accepted(moved, new CollaborationNews.ContractWithdrawn(about(by), contracts.size()))
        );
    }

    Decision<Collaboration> refuseContract(String reason, String by, Instant now) {
        if (reason.isBlank()) {
            return refused(REASON_NEEDED);
        }
        return contractMoves(
            contract -> contract.refuseByPartner(reason, now),
            moved -> accepted(moved, new CollaborationNews.ContractRefused(about(by), contracts.size()))
        );
    }

    Decision<Collaboration> partnerSigned(Signature signature) {
        return contractMoves(
            contract -> contract.signByPartner(signature),
            moved ->
                accepted(
                    moved,
                    new CollaborationNews.PartnerSigned(
                        about(signature.by()),
                        contracts.size(),
                        signature.file().sha256()
                    )
                )
        );
    }

    /** The signed file was opened, so legal can read. */
    Decision<Collaboration> reviewContract(boolean readable, String by, Instant now) {
        return contractMoves(
            contract -> contract.review(readable, now),
            moved ->
                moved.equals(this)
                    ? accepted(this)
                    : accepted(moved, new CollaborationNews.ReviewBegan(about(by), contracts.size()))
        );
    }

    Decision<Collaboration> decideOnContract(
        LegalDecision decision,
        List<Difference> differences,
        String by,
        boolean withoutLegal,
        Instant now
    ) {
        int number = contracts.size();
        return contractMoves(
            contract -> contract.decide(decision, differences, by, withoutLegal, now),
            moved ->
                switch (decision) {
                    case LegalDecision.Return _ -> accepted(
                        moved,
                        new CollaborationNews.ContractReturned(about(by), number)
                    );
                    case LegalDecision.Same _, LegalDecision.AcceptDeviations _ -> moved.perhapsInForce(
                        new CollaborationNews.ContractDecided(about(by), number, differences.size(), withoutLegal),
                        by,
                        now
                    );
                }
        );
    }

    Decision<Collaboration> brandSigned(Signature signature) {
        return contractMoves(
            contract -> contract.signForBrand(signature),
            moved ->
                moved.perhapsInForce(
                    new CollaborationNews.BrandSigned(about(signature.by()), contracts.size()),
                    signature.by(),
                    signature.at()
                )
        );
    }

    /**
     * Small enough for general conditions, no contract was made, and the partner accepts them.
     *
     * @param counted what this partner already receives this year for the same objective, beside these terms
     */
    Decision<Collaboration> acceptGeneralConditions(Money counted, String by, Instant now) {
        return switch (stage) {
            case Agreed(_, Accord accord) -> {
                if (contract().isPresent()) {
                    yield refused(CONTRACT_OPEN);
                }
                Money total = termsNumbered(accord.terms()).terms().value().plus(counted);
                yield total.amount().compareTo(WRITTEN_FROM) >= 0
                    ? refused(CONTRACT_NEEDED.with(Map.of("value", said(total))))
                    : accepted(
                          at(new Active(now, accord, Footing.GENERAL_CONDITIONS)),
                          new CollaborationNews.GeneralConditionsAccepted(about(by))
                      );
            }
            case
                Identified _,
                InfoRequested _,
                Vetted _,
                Contacted _,
                InDiscussion _,
                Offered _,
                Countered _ -> refused(NOT_AGREED);
            case Active _, Suspended _ -> refused(ALREADY_ACTIVE);
            case Completed _, Declined _, Dropped _, Terminated _ -> refused(COLLABORATION_OVER);
        };
    }

    /** All is delivered and settled. */
    public Decision<Collaboration> complete(String by, Instant now) {
        return stage instanceof Active(_, Accord accord, _)
            ? accepted(at(new Completed(now, accord)), new CollaborationNews.Completed(about(by)))
            : refused(NOT_ACTIVE);
    }

    /** An incident stops everything for a while. */
    public Decision<Collaboration> suspend(String reason, String by, Instant now) {
        return switch (stage) {
            case Active _ when reason.isBlank() -> refused(REASON_NEEDED);
            case Active(_, Accord accord, Footing footing) -> accepted(
                at(new Suspended(now, accord, footing, reason)),
                new CollaborationNews.Suspended(about(by))
            );
            case
                Identified _,
                InfoRequested _,
                Vetted _,
                Contacted _,
                InDiscussion _,
                Offered _,
                Countered _,
                Agreed _ -> refused(NOT_ACTIVE);
            case Suspended _, Completed _, Declined _, Dropped _, Terminated _ -> refused(NOT_ACTIVE);
        };
    }

    /** The incident is settled: work goes on. */
    public Decision<Collaboration> resume(String by, Instant now) {
        return stage instanceof Suspended(_, Accord accord, Footing footing, _)
            ? accepted(at(new Active(now, accord, footing)), new CollaborationNews.Resumed(about(by)))
            : refused(NOT_SUSPENDED);
    }

    /** The incident is not settled: it ends here. */
    public Decision<Collaboration> terminate(String reason, String by, Instant now) {
        if (!(stage instanceof Suspended(_, Accord accord, _, _))) {
            return refused(NOT_SUSPENDED);
        }
        return reason.isBlank()
            ? refused(REASON_NEEDED)
            : accepted(at(new Terminated(now, accord, reason)), new CollaborationNews.Terminated(about(by)));
    }

    /** The terms on the table or agreed: the latest version. */
    public Optional<TermsVersion> latestTerms() {
        return terms.isEmpty() ? Optional.empty() : Optional.of(terms.getLast());
    }

    /** The latest terms, unless the brand took them back. */
    public Optional<TermsVersion> termsOnTheTable() {
        return latestTerms().filter(version -> version.withdrawal() == null);
    }

    /** The contract that counts: the latest. */
    public Optional<Contract> contract() {
        return contracts.isEmpty() ? Optional.empty() : Optional.of(contracts.getLast());
    }

    /** What both sides agreed on, once they did. */
    public Optional<Accord> accord() {
        return switch (stage) {
            case Agreed(_, Accord accord) -> Optional.of(accord);
            case Active(_, Accord accord, _) -> Optional.of(accord);
            case Suspended(_, Accord accord, _, _) -> Optional.of(accord);
            case Completed(_, Accord accord) -> Optional.of(accord);
            case Terminated(_, Accord accord, _) -> Optional.of(accord);
            case
                Identified _,
                InfoRequested _,
                Vetted _,
                Contacted _,
                InDiscussion _,
                Offered _,
                Countered _ -> Optional.empty();
            case Declined _, Dropped _ -> Optional.empty();
        };
    }

    /** The agreed terms, once there are any. */
    public Optional<TermsVersion> agreedTerms() {
        return accord().map(accord -> termsNumbered(accord.terms()));
    }

    TermsVersion termsNumbered(int number) {
        return terms.get(number - 1);
    }

    private Decision<Collaboration> agree(
        int number,
        String fingerprintSeen,
        String by,
        Instant now,
        Function<Collaboration, Collaboration> also
    ) {
        TermsVersion version = termsNumbered(number);
        if (!version.fingerprint().equals(fingerprintSeen)) {
            return refused(OFFER_CHANGED);
        }
        Accord accord = new Accord(number, version.fingerprint(), now);
        return accepted(
            also.apply(at(new Agreed(now, accord))),
            new CollaborationNews.Agreed(about(by), number, version.fingerprint(), version.terms().deliverables())
        );
    }

    private Decision<Collaboration> countered(
        TermsVersion offered,
        Counter counter,
        String fingerprintSeen,
        String by,
        Instant now
    ) {
        if (!offered.fingerprint().equals(fingerprintSeen)) {
            return refused(OFFER_CHANGED);
        }
        if (!offered.terms().keys().containsAll(counter.dueOn().keySet())) {
            return refused(DELIVERABLE_UNKNOWN);
        }
        Terms wished = offered.terms().countered(counter);
        if (wished.equals(offered.terms())) {
            return refused(COUNTER_WITHOUT_CHANGE);
        }
        Optional<Refusal> fault = wished.fault();
        if (fault.isPresent()) {
            return refused(fault.get());
        }
        if (wished.isForNothing() && !offered.terms().isForNothing()) {
            return refused(FEE_NEEDED);
        }
        TermsVersion next = version(TermsVersion.Side.PARTNER, wished, counter.message(), by, now);
        return accepted(
            proposing(next, new Countered(now, next.number())),
            new CollaborationNews.Countered(about(by), next.number(), said(wished.fee()))
        );
    }

    /** The contract that was just changed may have come into force, and the collaboration with it. */
    private Decision<Collaboration> perhapsInForce(CollaborationNews first, String by, Instant now) {
        if (
            !(contracts.getLast().state() instanceof ContractState.InForce) ||
            !(stage instanceof Agreed(_, Accord accord))
        ) {
            return accepted(this, first);
        }
        return accepted(
            at(new Active(now, accord, Footing.CONTRACT)),
            first,
            new CollaborationNews.ContractInForce(about(by), contracts.size())
        );
    }

    private Decision<Collaboration> contractMoves(
        Function<Contract, Decision<Contract>> move,
        Function<Collaboration, Decision<Collaboration>> tell
    ) {
        if (!stage.name().open()) {
            return refused(COLLABORATION_OVER);
        }
        if (contracts.isEmpty()) {
            return refused(NO_CONTRACT);
        }
        return switch (move.apply(contracts.getLast())) {
            case Decision.Refused<Contract>(Refusal reason) -> refused(reason);
            case Decision.Accepted<Contract>(Contract moved, _) -> tell.apply(replacingContract(moved));
        };
    }

    /** Ends the contract where it still can be ended; leaves it as it is where it cannot. */
    private Collaboration closingContract(Function<Contract, Decision<Contract>> close) {
        if (contracts.isEmpty()) {
            return this;
        }
        return switch (close.apply(contracts.getLast())) {
            case Decision.Refused<Contract> _ -> this;
            case Decision.Accepted<Contract>(Contract closed, _) -> replacingContract(closed);
        };
    }

    private Collaboration replacingContract(Contract moved) {
        List<Contract> next = new ArrayList<>(contracts);
        next.set(next.size() - 1, moved);
        return with(stage, terms, signatory, next);
    }

    private TermsVersion version(TermsVersion.Side side, Terms proposed, String message, String by, Instant now) {
        return TermsVersion.of(terms.size() + 1, side, proposed, message, by, now);
    }

    private Collaboration proposing(TermsVersion next, Stage stage) {
        List<TermsVersion> more = new ArrayList<>(terms);
        more.add(next);
        return with(stage, more, signatory, contracts);
    }

    private Collaboration naming(Party party) {
        return with(stage, terms, party, contracts);
    }

    private Collaboration at(Stage next) {
        return with(next, terms, signatory, contracts);
    }

    private Collaboration with(
        Stage stage,
        List<TermsVersion> terms,
        @Nullable Party signatory,
        List<Contract> contracts
    ) {
        return new Collaboration(
            id,
            version,
            brandId,
            campaignId,
            partnerId,
            slot,
            begunAt,
            stage,
            terms,
            signatory,
            contracts,
            Summary.of(stage, contracts)
        );
    }

    private About about(String by) {
        return new About(brandId, id, campaignId, partnerId, by);
    }

    private static Refusal notCleared(Clearance.Blocked blocked) {
        return NOT_CLEARED.with(Map.of("lights", String.join(", ", blocked.lights())));
    }

    private static String said(Money money) {
        return money.amount().toPlainString() + " " + money.currency().getCurrencyCode();
    }
}
