package relais.partners.web;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.partners.Mandating;
import relais.platform.files.Serving;
import relais.wire.model.PartnerView;

/** The routes that carry mandates as files. */
@RestController
class MandateFiles {

    private static final String FILE = "/api/brands/{brandId}/partners/{partnerId}/mandates/{mandateId}/file";

    private final Mandating mandating;
    private final Profiles profiles;
    private final Serving serving;

    MandateFiles(Mandating mandating, Profiles profiles, Serving serving) {
        this.mandating = mandating;
        this.profiles = profiles;
        this.serving = serving;
    }

    @PostMapping(path = FILE, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<PartnerView> bringMandateFile(
        @PathVariable String brandId,
        @PathVariable String partnerId,
        @PathVariable String mandateId,
        @RequestPart("file") FilePart file,
        @RequestPart("version") String version
    ) {
        return mandating
            .prove(brandId, partnerId, mandateId, seen(version), file.filename(), file.content())
            .flatMap(profiles::view);
    }

    @GetMapping(FILE)
    Mono<ResponseEntity<Flux<DataBuffer>>> readMandateFile(
        @PathVariable String brandId,
        @PathVariable String partnerId,
        @PathVariable String mandateId,
        @RequestHeader HttpHeaders asked
    ) {
        return mandating.paper(brandId, partnerId, mandateId).map(file -> serving.inline(file, asked));
    }

    /** What is no number was never seen: the ledger will say that the thing changed. */
    private static long seen(String version) {
        return version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
    }
}
