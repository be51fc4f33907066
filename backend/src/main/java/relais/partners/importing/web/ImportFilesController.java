package relais.partners.importing.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.partners.importing.ImportJob;
import relais.partners.importing.Importing;
import relais.wire.model.ImportView;

/** The routes of imports that carry bytes or events. */
@RestController
@RequestMapping("/api/brands/{brandId}/imports")
class ImportFilesController {

    private final Importing importing;
    private final ImportViews views;

    ImportFilesController(Importing importing, ImportViews views) {
        this.importing = importing;
        this.views = views;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<ImportView> upload(
        @PathVariable String brandId,
        @RequestHeader(name = HttpHeaders.CONTENT_LENGTH, defaultValue = "0") long announced,
        @RequestPart("file") Mono<FilePart> file
    ) {
        return importing
            .expect(announced)
            .then(file)
            .onErrorMap(DataBufferLimitException.class, Importing::tooLarge)
            .flatMap(part -> importing.upload(brandId, plain(part.filename()), part.content()))
            .map(views::view);
    }

    @GetMapping(path = "/{importId}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Mono<ResponseEntity<Flux<ServerSentEvent<ImportView>>>> follow(
        @PathVariable String brandId,
        @PathVariable String importId
    ) {
        return importing
            .get(brandId, importId)
            .map(_ ->
                ResponseEntity.ok()
                    .header("X-Accel-Buffering", "no")
                    .body(importing.follow(brandId, importId).map(this::event))
            );
    }

    @GetMapping(path = "/{importId}/rejects.csv", produces = "text/csv")
    Mono<ResponseEntity<Flux<DataBuffer>>> rejects(
        @PathVariable String brandId,
        @PathVariable String importId,
        @RequestParam(defaultValue = "en") String locale
    ) {
        return importing
            .whileKept(brandId, importId)
            .map(job -> file(job, RejectsFile.of(job.file().layout(), locale)));
    }

    private ResponseEntity<Flux<DataBuffer>> file(ImportJob job, RejectsFile file) {
        Flux<DataBuffer> lines = Flux.concat(Mono.just(file.head()), importing.rejects(job).map(file::line)).map(
            line -> (DataBuffer) DefaultDataBufferFactory.sharedInstance.wrap(line.getBytes(StandardCharsets.UTF_8))
        );
        String name = job.file().name().replaceFirst("\\.[^.]*$", "") + network(job) + "-" + file.suffix() + ".csv";
        return ResponseEntity.ok()
            .header(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString()
            )
            .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
            .body(lines);
    }

    /** The name tells the network, so that the corrected rows need nobody to say it again. */
    private static String network(ImportJob job) {
        String network =
            job.recognition().network() == null ? "" : job.recognition().network().name().toLowerCase(Locale.ROOT);
        return network.isEmpty() || job.file().name().toLowerCase(Locale.ROOT).contains(network) ? "" : "-" + network;
    }

    private ServerSentEvent<ImportView> event(ImportJob job) {
        return ServerSentEvent.builder(views.view(job)).event("import").id(Long.toString(job.version())).build();
    }

    /** The name without the folders that some browsers send along. */
    private static String plain(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1).strip();
        return name.isEmpty() ? "import.csv" : name.length() > 200 ? name.substring(0, 200) : name;
    }
}
