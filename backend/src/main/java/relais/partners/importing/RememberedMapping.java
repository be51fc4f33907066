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
import relais.partners.importing.reading.PartnerRow;
import relais.partners.importing.reading.Recognition;

/** What a brand said that the columns of a list with these headers mean: the next such list begins with it. */
@Document("import_mappings")
@TypeAlias("import-mapping")
record RememberedMapping(String id, String brandId, @Nullable Network network, List<ColumnChoice> columns) {
    /** The same for all lists of a brand whose headers read the same. */
    static String idOf(String brandId, List<String> headers) {
        String folded = headers.stream().map(Folding::fold).collect(Collectors.joining("\u0001"));
        return brandId + ":" + headers.size() + ":" + Long.toHexString(PartnerRow.hash(folded));
    }

    /** Of a list, and of the files of rejected rows that come from it. */
    static List<RememberedMapping> of(ImportJob job) {
        return Stream.concat(Stream.of(List.<String>of()), RejectsHeader.ALL.stream())
            .map(before -> behind(before, job))
            .toList();
    }

    private static RememberedMapping behind(List<String> before, ImportJob job) {
        List<String> headers = Stream.concat(before.stream(), job.file().layout().headers().stream()).toList();
        return new RememberedMapping(
            idOf(job.brandId(), headers),
            job.brandId(),
            job.recognition().network(),
            job
                .recognition()
                .columns()
                .stream()
                .map(column ->
                    new ColumnChoice(
                        column.index() + before.size(),
                        column.meaning(),
                        column.network(),
                        column.fieldId()
                    )
                )
                .toList()
        );
    }

    /** Without what can no longer be meant. */
    RememberedMapping without(Predicate<ColumnChoice> gone) {
        return new RememberedMapping(id, brandId, network, columns.stream().filter(gone.negate()).toList());
    }

    /** The list as it was meant last time; where values contradict a header this time, they are believed. */
    Recognition over(Recognition found) {
        return new Recognition(
            found.network() == null ? network : found.network(),
            found.columns().stream().map(this::over).toList(),
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
}
