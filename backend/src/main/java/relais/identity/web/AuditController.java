package relais.identity.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.identity.Staffing;
import relais.identity.audit.AuditEntry;
import relais.identity.audit.AuditTrail;
import relais.platform.decision.PlatformRefusal;
import relais.platform.paging.Cursor;
import relais.platform.problems.ProblemException;
import relais.wire.api.AuditApi;
import relais.wire.model.AuditEntryView;
import relais.wire.model.AuditPage;
import relais.wire.model.AuditVerdict;

@RestController
class AuditController implements AuditApi {

    private static final String NEWEST_FIRST = "-seq";

    private final AuditTrail trail;
    private final Staffing staffing;

    AuditController(AuditTrail trail, Staffing staffing) {
        this.trail = trail;
        this.staffing = staffing;
    }

    @Override
    public Mono<AuditPage> listAudit(Integer limit, @Nullable String cursor) {
        return page(null, limit, cursor);
    }

    @Override
    public Mono<AuditPage> listBrandAudit(String brandId, Integer limit, @Nullable String cursor) {
        return page(brandId, limit, cursor);
    }

    @Override
    public Mono<AuditVerdict> verifyAudit() {
        return trail
            .verify()
            .map(found ->
                new AuditVerdict(found.intact(), found.entries(), found.checkedAt())
                    .head(found.head())
                    .brokenAt(found.brokenAt())
            );
    }

    private Mono<AuditPage> page(@Nullable String brandId, int limit, @Nullable String cursor) {
        return Mono.fromSupplier(() -> before(cursor))
            .flatMapMany(before -> trail.page(brandId, before, limit + 1))
            .collectList()
            .zipWith(names(), (entries, names) -> page(entries, names, limit))
            .zipWith(trail.count(brandId), AuditPage::total);
    }

    private static AuditPage page(List<AuditEntry> entries, Map<String, String> names, int limit) {
        List<AuditEntry> shown = entries.subList(0, Math.min(limit, entries.size()));
        AuditPage page = new AuditPage(
            shown
                .stream()
                .map(entry -> view(entry, names))
                .toList(),
            0L
        );
        return entries.size() > limit ? page.nextCursor(cursor(shown.getLast())) : page;
    }

    private Mono<Map<String, String>> names() {
        return staffing.names();
    }

    private static AuditEntryView view(AuditEntry entry, Map<String, String> names) {
        return new AuditEntryView(entry.seq(), entry.at(), entry.code(), entry.actorId(), entry.hash())
            .actorName(names.get(entry.actorId()))
            .brandId(entry.brandId())
            .subjectId(entry.subjectId());
    }

    private static String cursor(AuditEntry last) {
        return new Cursor(NEWEST_FIRST, List.of(), String.valueOf(last.seq())).encode();
    }

    private static long before(@Nullable String cursor) {
        String seq = cursor == null ? String.valueOf(Long.MAX_VALUE) : Cursor.decode(cursor, NEWEST_FIRST, 0).id();
        if (!seq.matches("\\d{1,19}")) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, PlatformRefusal.BAD_CURSOR);
        }
        return Long.parseUnsignedLong(seq);
    }
}
