package relais.collaborations;

import static relais.collaborations.CollaborationRefusal.CONTRACT_NOT_SIGNED;
import static relais.collaborations.CollaborationRefusal.DOCUMENT_CHANGED;
import static relais.collaborations.CollaborationRefusal.LEGAL_DECIDES;
import static relais.collaborations.CollaborationRefusal.NOT_AGREED;
import static relais.collaborations.CollaborationRefusal.NO_CONTRACT;
import static relais.platform.decision.Decision.refused;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.campaigns.Campaign;
import relais.campaigns.Campaigning;
import relais.identity.Actor;
import relais.identity.Actors;
import relais.identity.Role;
import relais.platform.InstallationSecret;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;
import relais.platform.decision.NotFoundException;
import relais.platform.decision.Refusal;
import relais.platform.decision.RefusedException;

/** From agreed terms to a contract in force: drafted, sent, signed by the partner, judged by legal, signed by the brand. */
@Service
public class Contracting {

    private final Collaborations collaborations;
    private final Campaigning campaigns;
    private final ContractTemplates templates;
    private final ContractShelf shelf;
    private final LegalDesk legal;
    private final InstallationSecret secret;
    private final Actors actors;
    private final Ledger ledger;
    private final Clock clock;

    Contracting(
        Collaborations collaborations,
        Campaigning campaigns,
        ContractTemplates templates,
        ContractShelf shelf,
        LegalDesk legal,
        InstallationSecret secret,
        Actors actors,
        Ledger ledger,
        Clock clock
    ) {
        this.collaborations = collaborations;
        this.campaigns = campaigns;
        this.templates = templates;
        this.shelf = shelf;
        this.legal = legal;
        this.secret = secret;
        this.actors = actors;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The same at another time, for telling how things came about. */
    public Contracting at(Clock then) {
        Ledger past = ledger.at(then);
        return new Contracting(collaborations, campaigns, templates, shelf, legal, secret, actors, past, then);
    }

    /** Makes the contract from the agreed terms and the template that is released now. */
    public Mono<Collaboration> draft(
        String brandId,
        String id,
        long seen,
        ContractLanguage language,
        Party brand,
        Party partner
    ) {
        return collaborations
            .get(brandId, id)
            .flatMap(known -> agreed(known))
            .flatMap(known ->
                campaigns
                    .get(brandId, known.campaignId())
                    .flatMap(campaign ->
                        shelf.print(
                            text(known, campaign, ContractTemplates.CURRENT, language, brand, partner),
                            reference(known)
                        )
                    )
                    .map(document -> contract(known, language, brand, partner, document))
            )
            .flatMap(contract ->
                change(brandId, id, seen, (known, actor) -> known.draftContract(contract, actor.id()))
            );
    }

    public Mono<Collaboration> send(String brandId, String id, long seen) {
        return change(brandId, id, seen, (known, actor) -> known.sendContract(actor.id(), clock.instant()));
    }

    public Mono<Collaboration> withdraw(String brandId, String id, long seen, String reason) {
        return change(brandId, id, seen, (known, actor) -> known.withdrawContract(reason, actor.id(), clock.instant()));
    }

    /** The partner who is signed in signs on the page. */
    public Mono<Collaboration> signByPartner(String id, long seen, Signing.ByPartner signing) {
        return actors.partner().flatMap(partner -> {
            Mono<Collaboration> own = collaborations.getOwn(partner, id);
            return sign(own, partner, signing).flatMap(signature ->
                ledger.change(collaborations.getOwn(partner, id), seen, known -> known.partnerSigned(signature))
            );
        });
    }

    /** The partner who is signed in brings a file they signed elsewhere. */
    public Mono<Collaboration> bringByPartner(String id, long seen, Flux<DataBuffer> content) {
        return actors
            .partner()
            .flatMap(partner ->
                shelf
                    .bring(content)
                    .flatMap(file ->
                        ledger.change(collaborations.getOwn(partner, id), seen, known ->
                            known.partnerSigned(new Signature.Uploaded(clock.instant(), partner.id(), false, file))
                        )
                    )
            );
    }

    /** A colleague brings a file that the partner signed; marked as brought by the brand. */
    public Mono<Collaboration> bringForPartner(String brandId, String id, long seen, Flux<DataBuffer> content) {
        return collaborations
            .get(brandId, id)
            .then(shelf.bring(content))
            .flatMap(file ->
                change(brandId, id, seen, (known, actor) ->
                    known.partnerSigned(new Signature.Uploaded(clock.instant(), actor.id(), true, file))
                )
            );
    }

    /** Somebody who may bind the brand signs, before or after the verdict. */
    public Mono<Collaboration> signForBrand(String brandId, String id, long seen, Signing.ForBrand signing) {
        return actors
            .current()
            .flatMap(actor -> sign(collaborations.get(brandId, id), actor, signing))
            .flatMap(signature -> change(brandId, id, seen, (known, _) -> known.brandSigned(signature)));
    }

    /** Decides on the signed text. A manager decides only where the brand has nobody in the legal role. */
    public Mono<Collaboration> decide(
        String brandId,
        String id,
        long seen,
        String signedSha256,
        LegalDecision decision
    ) {
        return Mono.zip(
            collaborations.get(brandId, id).flatMap(this::comparison),
            legal.isStaffed(brandId),
            Judging::new
        ).flatMap(judging ->
            change(brandId, id, seen, (known, actor) -> {
                boolean isLawyer = actor instanceof Actor.Member member && member.is(Role.LEGAL, brandId);
                if (judging.staffed() && !isLawyer) {
                    return refused(LEGAL_DECIDES);
                }
                if (!signedSha256.equals(signedSha256(known))) {
                    return refused(DOCUMENT_CHANGED);
                }
                return known.decideOnContract(
                    decision,
                    judging.comparison().differences(),
                    actor.id(),
                    !judging.staffed(),
                    clock.instant()
                );
            })
        );
    }

    /** The agreed and the signed text of the latest contract; an error while nothing is signed. */
    public Mono<Comparison> comparison(Collaboration known) {
        Optional<Contract> contract = known.contract();
        if (contract.isEmpty()) {
            return Mono.error(() -> new RefusedException(NO_CONTRACT));
        }
        return contract
            .get()
            .partnerSignature()
            .map(signature ->
                Mono.zip(
                    shelf.agreedText(contract.get(), reference(known)),
                    shelf.signedText(contract.get(), signature, reference(known)),
                    text(known)
                ).map(read -> Comparison.of(read.getT1(), read.getT2(), read.getT3().headings()))
            )
            .orElseGet(() -> Mono.error(() -> new RefusedException(CONTRACT_NOT_SIGNED)));
    }

    /** The words of the latest contract, for reading on a page. */
    public Mono<ContractText> text(Collaboration known) {
        return campaigns.get(known.brandId(), known.campaignId()).map(campaign ->
            known
                .contract()
                .map(contract -> text(known, campaign, contract))
                .orElseThrow(() -> new NotFoundException("contract", known.id()))
        );
    }

    /** The signed file was opened: legal can read. Told again, nothing changes. */
    public Mono<Collaboration> beginReview(String brandId, String id) {
        return collaborations
            .get(brandId, id)
            .flatMap(this::comparison)
            .flatMap(comparison ->
                ledger.change(collaborations.get(brandId, id), known ->
                    known.reviewContract(comparison.readable(), "system", clock.instant())
                )
            );
    }

    private Mono<Signature> sign(Mono<Collaboration> load, Actor actor, Signing signing) {
        return load.flatMap(known -> {
            if (known.contract().isEmpty()) {
                return Mono.error(() -> new RefusedException(NO_CONTRACT));
            }
            Contract contract = known.contract().get();
            Optional<Refusal> fault = signing.fault(contract, actor);
            return fault.isPresent()
                ? Mono.error(() -> new RefusedException(fault.get()))
                : sign(known, contract, actor, signing, clock.instant());
        });
    }

    private Mono<Signature> sign(Collaboration known, Contract contract, Actor actor, Signing signing, Instant now) {
        return evidence(contract, signing).flatMap(evidence -> sign(known, contract, actor, signing, evidence, now));
    }

    private Mono<Signature> sign(
        Collaboration known,
        Contract contract,
        Actor actor,
        Signing signing,
        Evidence evidence,
        Instant now
    ) {
        String side = switch (signing) {
            case Signing.ByPartner _ -> contract.partner().legalName();
            case Signing.ForBrand _ -> contract.brand().legalName();
        };
        ContractText page = EvidencePage.of(
            contract.language(),
            side,
            signing.name(),
            signing.capacity(),
            actor.id(),
            evidence,
            now
        );
        Mono<KeptFile> file =
            contract.latestFile().pages() == 0
                ? shelf.print(page, reference(known))
                : shelf.append(contract.latestFile(), page, reference(known));
        return file.map(signed ->
            new Signature.Typed(now, actor.id(), signing.name().strip(), signing.capacity().strip(), evidence, signed)
        );
    }

    private Mono<Evidence> evidence(Contract contract, Signing signing) {
        String read = switch (signing) {
            case Signing.ByPartner(String sha256, _, _, _, _, _) -> sha256;
            case Signing.ForBrand(String sha256, _, _, _, _) -> sha256;
        };
        return secret
            .hash(signing.device().addressAt(read))
            .map(ipHash ->
                new Evidence(
                    read,
                    contract.accord().fingerprint(),
                    ConsentWording.CURRENT,
                    contract.language(),
                    ipHash,
                    signing.device().shortAgent()
                )
            );
    }

    private Contract contract(
        Collaboration known,
        ContractLanguage language,
        Party brand,
        Party partner,
        KeptFile document
    ) {
        return new Contract(
            known.contracts().size() + 1,
            known.accord().orElseThrow(),
            ContractTemplates.CURRENT,
            language,
            brand,
            partner,
            document,
            new ContractState.Drafted(clock.instant())
        );
    }

    private ContractText text(Collaboration known, Campaign campaign, Contract contract) {
        return text(known, campaign, contract.template(), contract.language(), contract.brand(), contract.partner());
    }

    private ContractText text(
        Collaboration known,
        Campaign campaign,
        String template,
        ContractLanguage language,
        Party brand,
        Party partner
    ) {
        TermsVersion agreed = known.agreedTerms().orElseThrow(() -> new NotFoundException("accord", known.id()));
        return templates.template(template, language).fill(
            new ContractWording(language).filling(
                reference(known),
                campaign.name(),
                campaign.objective(),
                agreed,
                brand,
                partner,
                ContractTemplates.CLAUSES.stream()
                    .filter(agreed.terms().clauses()::contains)
                    .map(code -> templates.clause(code, language))
                    .toList()
            )
        );
    }

    private static Mono<Collaboration> agreed(Collaboration known) {
        return known.agreedTerms().isPresent() ? Mono.just(known) : Mono.error(() -> new RefusedException(NOT_AGREED));
    }

    /** What stands at the foot of every page of its contracts. */
    public static String reference(Collaboration known) {
        return "R-" + known.id().substring(Math.max(0, known.id().length() - 8));
    }

    private static String signedSha256(Collaboration known) {
        return known
            .contract()
            .flatMap(Contract::partnerSignature)
            .map(signature -> signature.file().sha256())
            .orElse("");
    }

    private Mono<Collaboration> change(
        String brandId,
        String id,
        long seen,
        BiFunction<Collaboration, Actor, Decision<Collaboration>> decide
    ) {
        return ledger.change(collaborations.get(brandId, id), actors.current(), seen, decide);
    }

    private record Judging(Comparison comparison, boolean staffed) {}
}
