package relais.content.web;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.content.Uploading;
import relais.platform.files.Serving;
import relais.wire.model.UploadView;

/** The routes for bytes, by hand: pieces on their way in, files on their way out. */
@RestController
class FilesController {

    private final Uploading uploading;
    private final Serving serving;
    private final ContentViews views;

    FilesController(Uploading uploading, Serving serving, ContentViews views) {
        this.uploading = uploading;
        this.serving = serving;
        this.views = views;
    }

    @PutMapping(
        path = "/api/portal/contents/{deliverableId}/uploads/{uploadId}/bytes",
        consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE
    )
    Mono<UploadView> sendBytes(
        @PathVariable("deliverableId") String deliverableId,
        @PathVariable("uploadId") String uploadId,
        @RequestParam("offset") long offset,
        ServerHttpRequest request
    ) {
        return uploading.take(deliverableId, uploadId, offset, request.getBody()).map(views::upload);
    }

    @PutMapping(
        path = "/api/brands/{brandId}/deliverables/{deliverableId}/uploads/{uploadId}/bytes",
        consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE
    )
    Mono<UploadView> sendBytesForPartner(
        @PathVariable("brandId") String brandId,
        @PathVariable("deliverableId") String deliverableId,
        @PathVariable("uploadId") String uploadId,
        @RequestParam("offset") long offset,
        ServerHttpRequest request
    ) {
        return uploading.takeForPartner(brandId, deliverableId, uploadId, offset, request.getBody()).map(views::upload);
    }

    @GetMapping("/api/brands/{brandId}/assets/{assetId}/content")
    Mono<ResponseEntity<Flux<DataBuffer>>> readAsset(
        @PathVariable("brandId") String brandId,
        @PathVariable("assetId") String assetId,
        ServerHttpRequest request
    ) {
        return uploading.file(brandId, assetId).map(file -> serving.inline(file, request.getHeaders()));
    }

    @GetMapping("/api/portal/assets/{assetId}/content")
    Mono<ResponseEntity<Flux<DataBuffer>>> readOwnAsset(
        @PathVariable("assetId") String assetId,
        ServerHttpRequest request
    ) {
        return uploading.ownFile(assetId).map(file -> serving.inline(file, request.getHeaders()));
    }
}
