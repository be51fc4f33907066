package relais.partners.importing.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.partners.importing.Importing;
import relais.partners.importing.RowsWanted;
import relais.wire.api.ImportsApi;
import relais.wire.model.ImportEditPage;
import relais.wire.model.ImportMapping;
import relais.wire.model.ImportPage;
import relais.wire.model.ImportReading;
import relais.wire.model.ImportRowPage;
import relais.wire.model.ImportSeen;
import relais.wire.model.ImportVerdict;
import relais.wire.model.ImportView;

@RestController
class ImportsController implements ImportsApi {

    private final Importing importing;
    private final ImportViews views;

    ImportsController(Importing importing, ImportViews views) {
        this.importing = importing;
        this.views = views;
    }

    @Override
    public Mono<ImportPage> listImports(String brandId, Integer limit, @Nullable String cursor) {
        return importing.list(brandId, limit, cursor).map(views::page);
    }

    @Override
    public Mono<ImportView> getImport(String brandId, String importId) {
        return importing.get(brandId, importId).map(views::view);
    }

    @Override
    public Mono<ImportView> readImportAgain(String brandId, String importId, Mono<ImportReading> body) {
        return body
            .flatMap(reading -> importing.readAgain(brandId, importId, reading.getVersion(), views.said(reading)))
            .map(views::view);
    }

    @Override
    public Mono<ImportView> mapImport(String brandId, String importId, Mono<ImportMapping> body) {
        return body
            .flatMap(mapping -> importing.map(brandId, importId, mapping.getVersion(), views.wish(mapping)))
            .map(views::view);
    }

    @Override
    public Mono<ImportRowPage> listImportRows(
        String brandId,
        String importId,
        @Nullable ImportVerdict verdict,
        Boolean partly,
        Integer limit,
        @Nullable String cursor
    ) {
        return importing.rows(brandId, importId, wanted(verdict, partly), limit, cursor).map(views::rows);
    }

    private RowsWanted wanted(@Nullable ImportVerdict verdict, boolean isPartly) {
        return isPartly
            ? new RowsWanted.InPart()
            : new RowsWanted.OfVerdict(verdict == null ? null : views.verdict(verdict));
    }

    @Override
    public Mono<ImportEditPage> listImportEdits(
        String brandId,
        String importId,
        Integer limit,
        @Nullable String cursor
    ) {
        return importing.edits(brandId, importId, limit, cursor).map(views::edits);
    }

    @Override
    public Mono<ImportView> runImport(String brandId, String importId, Mono<ImportSeen> body) {
        return body.flatMap(seen -> importing.run(brandId, importId, seen.getVersion())).map(views::view);
    }

    @Override
    public Mono<ImportView> pauseImport(String brandId, String importId) {
        return importing.pause(brandId, importId).map(views::view);
    }

    @Override
    public Mono<ImportView> cancelImport(String brandId, String importId) {
        return importing.cancel(brandId, importId).map(views::view);
    }

    @Override
    public Mono<ImportView> resumeImport(String brandId, String importId) {
        return importing.resume(brandId, importId).map(views::view);
    }

    @Override
    public Mono<ImportView> undoImport(String brandId, String importId) {
        return importing.undo(brandId, importId).map(views::view);
    }
}
