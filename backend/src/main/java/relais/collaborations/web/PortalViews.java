package relais.collaborations.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import relais.collaborations.Collaboration;
import relais.collaborations.ConsentWording;
import relais.collaborations.Contract;
import relais.collaborations.ContractLanguage;
import relais.collaborations.ContractTemplates;
import relais.collaborations.ContractText;
import relais.collaborations.Showing.Own;
import relais.collaborations.Signature;
import relais.collaborations.TermsVersion;
import relais.platform.decision.NotFoundException;
import relais.wire.model.ContractBlock;
import relais.wire.model.PortalAction;
import relais.wire.model.PortalCollaborationRow;
import relais.wire.model.PortalCollaborationView;
import relais.wire.model.PortalContractView;
import relais.wire.model.TermsSide;

/** Draws collaborations for the partner they are with: never a light, a cost to the brand, or a colleague's note. */
@Component
class PortalViews {

    private final TermsViews terms;
    private final ContractTemplates templates;

    PortalViews(TermsViews terms, ContractTemplates templates) {
        this.terms = terms;
        this.templates = templates;
    }

    PortalCollaborationRow row(Own own) {
        Collaboration known = own.collaboration();
        return new PortalCollaborationRow()
            .id(known.id())
            .version(known.version())
            .brandName(own.brandName())
            .campaignName(own.campaignName())
            .stage(CollaborationViews.stage(known))
            .since(known.stage().since())
            .contractState(known.contract().filter(PortalViews::isShown).map(CollaborationViews::state).orElse(null))
            .fee(
                known
                    .termsOnTheTable()
                    .map(version -> terms.money(version.terms().fee()))
                    .orElse(null)
            )
            .actions(actions(own));
    }

    PortalCollaborationView view(Own own) {
        Collaboration known = own.collaboration();
        PortalCollaborationView view = new PortalCollaborationView()
            .id(known.id())
            .version(known.version())
            .brandName(own.brandName())
            .campaignName(own.campaignName())
            .stage(CollaborationViews.stage(known))
            .since(known.stage().since())
            .party(known.signatory() == null ? null : terms.view(known.signatory()))
            .writtenContract(own.writtenContract())
            .actions(actions(own));
        known
            .agreedTerms()
            .or(known::termsOnTheTable)
            .ifPresent(version -> offered(view, version));
        known
            .latestTerms()
            .map(TermsVersion::withdrawal)
            .ifPresent(withdrawal -> view.offerWithdrawnAt(withdrawal.at()).message(withdrawal.reason()));
        known
            .contract()
            .filter(PortalViews::isShown)
            .ifPresent(contract ->
                view
                    .contractState(CollaborationViews.state(contract))
                    .contractSince(contract.state().since())
                    .contractReason(contract.reason().orElse(null))
            );
        return view;
    }

    PortalContractView contract(Own own, ContractText text) {
        Collaboration known = own.collaboration();
        Contract contract = shown(known);
        return new PortalContractView()
            .id(known.id())
            .version(known.version())
            .number(contract.number())
            .brandName(own.brandName())
            .campaignName(own.campaignName())
            .state(CollaborationViews.state(contract))
            .since(contract.state().since())
            .evidenceApart(contract.evidenceApart().isPresent())
            .language(relais.wire.model.ContractLanguage.fromValue(contract.language().name()))
            .blocks(text.blocks().stream().map(PortalViews::block).toList())
            .documentSha256(contract.document().sha256())
            .termsFingerprint(contract.accord().fingerprint())
            .consentWording(ConsentWording.CURRENT)
            .consentSentence(ConsentWording.sentence(contract.language()))
            .signatory(contract.partner().signatory())
            .reason(contract.reason().orElse(null))
            .signedAt(contract.partnerSignature().map(Signature::at).orElse(null))
            .actions(actions(own));
    }

    /** The contract that a partner may see: a draft is still the brand's. */
    static Contract shown(Collaboration known) {
        return known
            .contract()
            .filter(PortalViews::isShown)
            .orElseThrow(() -> new NotFoundException("contract", known.id()));
    }

    private void offered(PortalCollaborationView view, TermsVersion version) {
        view.terms(terms.portal(version.terms(), clauses(version)))
            .fingerprint(version.fingerprint())
            .side(TermsSide.fromValue(version.side().name()))
            .message(version.message());
    }

    /** In each language; the page shows the reader's. */
    private List<ContractBlock> clauses(TermsVersion version) {
        return version
            .terms()
            .clauses()
            .stream()
            .flatMap(code ->
                Arrays.stream(ContractLanguage.values()).map(language -> templates.clauseText(code, language))
            )
            .flatMap(text ->
                text
                    .blocks()
                    .stream()
                    .map(block ->
                        block(block).language(relais.wire.model.ContractLanguage.fromValue(text.language().name()))
                    )
            )
            .toList();
    }

    private static boolean isShown(Contract contract) {
        return contract.state().name() != relais.collaborations.ContractStateName.DRAFTED;
    }

    private static List<PortalAction> actions(Own own) {
        return own
            .actions()
            .stream()
            .map(action -> PortalAction.fromValue(action.name()))
            .toList();
    }

    private static ContractBlock block(ContractText.Block block) {
        return new ContractBlock(ContractBlock.KindEnum.fromValue(block.kind().name()), block.text());
    }
}
