package relais.partners.exporting;

import static relais.partners.exporting.ExportRefusal.EXPORT_COLUMN_UNKNOWN;
import static relais.platform.decision.Decision.accepted;
import static relais.platform.decision.Decision.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.platform.decision.Aggregate;
import relais.platform.decision.Decision;

/**
 * A file that somebody asked for. It is written while it is fetched, and fetched by whoever asked, for an hour.
 *
 * @param selection whom it tells of, in the words of the wire
 * @param columns what it tells, in order
 */
@Document("exports")
@TypeAlias("export")
public record Export(
    String id,
    long version,
    String brandId,
    String selection,
    List<String> columns,
    FileForm form,
    Dialect dialect,
    String by,
    Instant at
) implements Aggregate {
    static final Duration FETCHED_WITHIN = Duration.ofHours(1);

    public Export {
        columns = List.copyOf(columns);
    }

    /** Asks for columns that are there: every brand's, and those of its own fields. */
    static Decision<Export> asked(
        String id,
        String brandId,
        Wish wish,
        List<SheetColumn> columns,
        String by,
        Instant now
    ) {
        Optional<String> unknown = wish
            .columns()
            .stream()
            .filter(key -> columns.stream().noneMatch(column -> column.key().equals(key)))
            .findFirst();
        return unknown.isPresent()
            ? refused(EXPORT_COLUMN_UNKNOWN.with(Map.of("column", unknown.get())))
            : accepted(
                  new Export(id, 0, brandId, wish.selection(), wish.columns(), wish.form(), wish.dialect(), by, now),
                  new ExportNews.PartnersExported(brandId, by)
              );
    }

    boolean isFor(String actorId, Instant now) {
        return by.equals(actorId) && now.isBefore(at.plus(FETCHED_WITHIN));
    }

    /** What somebody asks for; no columns means all. */
    public record Wish(String selection, List<String> columns, FileForm form, Dialect dialect) {}
}
