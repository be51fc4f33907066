package relais.partners.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.partners.Representing;
import relais.partners.exporting.Dialect;
import relais.partners.exporting.Export;
import relais.partners.exporting.Exporting;
import relais.partners.exporting.FileForm;
import relais.wire.api.ExportsApi;
import relais.wire.model.ExportView;
import relais.wire.model.ExportWish;
import relais.wire.model.PartnerSelection;
import tools.jackson.databind.json.JsonMapper;

/** The door by which views of the grid leave as files. */
@RestController
class ExportsController implements ExportsApi {

    private final Exporting exporting;
    private final Selections selections;
    private final Sights sights;
    private final Representing representing;
    private final JsonMapper json;

    ExportsController(
        Exporting exporting,
        Selections selections,
        Sights sights,
        Representing representing,
        JsonMapper json
    ) {
        this.exporting = exporting;
        this.selections = selections;
        this.sights = sights;
        this.representing = representing;
        this.json = json;
    }

    @Override
    public Mono<ExportView> askForExport(String brandId, Mono<ExportWish> body, @Nullable UUID idempotencyKey) {
        return body
            .flatMap(wish ->
                selections
                    .read(brandId, wish.getSelection())
                    .flatMap(whom -> exporting.ask(brandId, idempotencyKey, whom, wish(wish)))
            )
            .flatMap(export ->
                exporting
                    .day(export)
                    .map(day ->
                        new ExportView(
                            export.id(),
                            "/api/brands/" + brandId + "/partner-exports/" + export.id() + "/file",
                            name(export, day)
                        )
                    )
            );
    }

    /** Who matched when the file was asked for is not asked again: the file tells who matches when it is fetched. */
    private Export.Wish wish(ExportWish wish) {
        List<String> columns = wish.getColumns();
        return new Export.Wish(
            json.writeValueAsString(wish.getSelection().told(null)),
            columns == null ? List.of() : columns,
            FileForm.valueOf(wish.getForm().name()),
            Dialect.valueOf(wish.getDialect().name())
        );
    }

    @GetMapping("/api/brands/{brandId}/partner-exports/{exportId}/file")
    Mono<ResponseEntity<Flux<DataBuffer>>> file(@PathVariable String brandId, @PathVariable String exportId) {
        return exporting
            .get(brandId, exportId)
            .flatMap(export ->
                Mono.zip(
                    selections.read(brandId, json.readValue(export.selection(), PartnerSelection.class)),
                    sights.on(brandId),
                    representing.names(brandId),
                    exporting.day(export)
                ).map(known ->
                    answer(
                        export,
                        known.getT4(),
                        exporting.file(
                            export,
                            known.getT1(),
                            !known.getT2().all(),
                            people(known.getT2().colleagues(), known.getT3())
                        )
                    )
                )
            );
    }

    private static Map<String, String> people(Map<String, String> colleagues, Map<String, String> agencies) {
        var people = new HashMap<>(colleagues);
        people.putAll(agencies);
        return people;
    }

    private static ResponseEntity<Flux<DataBuffer>> answer(Export export, LocalDate day, Flux<DataBuffer> bytes) {
        return ResponseEntity.ok()
            .header(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name(export, day), StandardCharsets.UTF_8).build().toString()
            )
            .contentType(
                export.form() == FileForm.CSV
                    ? new MediaType("text", "csv", StandardCharsets.UTF_8)
                    : MediaType.APPLICATION_JSON
            )
            .body(bytes);
    }

    private static String name(Export export, LocalDate day) {
        String what = export.dialect() == Dialect.FR ? "partenaires" : "partners";
        return what + "-" + day + "." + export.form().name().toLowerCase(java.util.Locale.ROOT);
    }
}
