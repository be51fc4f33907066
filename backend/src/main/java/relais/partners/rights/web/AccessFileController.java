package relais.partners.rights.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.partners.AccessFile;

/** The file that answers "what do you keep of me": legal takes it, reads it, and sends it. */
@RestController
class AccessFileController {

    private final AccessFile file;

    AccessFileController(AccessFile file) {
        this.file = file;
    }

    @GetMapping("/api/brands/{brandId}/partners/{partnerId}/access-file.json")
    Mono<ResponseEntity<byte[]>> downloadAccessFile(@PathVariable String brandId, @PathVariable String partnerId) {
        return file.of(brandId, partnerId).map(json ->
            ResponseEntity.ok()
                .header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                        .filename("access-" + partnerId + ".json")
                        .build()
                        .toString()
                )
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.getBytes(StandardCharsets.UTF_8))
        );
    }
}
