package relais.collaborations.web;

import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.collaborations.Answering;
import relais.collaborations.Collaborating;
import relais.collaborations.Collaboration;
import relais.collaborations.Contract;
import relais.collaborations.Contracting;
import relais.collaborations.Device;
import relais.collaborations.KeptFile;
import relais.collaborations.Showing;
import relais.collaborations.Signing;
import relais.platform.decision.NotFoundException;
import relais.platform.files.Serving;
import relais.wire.model.BrandSigning;
import relais.wire.model.CollaborationView;
import relais.wire.model.PartnerSigning;
import relais.wire.model.PortalCollaborationView;

/** The routes that carry files, or that must see the device of whoever signs. */
@RestController
class ContractFiles {

    private final Contracting contracting;
    private final Collaborating collaborating;
    private final Answering answering;
    private final Showing showing;
    private final Serving serving;
    private final CollaborationViews team;
    private final PortalViews portal;

    ContractFiles(
        Contracting contracting,
        Collaborating collaborating,
        Answering answering,
        Showing showing,
        Serving serving,
        CollaborationViews team,
        PortalViews portal
    ) {
        this.contracting = contracting;
        this.collaborating = collaborating;
        this.answering = answering;
        this.showing = showing;
        this.serving = serving;
        this.team = team;
        this.portal = portal;
    }

    @PostMapping("/api/brands/{brandId}/collaborations/{collaborationId}/contract/brand-signature")
    Mono<CollaborationView> signForBrand(
        @PathVariable String brandId,
        @PathVariable String collaborationId,
        @Valid @RequestBody Mono<BrandSigning> body,
        ServerHttpRequest request
    ) {
        return body
            .flatMap(told ->
                contracting.signForBrand(
                    brandId,
                    collaborationId,
                    told.getVersion(),
                    new Signing.ForBrand(
                        told.getSignedSha256(),
                        told.getMandated(),
                        told.getName(),
                        told.getCapacity(),
                        device(request)
                    )
                )
            )
            .flatMap(showing::show)
            .map(team::view);
    }

    @PostMapping(
        path = "/api/brands/{brandId}/collaborations/{collaborationId}/contract/partner-file",
        consumes = MediaType.MULTIPART_FORM_DATA_VALUE
    )
    Mono<CollaborationView> bringPartnerFile(
        @PathVariable String brandId,
        @PathVariable String collaborationId,
        @RequestPart("file") FilePart file,
        @RequestPart("version") String version
    ) {
        return contracting
            .bringForPartner(brandId, collaborationId, seen(version), file.content())
            .flatMap(showing::show)
            .map(team::view);
    }

    @GetMapping("/api/brands/{brandId}/collaborations/{collaborationId}/contracts/{number}/document")
    Mono<ResponseEntity<Flux<DataBuffer>>> readContractDocument(
        @PathVariable String brandId,
        @PathVariable String collaborationId,
        @PathVariable int number,
        @RequestHeader HttpHeaders asked
    ) {
        return contract(brandId, collaborationId, number).map(contract ->
            serving.inline(contract.document().called(name(contract, "")), asked)
        );
    }

    @GetMapping("/api/brands/{brandId}/collaborations/{collaborationId}/contracts/{number}/signed")
    Mono<ResponseEntity<Flux<DataBuffer>>> readSignedContract(
        @PathVariable String brandId,
        @PathVariable String collaborationId,
        @PathVariable int number,
        @RequestHeader HttpHeaders asked
    ) {
        return contract(brandId, collaborationId, number).map(contract ->
            serving.inline(contract.latestFile().called(name(contract, "-signe")), asked)
        );
    }

    @GetMapping("/api/brands/{brandId}/collaborations/{collaborationId}/contracts/{number}/evidence")
    Mono<ResponseEntity<Flux<DataBuffer>>> readContractEvidence(
        @PathVariable String brandId,
        @PathVariable String collaborationId,
        @PathVariable int number,
        @RequestHeader HttpHeaders asked
    ) {
        return contract(brandId, collaborationId, number).map(contract ->
            serving.inline(evidence(contract).called(name(contract, "-preuve")), asked)
        );
    }

    @PostMapping("/api/portal/collaborations/{collaborationId}/contract/signature")
    Mono<PortalCollaborationView> signContract(
        @PathVariable String collaborationId,
        @Valid @RequestBody Mono<PartnerSigning> body,
        ServerHttpRequest request
    ) {
        return body
            .flatMap(told ->
                contracting.signByPartner(
                    collaborationId,
                    told.getVersion(),
                    new Signing.ByPartner(
                        told.getDocumentSha256(),
                        told.getTermsFingerprint(),
                        told.getReadToTheEnd(),
                        told.getConsent(),
                        told.getName(),
                        device(request)
                    )
                )
            )
            .flatMap(showing::own)
            .map(portal::view);
    }

    @PostMapping(
        path = "/api/portal/collaborations/{collaborationId}/contract/signed-file",
        consumes = MediaType.MULTIPART_FORM_DATA_VALUE
    )
    Mono<PortalCollaborationView> bringSignedContract(
        @PathVariable String collaborationId,
        @RequestPart("file") FilePart file,
        @RequestPart("version") String version
    ) {
        return contracting
            .bringByPartner(collaborationId, seen(version), file.content())
            .flatMap(showing::own)
            .map(portal::view);
    }

    @GetMapping("/api/portal/collaborations/{collaborationId}/contract/document")
    Mono<ResponseEntity<Flux<DataBuffer>>> readMyContractDocument(
        @PathVariable String collaborationId,
        @RequestHeader HttpHeaders asked
    ) {
        return answering
            .mine(collaborationId)
            .map(PortalViews::shown)
            .map(contract -> serving.download(contract.latestFile().called(name(contract, "")), asked));
    }

    @GetMapping("/api/portal/collaborations/{collaborationId}/contract/evidence")
    Mono<ResponseEntity<Flux<DataBuffer>>> readMyContractEvidence(
        @PathVariable String collaborationId,
        @RequestHeader HttpHeaders asked
    ) {
        return answering
            .mine(collaborationId)
            .map(PortalViews::shown)
            .map(contract -> serving.download(evidence(contract).called(name(contract, "-preuve")), asked));
    }

    private Mono<Contract> contract(String brandId, String collaborationId, int number) {
        return collaborating.get(brandId, collaborationId).map(known -> numbered(known, number));
    }

    private static KeptFile evidence(Contract contract) {
        return contract.evidenceApart().orElseThrow(() -> new NotFoundException("evidence", contract.number() + ""));
    }

    private static Contract numbered(Collaboration known, int number) {
        if (number < 1 || number > known.contracts().size()) {
            throw new NotFoundException("contract", known.id() + " " + number);
        }
        return known.contracts().get(number - 1);
    }

    private static String name(Contract contract, String suffix) {
        return (
            "contrat-" + contract.number() + suffix + "." + contract.language().name().toLowerCase(Locale.ROOT) + ".pdf"
        );
    }

    private static Device device(ServerHttpRequest request) {
        String agent = request.getHeaders().getFirst(HttpHeaders.USER_AGENT);
        String address = request.getRemoteAddress() == null ? "" : request.getRemoteAddress().getHostString();
        return new Device(address, agent == null ? "" : agent);
    }

    /** What is no number was never seen: the ledger will say that the thing changed. */
    private static long seen(String version) {
        return version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
    }
}
