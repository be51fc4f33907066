package relais.partners.rights.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.partners.rights.TellingWhatIsKept;
import relais.partners.rights.TellingWhatIsKept.Written;

/** The files that answer "what do you keep of me": legal takes them, reads them, and sends them. */
@RestController
class AccessFileController {

    private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final TellingWhatIsKept telling;

    AccessFileController(TellingWhatIsKept telling) {
        this.telling = telling;
    }

    @GetMapping("/api/brands/{brandId}/partners/{partnerId}/access-file.json")
    Mono<ResponseEntity<byte[]>> downloadAccessFile(@PathVariable String brandId, @PathVariable String partnerId) {
        return telling.json(brandId, partnerId).map(file -> attached(file, MediaType.APPLICATION_JSON));
    }

    @GetMapping("/api/brands/{brandId}/partners/{partnerId}/access-file.html")
    Mono<ResponseEntity<byte[]>> downloadAccessPage(
        @PathVariable String brandId,
        @PathVariable String partnerId,
        @RequestParam(defaultValue = "fr") String language
    ) {
        return telling.page(brandId, partnerId, spoken(language)).map(file -> attached(file, PAGE));
    }

    @GetMapping("/api/brands/{brandId}/rights-requests/{requestId}/access-file.json")
    Mono<ResponseEntity<byte[]>> downloadAddressFile(@PathVariable String brandId, @PathVariable String requestId) {
        return telling.jsonAtAddress(brandId, requestId).map(file -> attached(file, MediaType.APPLICATION_JSON));
    }

    @GetMapping("/api/brands/{brandId}/rights-requests/{requestId}/access-file.html")
    Mono<ResponseEntity<byte[]>> downloadAddressPage(
        @PathVariable String brandId,
        @PathVariable String requestId,
        @RequestParam(defaultValue = "fr") String language
    ) {
        return telling.pageAtAddress(brandId, requestId, spoken(language)).map(file -> attached(file, PAGE));
    }

    private static Locale spoken(String language) {
        return language.startsWith("fr") ? Locale.FRENCH : Locale.ENGLISH;
    }

    private static ResponseEntity<byte[]> attached(Written file, MediaType type) {
        return ResponseEntity.ok()
            .header(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString()
            )
            .contentType(type)
            .body(file.text().getBytes(StandardCharsets.UTF_8));
    }
}
