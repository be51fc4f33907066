package relais.collaborations;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/** Where a contract stands between its drafting and its end. */
public sealed interface ContractState {
    Instant since();

    @TypeAlias("contract-state-drafted")
    record Drafted(Instant since) implements ContractState {}

    @TypeAlias("contract-state-sent")
    record Sent(Instant since) implements ContractState {}

    /** Signed by the partner; the text of the signed file is being read. */
    @TypeAlias("contract-state-partner-signed")
    record PartnerSigned(Instant since, Signature partner) implements ContractState {}

    /** Two things are awaited, in any order: the verdict on the signed text, and the brand's signature. */
    @TypeAlias("contract-state-in-legal-review")
    record InLegalReview(
        Instant since,
        Signature partner,
        boolean readable,
        Awaited awaited
    ) implements ContractState {}

    @TypeAlias("contract-state-in-force")
    record InForce(Instant since, Signature partner, Verdict verdict, Signature brand) implements ContractState {}

    @TypeAlias("contract-state-returned")
    record Returned(Instant since, Signature partner, String point, String by) implements ContractState {}

    @TypeAlias("contract-state-refused")
    record Refused(Instant since, String reason) implements ContractState {}

    @TypeAlias("contract-state-withdrawn")
    record Withdrawn(Instant since, String reason, String by) implements ContractState {}

    /** What a contract under review still needs. */
    sealed interface Awaited {
        @TypeAlias("contract-state-awaiting-both")
        record VerdictAndSignature() implements Awaited {}

        @TypeAlias("contract-state-awaiting-signature")
        record BrandSignature(Verdict verdict) implements Awaited {}

        @TypeAlias("contract-state-awaiting-verdict")
        record LegalVerdict(Signature brand) implements Awaited {}
    }

    default ContractStateName name() {
        return switch (this) {
            case Drafted _ -> ContractStateName.DRAFTED;
            case Sent _ -> ContractStateName.SENT;
            case PartnerSigned _ -> ContractStateName.PARTNER_SIGNED;
            case InLegalReview _ -> ContractStateName.IN_LEGAL_REVIEW;
            case InForce _ -> ContractStateName.IN_FORCE;
            case Returned _ -> ContractStateName.RETURNED;
            case Refused _ -> ContractStateName.REFUSED;
            case Withdrawn _ -> ContractStateName.WITHDRAWN;
        };
    }
}
