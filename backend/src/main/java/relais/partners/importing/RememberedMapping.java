package relais.partners.importing;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.partners.Folding;
import relais.partners.Network;
import relais.partners.importing.ImportJob.ColumnChoice;
import relais.partners.importing.reading.Column;
import relais.partners.importing.reading.Numbers;
import relais.partners.importing.reading.PartnerRow;
import relais.partners.importing.reading.Recognition;
import relais.partners.importing.reading.Writing;
import relais.partners.importing.sheet.Layout;

/**
 * What a brand said that the columns of a list with these headers mean: the next such list begins with it.
 *
 * @param written how the list was written that a file of rejected rows comes from, whose few rows could not tell; absent
 *     of other lists, and of what was remembered before this was kept
 */
@Document("import_mappings")
@TypeAlias("import-mapping")
record RememberedMapping(
    String id,
    String brandId,
    @Nullable Network network,
    List<ColumnChoice> columns,
    @Nullable List<Written> written
) {
    /** How the cells of one column are written. */
    record Written(int index, Numbers.Decimal decimal, Writing writing) {}

    /** The same for all lists of a brand whose headers read the same. */
    static String idOf(String brandId, List<String> headers) {
        String folded = headers.stream().map(Folding::fold).collect(Collectors.joining("\u0001"));
        return brandId + ":" + headers.size() + ":" + Long.toHexString(PartnerRow.hash(folded));
    }

    /** Of a list, if its columns have names, and of the files of rejected rows that come from it. */
    static List<RememberedMapping> of(ImportJob job) {
        Layout layout = job.file().layout();
        return Stream.of(
            layout.headers(),
            RejectsHeader.above(layout.headers(), true),
            RejectsHeader.above(layout.headers(), false)
        )
            .filter(headers -> layout.headerLine() > 0 || RejectsHeader.isAbove(headers))
            .map(headers -> under(headers, job))
            .toList();
    }

    private static RememberedMapping under(List<String> headers, ImportJob job) {
        int before = headers.size() - job.file().layout().width();
        List<Column> columns = job.recognition().columns();
        return new RememberedMapping(
            idOf(job.brandId(), headers),
            job.brandId(),
            job.recognition().network(),
            columns
                .stream()
                .map(column ->
                    new ColumnChoice(column.index() + before, column.meaning(), column.network(), column.fieldId())
                )
                .toList(),
            RejectsHeader.isAbove(headers) ? written(columns, before) : null
        );
    }

    private static List<Written> written(List<Column> columns, int before) {
        return columns
            .stream()
            .map(column -> new Written(column.index() + before, column.decimal(), column.hand()))
            .toList();
    }

    /** Without what can no longer be meant. */
    RememberedMapping without(Predicate<ColumnChoice> gone) {
        return new RememberedMapping(id, brandId, network, columns.stream().filter(gone.negate()).toList(), written);
    }

    /** The list as it was meant last time; where values contradict a header this time, they are believed. */
    Recognition over(Recognition found) {
        return new Recognition(
            found.network() == null ? network : found.network(),
            found.columns().stream().map(this::over).map(this::written).toList(),
            found.warnings()
        );
    }

    private Column over(Column column) {
        return columns
            .stream()
            .filter(choice -> choice.index() == column.index())
            .findFirst()
            .map(choice -> column.remembered(choice.meaning(), choice.network(), choice.fieldId()))
            .orElse(column);
    }

    private Column written(Column column) {
        return Stream.ofNullable(written)
            .flatMap(List::stream)
            .filter(told -> told.index() == column.index())
            .findFirst()
            .map(told -> column.written(told.decimal(), told.writing()))
            .orElse(column);
    }
}
