package relais.collaborations;

import static relais.collaborations.CollaborationRefusal.ALREADY_DECIDED;
import static relais.collaborations.CollaborationRefusal.ALREADY_SIGNED;
import static relais.collaborations.CollaborationRefusal.CONTRACT_NOT_DRAFTED;
import static relais.collaborations.CollaborationRefusal.CONTRACT_NOT_IN_REVIEW;
import static relais.collaborations.CollaborationRefusal.CONTRACT_NOT_SENT;
import static relais.collaborations.CollaborationRefusal.CONTRACT_NOT_SIGNED;
import static relais.collaborations.CollaborationRefusal.CONTRACT_OVER;
import static relais.collaborations.CollaborationRefusal.DEVIATIONS_FOUND;
import static relais.collaborations.CollaborationRefusal.DEVIATION_WITHOUT_REASON;
import static relais.collaborations.CollaborationRefusal.DOCUMENT_CHANGED;
import static relais.collaborations.CollaborationRefusal.NO_DEVIATION_FOUND;
import static relais.collaborations.CollaborationRefusal.REASON_NEEDED;
import static relais.collaborations.CollaborationRefusal.SIGNED_TEXT_UNREADABLE;
import static relais.platform.decision.Decision.accepted;
import static relais.platform.decision.Decision.refused;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import relais.collaborations.ContractState.Awaited;
import relais.collaborations.ContractState.Drafted;
import relais.collaborations.ContractState.InForce;
import relais.collaborations.ContractState.InLegalReview;
import relais.collaborations.ContractState.PartnerSigned;
import relais.collaborations.ContractState.Refused;
import relais.collaborations.ContractState.Returned;
import relais.collaborations.ContractState.Sent;
import relais.collaborations.ContractState.Withdrawn;
import relais.platform.decision.Decision;

/**
 * The document made from agreed terms, its signatures and its review.
 *
 * @param number 1 for the first contract of the collaboration, 2 for the one that replaces a returned one
 * @param accord the terms it says
 * @param template name and version of the released template it was made from
 * @param document the file that both sides are asked to sign
 */
public record Contract(
    int number,
    Accord accord,
    String template,
    ContractLanguage language,
    Party brand,
    Party partner,
    KeptFile document,
    ContractState state
) {
    Decision<Contract> send(Instant now) {
        return state instanceof Drafted ? accepted(in(new Sent(now))) : refused(CONTRACT_NOT_DRAFTED);
    }

    Decision<Contract> signByPartner(Signature signature) {
        return switch (state) {
            case Sent _ when reads(signature) -> accepted(in(new PartnerSigned(signature.at(), signature)));
            case Sent _ -> refused(DOCUMENT_CHANGED);
            case PartnerSigned _, InLegalReview _, InForce _ -> refused(ALREADY_SIGNED);
            case Drafted _, Returned _, Refused _, Withdrawn _ -> refused(CONTRACT_NOT_SENT);
        };
    }

    Decision<Contract> refuseByPartner(String reason, Instant now) {
        return state instanceof Sent ? accepted(in(new Refused(now, reason))) : refused(CONTRACT_NOT_SENT);
    }

    Decision<Contract> withdraw(String reason, String by, Instant now) {
        if (reason.isBlank()) {
            return refused(REASON_NEEDED);
        }
        return switch (state) {
            case Drafted _, Sent _ -> accepted(in(new Withdrawn(now, reason, by)));
            case PartnerSigned _, InLegalReview _, InForce _ -> refused(ALREADY_SIGNED);
            case Returned _, Refused _, Withdrawn _ -> refused(CONTRACT_OVER);
        };
    }

    /** The file that shows every signature given so far; the document itself before any. */
    public KeptFile latestFile() {
        return switch (state) {
            case Drafted _, Sent _, Refused _, Withdrawn _ -> document;
            case PartnerSigned(_, Signature partner) -> partner.file();
            case InLegalReview(_, Signature.Typed _, _, Awaited.LegalVerdict(Signature brand)) -> brand.file();
            case InLegalReview(_, Signature partner, _, _) -> partner.file();
            case Returned(_, Signature partner, _, _) -> partner.file();
            case InForce(_, Signature.Typed _, _, Signature brand) -> brand.file();
            case InForce(_, Signature.Uploaded partner, _, _) -> partner.file();
        };
    }

    /** The brand's page of evidence, where the partner brought the signed file and the page could not be added to it. */
    public Optional<KeptFile> evidenceApart() {
        return brandSignature()
            .map(Signature::file)
            .filter(page -> !page.sha256().equals(latestFile().sha256()));
    }

    /** The brand's signature, once there is one. */
    public Optional<Signature> brandSignature() {
        return switch (state) {
            case InLegalReview(_, _, _, Awaited.LegalVerdict(Signature brand)) -> Optional.of(brand);
            case InForce(_, _, _, Signature brand) -> Optional.of(brand);
            case InLegalReview _ -> Optional.empty();
            case Drafted _, Sent _, PartnerSigned _, Returned _, Refused _, Withdrawn _ -> Optional.empty();
        };
    }

    /** What was decided on the signed text, once it was. */
    public Optional<Verdict> verdict() {
        return switch (state) {
            case InLegalReview(_, _, _, Awaited.BrandSignature(Verdict verdict)) -> Optional.of(verdict);
            case InForce(_, _, Verdict verdict, _) -> Optional.of(verdict);
            case InLegalReview _ -> Optional.empty();
            case Drafted _, Sent _, PartnerSigned _, Returned _, Refused _, Withdrawn _ -> Optional.empty();
        };
    }

    /** Why it came to nothing, where it did. */
    public Optional<String> reason() {
        return switch (state) {
            case Returned(_, _, String point, _) -> Optional.of(point);
            case Refused(_, String reason) -> Optional.of(reason);
            case Withdrawn(_, String reason, _) -> Optional.of(reason);
            case Drafted _, Sent _, PartnerSigned _, InLegalReview _, InForce _ -> Optional.empty();
        };
    }

    /** The partner's signature, once there is one. */
    public Optional<Signature> partnerSignature() {
        return switch (state) {
            case PartnerSigned(_, Signature partner) -> Optional.of(partner);
            case InLegalReview(_, Signature partner, _, _) -> Optional.of(partner);
            case Returned(_, Signature partner, _, _) -> Optional.of(partner);
            case InForce(_, Signature partner, _, _) -> Optional.of(partner);
            case Drafted _, Sent _, Refused _, Withdrawn _ -> Optional.empty();
        };
    }

    /** The signed file was opened; {@code readable} says whether its text could be taken out. */
    Decision<Contract> review(boolean readable, Instant now) {
        return switch (state) {
            case PartnerSigned(_, Signature partner) -> accepted(
                in(new InLegalReview(now, partner, readable, new Awaited.VerdictAndSignature()))
            );
            case InLegalReview _ -> accepted(this);
            case Drafted _, Sent _, InForce _, Returned _, Refused _, Withdrawn _ -> refused(CONTRACT_NOT_SIGNED);
        };
    }

    /** Decides on the signed text, of which {@code differences} is the comparison with the agreed text. */
    Decision<Contract> decide(
        LegalDecision decision,
        List<Difference> differences,
        String by,
        boolean withoutLegal,
        Instant now
    ) {
        if (!(state instanceof InLegalReview review)) {
            return refused(CONTRACT_NOT_IN_REVIEW);
        }
        if (review.awaited() instanceof Awaited.BrandSignature) {
            return refused(ALREADY_DECIDED);
        }
        return switch (decision) {
            case LegalDecision.Return(String point) when point.isBlank() -> refused(REASON_NEEDED);
            case LegalDecision.Return(String point) -> accepted(in(new Returned(now, review.partner(), point, by)));
            case LegalDecision.Same(boolean readByEye) -> same(review, readByEye, differences, by, withoutLegal, now);
            case LegalDecision.AcceptDeviations(Map<Integer, String> reasons) -> deviations(
                review,
                reasons,
                differences,
                by,
                withoutLegal,
                now
            );
        };
    }

    Decision<Contract> signForBrand(Signature signature) {
        return switch (state) {
            case InLegalReview(var since, var partner, var readable, Awaited.VerdictAndSignature()) -> accepted(
                in(new InLegalReview(since, partner, readable, new Awaited.LegalVerdict(signature)))
            );
            case InLegalReview(_, var partner, _, Awaited.BrandSignature(var verdict)) -> accepted(
                in(new InForce(signature.at(), partner, verdict, signature))
            );
            case InLegalReview _, InForce _ -> refused(ALREADY_SIGNED);
            case Drafted _, Sent _, PartnerSigned _, Returned _, Refused _, Withdrawn _ -> refused(
                CONTRACT_NOT_IN_REVIEW
            );
        };
    }

    private Decision<Contract> same(
        InLegalReview review,
        boolean readByEye,
        List<Difference> differences,
        String by,
        boolean withoutLegal,
        Instant now
    ) {
        if (!review.readable() && !readByEye) {
            return refused(SIGNED_TEXT_UNREADABLE);
        }
        if (review.readable() && !differences.isEmpty()) {
            return refused(DEVIATIONS_FOUND.with(Map.of("count", String.valueOf(differences.size()))));
        }
        return judged(review, new Verdict.Identical(by, now, withoutLegal, !review.readable()), now);
    }

    private Decision<Contract> deviations(
        InLegalReview review,
        Map<Integer, String> reasons,
        List<Difference> differences,
        String by,
        boolean withoutLegal,
        Instant now
    ) {
        if (differences.isEmpty()) {
            return refused(NO_DEVIATION_FOUND);
        }
        if (differences.stream().anyMatch(difference -> reasons.getOrDefault(difference.number(), "").isBlank())) {
            return refused(DEVIATION_WITHOUT_REASON);
        }
        List<Verdict.Deviation> deviations = differences
            .stream()
            .map(found ->
                new Verdict.Deviation(found.agreed().text(), found.signed().text(), reasons.get(found.number()))
            )
            .toList();
        return judged(review, new Verdict.DeviationsAccepted(by, now, withoutLegal, deviations), now);
    }

    private Decision<Contract> judged(InLegalReview review, Verdict verdict, Instant now) {
        return switch (review.awaited()) {
            case Awaited.VerdictAndSignature() -> accepted(
                in(
                    new InLegalReview(
                        review.since(),
                        review.partner(),
                        review.readable(),
                        new Awaited.BrandSignature(verdict)
                    )
                )
            );
            case Awaited.LegalVerdict(Signature brand) -> accepted(
                in(new InForce(now, review.partner(), verdict, brand))
            );
            case Awaited.BrandSignature _ -> refused(ALREADY_DECIDED);
        };
    }

    /** A typed signature is given on this very document; an uploaded file is judged later by its text. */
    private boolean reads(Signature signature) {
        return switch (signature) {
            case Signature.Typed typed -> typed.evidence().documentSha256().equals(document.sha256()) &&
                typed.evidence().termsFingerprint().equals(accord.fingerprint());
            case Signature.Uploaded _ -> true;
        };
    }

    private Contract in(ContractState next) {
        return new Contract(number, accord, template, language, brand, partner, document, next);
    }
}
