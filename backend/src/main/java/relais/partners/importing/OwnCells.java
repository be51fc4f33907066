package relais.partners.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import relais.partners.FieldValue;
import relais.partners.FieldsTold;
import relais.partners.Folding;
import relais.partners.fields.BrandFields;
import relais.partners.fields.CustomField;
import relais.partners.fields.FieldKind;
import relais.partners.importing.reading.Mapping;
import relais.partners.importing.reading.Meaning;
import relais.partners.importing.reading.OwnCell;
import relais.partners.importing.reading.PartnerRow;
import relais.partners.importing.reading.Recogniser;
import relais.partners.importing.reading.Recognition;
import relais.platform.decision.Decision;

/** Columns of a list that are fields of the brand's own: which they are, and what their cells say. */
final class OwnCells {

    private final BrandFields fields;
    private final Map<String, CustomField> byHeader = new HashMap<>();

    /** {@code Pointure} is headed so, or with its unit: {@code Pointure (EU)}. */
    OwnCells(BrandFields fields) {
        this.fields = fields;
        for (CustomField field : fields.shown()) {
            byHeader.put(Folding.fold(field.name()), field);
            byHeader.putIfAbsent(Folding.fold(field.name() + " " + field.unit()), field);
        }
    }

    /** How many of some cells are words that headers are made of, names of the brand's fields included. */
    int headerWords(List<String> cells) {
        List<String> others = cells
            .stream()
            .filter(cell -> named(cell).isEmpty())
            .toList();
        return cells.size() - others.size() + Recogniser.headerWords(others);
    }

    /** A column headed by the name of a field is that field: no other name could mean it more exactly. */
    Recognition recognised(Recognition found) {
        Set<String> taken = new HashSet<>();
        return new Recognition(
            found.network(),
            found
                .columns()
                .stream()
                .map(column ->
                    named(column.header())
                        .filter(field -> taken.add(field.id()))
                        .map(field -> column.ofField(field.id()))
                        .orElse(column)
                )
                .toList(),
            found.warnings()
        );
    }

    private Optional<CustomField> named(String header) {
        return byHeader.isEmpty() || header.isBlank()
            ? Optional.empty()
            : Optional.ofNullable(byHeader.get(Folding.fold(header)));
    }

    /** Whether an earlier choice no longer holds: its field is gone, or what meant nothing is a field by now. */
    boolean isOvertaken(ImportJob.ColumnChoice choice, Recognition named) {
        if (choice.fieldId() != null) {
            return !knows(choice.fieldId());
        }
        return (
            choice.meaning() == Meaning.NONE &&
            named
                .columns()
                .stream()
                .anyMatch(column -> column.index() == choice.index() && column.meaning() == Meaning.FIELD)
        );
    }

    /** Whether the brand has such a field today. */
    boolean knows(String fieldId) {
        return fields.shown(fieldId).isPresent();
    }

    /** What a row tells; cells that are not understood tell nothing. */
    FieldsTold told(PartnerRow row, Mapping mapping, boolean clears) {
        Map<String, FieldValue> told = new HashMap<>();
        for (OwnCell cell : row.own()) {
            if (read(cell).orElse(null) instanceof Decision.Accepted<FieldValue>(FieldValue value, _)) {
                told.put(cell.fieldId(), value);
            }
        }
        return new FieldsTold(told, clears ? blanks(row, mapping) : Set.of());
    }

    /** Fields that have a column, and nothing in it. */
    private Set<String> blanks(PartnerRow row, Mapping mapping) {
        Set<String> blanks = new HashSet<>();
        for (Mapping.ColumnMeaning column : mapping.columns()) {
            if (column.meaning() == Meaning.FIELD && column.fieldId() != null && knows(column.fieldId())) {
                blanks.add(column.fieldId());
            }
        }
        row.own()
            .stream()
            .filter(cell -> read(cell).isPresent())
            .forEach(cell -> blanks.remove(cell.fieldId()));
        return blanks;
    }

    /** The cells of a row that are not understood, each with the reason. */
    List<RowWarning> warnings(PartnerRow row) {
        var warnings = new ArrayList<RowWarning>();
        for (OwnCell cell : row.own()) {
            if (read(cell).orElse(null) instanceof Decision.Refused<FieldValue>(var reason)) {
                warnings.add(new RowWarning(reason.name(), reason.params()));
            }
        }
        return warnings;
    }

    /** Empty where the field is no longer there, or the cell says that nothing is known. */
    private Optional<Decision<FieldValue>> read(OwnCell cell) {
        return fields
            .shown(cell.fieldId())
            .filter(field -> !cell.isUnknown() || isChoice(cell, field))
            .map(field -> read(cell, field));
    }

    /** What means "unknown" elsewhere is an answer where a choice is called so: "none", "-". */
    private static boolean isChoice(OwnCell cell, CustomField field) {
        return field.kind().isChosen() && field.says(cell.text()) instanceof Decision.Accepted<FieldValue>;
    }

    private static Decision<FieldValue> read(OwnCell cell, CustomField field) {
        if (field.kind() == FieldKind.NUMBER) {
            return cell
                .number(field.withoutUnit(cell.text()))
                .map(field::says)
                .orElseGet(() -> field.says(cell.text()));
        }
        return field.kind() == FieldKind.DATE
            ? cell
                  .day()
                  .map(field::says)
                  .orElseGet(() -> field.says(cell.text()))
            : field.says(cell.text());
    }
}
