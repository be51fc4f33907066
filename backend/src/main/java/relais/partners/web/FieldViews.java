package relais.partners.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import relais.partners.Choices;
import relais.partners.FieldValue;
import relais.partners.fields.BrandFields;
import relais.partners.fields.BrandFields.ChoiceTold;
import relais.partners.fields.CustomField;
import relais.partners.fields.FieldKind;
import relais.partners.fields.Filling;
import relais.wire.model.BrandFieldsView;
import relais.wire.model.Choice;
import relais.wire.model.FieldAction;
import relais.wire.model.FieldChange;
import relais.wire.model.FieldChoiceTold;
import relais.wire.model.FieldChoiceView;
import relais.wire.model.FieldDefinition;
import relais.wire.model.FieldFacetView;
import relais.wire.model.FieldTold;
import relais.wire.model.FieldValueView;
import relais.wire.model.FieldView;

/** How fields of a brand's own look on the wire, and what the wire says of them. */
final class FieldViews {

    private FieldViews() {}

    static BrandFieldsView view(BrandFields fields, boolean defines) {
        var inOrder = new ArrayList<>(fields.fields());
        inOrder.sort(Comparator.comparing(CustomField::retired));
        return new BrandFieldsView(
            fields.version(),
            inOrder.stream().map(FieldViews::view).toList(),
            BrandFields.MOST,
            defines ? List.of(FieldAction.DEFINE) : List.of()
        );
    }

    private static FieldView view(CustomField field) {
        return new FieldView(
            field.id(),
            field.name(),
            relais.wire.model.FieldKind.valueOf(field.kind().name()),
            field.unit(),
            field
                .choices()
                .stream()
                .map(choice -> new FieldChoiceView(choice.id(), choice.name(), choice.retired()))
                .toList(),
            field.retired()
        );
    }

    static BrandFields.Wish wish(FieldDefinition told) {
        return new BrandFields.Wish(
            told.getName(),
            FieldKind.valueOf(told.getKind().name()),
            orEmpty(told.getUnit()),
            orEmpty(told.getChoices())
        );
    }

    static BrandFields.Change change(FieldChange told) {
        return new BrandFields.Change(
            told.getName(),
            orEmpty(told.getUnit()),
            orEmpty(told.getChoices()).stream().map(FieldViews::choice).toList(),
            told.getRetired()
        );
    }

    private static ChoiceTold choice(FieldChoiceTold told) {
        return new ChoiceTold(told.getId(), told.getName(), Boolean.TRUE.equals(told.getRetired()));
    }

    /** Values of a partner, in a steady order. */
    static List<FieldValueView> values(Map<String, FieldValue> fields) {
        return fields
            .entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .map(field -> value(field.getKey(), field.getValue()))
            .toList();
    }

    private static FieldValueView value(String fieldId, FieldValue value) {
        return new FieldValueView(fieldId, value.picks()).text(text(value));
    }

    /** As somebody would tell it: what is filled, or nothing. */
    static FieldTold told(String fieldId, @Nullable FieldValue value) {
        return value == null ? new FieldTold(fieldId) : new FieldTold(fieldId).text(text(value)).choices(value.picks());
    }

    static Filling.Typed typed(FieldTold told) {
        return new Filling.Typed(told.getFieldId(), told.getText(), told.getChoices());
    }

    private static @Nullable String text(FieldValue value) {
        return switch (value) {
            case FieldValue.Text(String text) -> text;
            case FieldValue.Link(String url) -> url;
            case FieldValue.Amount(BigDecimal number) -> number.toPlainString();
            case FieldValue.Day(LocalDate day) -> day.toString();
            case FieldValue.Choice _, FieldValue.Choices _ -> null;
        };
    }

    static List<FieldFacetView> facets(Choices choices, BrandFields fields) {
        return choices
            .fields()
            .entrySet()
            .stream()
            .map(counted -> new FieldFacetView(counted.getKey(), named(counted, fields)))
            .toList();
    }

    private static List<Choice> named(Map.Entry<String, List<Choices.Choice>> counted, BrandFields fields) {
        return counted
            .getValue()
            .stream()
            .map(choice -> new Choice(choice.value(), label(fields, counted.getKey(), choice), choice.count()))
            .toList();
    }

    private static String label(BrandFields fields, String fieldId, Choices.Choice choice) {
        return fields
            .shown(fieldId)
            .flatMap(field -> field.choice(choice.value()))
            .map(known -> known.name())
            .orElse(choice.label());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
