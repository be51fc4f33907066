package relais.collaborations.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import relais.collaborations.Accord;
import relais.collaborations.Collaboration;
import relais.collaborations.Comparison;
import relais.collaborations.Contract;
import relais.collaborations.ContractTemplates;
import relais.collaborations.Difference;
import relais.collaborations.LegalDecision;
import relais.collaborations.Passage;
import relais.collaborations.Showing.Row;
import relais.collaborations.Showing.Rows;
import relais.collaborations.Showing.Shown;
import relais.collaborations.Signature;
import relais.collaborations.Stage;
import relais.collaborations.TermsVersion;
import relais.collaborations.Verdict;
import relais.wire.model.ActiveFooting;
import relais.wire.model.CollaborationAction;
import relais.wire.model.CollaborationPage;
import relais.wire.model.CollaborationRow;
import relais.wire.model.CollaborationStage;
import relais.wire.model.CollaborationView;
import relais.wire.model.ContractDecisionBody;
import relais.wire.model.ContractLanguage;
import relais.wire.model.ContractPage;
import relais.wire.model.ContractReviewView;
import relais.wire.model.ContractRow;
import relais.wire.model.ContractStateName;
import relais.wire.model.ContractView;
import relais.wire.model.DeviationReason;
import relais.wire.model.DeviationView;
import relais.wire.model.DifferenceView;
import relais.wire.model.QuoteBit;
import relais.wire.model.SignatureView;
import relais.wire.model.TextPassage;
import relais.wire.model.VerdictView;

/** Draws collaborations and contracts for the team. */
@Component
class CollaborationViews {

    private final TermsViews terms;
    private final ContractTemplates templates;

    CollaborationViews(TermsViews terms, ContractTemplates templates) {
        this.terms = terms;
        this.templates = templates;
    }

    CollaborationView view(Shown shown) {
        Collaboration known = shown.collaboration();
        return new CollaborationView()
            .id(known.id())
            .version(known.version())
            .brandId(known.brandId())
            .campaignId(known.campaignId())
            .campaignName(shown.campaignName())
            .partnerId(known.partnerId())
            .partnerName(shown.partnerName())
            .stage(stage(known))
            .since(known.stage().since())
            .reason(reason(known.stage()).orElse(null))
            .footing(footing(known.stage()))
            .agreedTerms(known.accord().map(Accord::terms).orElse(null))
            .terms(known.terms().stream().map(terms::view).toList())
            .contracts(known.contracts().stream().map(this::view).toList())
            .brandParty(terms.view(shown.brandParty()))
            .partnerParty(terms.view(shown.partnerParty()))
            .partnerNetwork(
                shown
                    .partnerNetwork()
                    .map(network -> relais.wire.model.Network.fromValue(network.name()))
                    .orElse(null)
            )
            .blockedBy(shown.blockedBy())
            .clauses(templates.clauses())
            .actions(
                shown
                    .actions()
                    .stream()
                    .map(action -> CollaborationAction.fromValue(action.name()))
                    .toList()
            );
    }

    CollaborationPage page(Rows rows) {
        return new CollaborationPage()
            .items(rows.items().stream().map(this::row).toList())
            .nextCursor(rows.nextCursor())
            .total(rows.total());
    }

    ContractPage contracts(Rows rows) {
        return new ContractPage()
            .items(
                rows
                    .items()
                    .stream()
                    .flatMap(row ->
                        row
                            .collaboration()
                            .contract()
                            .map(contract -> contractRow(row, contract))
                            .stream()
                    )
                    .toList()
            )
            .nextCursor(rows.nextCursor())
            .total(rows.total());
    }

    ContractReviewView review(Shown shown, Comparison comparison) {
        return new ContractReviewView()
            .collaboration(view(shown))
            .readable(comparison.readable())
            .passages(comparison.passages().stream().map(CollaborationViews::passage).toList())
            .differences(comparison.differences().stream().map(CollaborationViews::difference).toList())
            .signedSha256(
                shown
                    .collaboration()
                    .contract()
                    .flatMap(Contract::partnerSignature)
                    .map(signature -> signature.file().sha256())
                    .orElse("")
            );
    }

    LegalDecision decision(ContractDecisionBody told) {
        return switch (told.getKind()) {
            case IDENTICAL -> new LegalDecision.Same(Boolean.TRUE.equals(told.getReadByEye()));
            case ACCEPT_DEVIATIONS -> new LegalDecision.AcceptDeviations(
                reasons(told)
                    .stream()
                    .collect(
                        java.util.stream.Collectors.toMap(
                            DeviationReason::getDifference,
                            DeviationReason::getReason,
                            (_, last) -> last
                        )
                    )
            );
            case RETURN -> new LegalDecision.Return(told.getPoint() == null ? "" : told.getPoint());
        };
    }

    static CollaborationStage stage(Collaboration known) {
        return CollaborationStage.fromValue(known.stage().name().name());
    }

    static ContractStateName state(Contract contract) {
        return ContractStateName.fromValue(contract.state().name().name());
    }

    private static List<DeviationReason> reasons(ContractDecisionBody told) {
        return told.getReasons() == null ? List.of() : told.getReasons();
    }

    private ContractView view(Contract contract) {
        return new ContractView()
            .number(contract.number())
            .state(state(contract))
            .since(contract.state().since())
            .language(ContractLanguage.fromValue(contract.language().name()))
            .template(contract.template())
            .termsFingerprint(contract.accord().fingerprint())
            .documentSha256(contract.document().sha256())
            .brand(terms.view(contract.brand()))
            .partner(terms.view(contract.partner()))
            .partnerSignature(contract.partnerSignature().map(CollaborationViews::view).orElse(null))
            .brandSignature(contract.brandSignature().map(CollaborationViews::view).orElse(null))
            .evidenceApart(contract.evidenceApart().isPresent())
            .verdict(contract.verdict().map(CollaborationViews::view).orElse(null))
            .reason(contract.reason().orElse(null));
    }

    private CollaborationRow row(Row row) {
        Collaboration known = row.collaboration();
        return new CollaborationRow()
            .id(known.id())
            .version(known.version())
            .campaignId(known.campaignId())
            .campaignName(row.campaignName())
            .partnerId(known.partnerId())
            .partnerName(row.partnerName())
            .stage(stage(known))
            .since(known.stage().since())
            .fee(fee(known))
            .contractState(known.contract().map(CollaborationViews::state).orElse(null));
    }

    private ContractRow contractRow(Row row, Contract contract) {
        return new ContractRow()
            .collaborationId(row.collaboration().id())
            .number(contract.number())
            .partnerName(row.partnerName())
            .campaignName(row.campaignName())
            .state(state(contract))
            .since(contract.state().since())
            .fee(fee(row.collaboration()));
    }

    /** The fee that was agreed, else the one on the table. */
    private relais.wire.model.@Nullable Money fee(Collaboration known) {
        Optional<TermsVersion> shown = known.agreedTerms().or(known::termsOnTheTable);
        return shown.map(version -> terms.money(version.terms().fee())).orElse(null);
    }

    private static SignatureView view(Signature signature) {
        SignatureView view = new SignatureView()
            .at(signature.at())
            .by(signature.by())
            .sha256(signature.file().sha256());
        return switch (signature) {
            case Signature.Typed typed -> view.method(SignatureView.MethodEnum.TYPED)
                .name(typed.name())
                .capacity(typed.capacity())
                .documentSha256(typed.evidence().documentSha256())
                .termsFingerprint(typed.evidence().termsFingerprint())
                .consentWording(typed.evidence().consentWording())
                .ipHash(typed.evidence().ipHash())
                .userAgent(typed.evidence().userAgent());
            case Signature.Uploaded uploaded -> view.method(
                uploaded.byTheBrand() ? SignatureView.MethodEnum.UPLOADED_BY_BRAND : SignatureView.MethodEnum.UPLOADED
            );
        };
    }

    private static VerdictView view(Verdict verdict) {
        VerdictView view = new VerdictView().by(verdict.by()).at(verdict.at()).withoutLegal(verdict.withoutLegal());
        return switch (verdict) {
            case Verdict.Identical identical -> view.kind(VerdictView.KindEnum.IDENTICAL)
                .readByEye(identical.readByEye())
                .deviations(List.of());
            case Verdict.DeviationsAccepted accepted -> view.kind(VerdictView.KindEnum.DEVIATIONS_ACCEPTED)
                .readByEye(false)
                .deviations(
                    accepted
                        .deviations()
                        .stream()
                        .map(found -> new DeviationView(found.agreed(), found.signed(), found.reason()))
                        .toList()
                );
        };
    }

    private static TextPassage passage(Passage passage) {
        return switch (passage) {
            case Passage.Same(String text) -> new TextPassage(text, text);
            case Passage.Changed(int difference, String agreed, String signed) -> new TextPassage(
                agreed,
                signed
            ).difference(difference);
        };
    }

    private static DifferenceView difference(Difference found) {
        return new DifferenceView(found.number(), found.clause(), bits(found.agreed()), bits(found.signed()));
    }

    private static List<QuoteBit> bits(Difference.Quote quote) {
        return quote
            .bits()
            .stream()
            .map(bit -> new QuoteBit(bit.text(), bit.changed()))
            .toList();
    }

    private static @Nullable ActiveFooting footing(Stage stage) {
        return switch (stage) {
            case Stage.Active(_, _, Stage.Footing footing) -> ActiveFooting.fromValue(footing.name());
            case Stage.Suspended(_, _, Stage.Footing footing, _) -> ActiveFooting.fromValue(footing.name());
            case
                Stage.Identified _,
                Stage.InfoRequested _,
                Stage.Vetted _,
                Stage.Contacted _,
                Stage.InDiscussion _,
                Stage.Offered _,
                Stage.Countered _,
                Stage.Agreed _,
                Stage.Completed _,
                Stage.Declined _,
                Stage.Dropped _,
                Stage.Terminated _ -> null;
        };
    }

    private static Optional<String> reason(Stage stage) {
        return switch (stage) {
            case Stage.Declined(_, String message) -> Optional.of(message);
            case Stage.Dropped(_, String reason, _) -> Optional.of(reason);
            case Stage.Suspended(_, _, _, String reason) -> Optional.of(reason);
            case Stage.Terminated(_, _, String reason) -> Optional.of(reason);
            case
                Stage.Identified _,
                Stage.InfoRequested _,
                Stage.Vetted _,
                Stage.Contacted _,
                Stage.InDiscussion _,
                Stage.Offered _,
                Stage.Countered _,
                Stage.Agreed _,
                Stage.Active _,
                Stage.Completed _ -> Optional.empty();
        };
    }
}
