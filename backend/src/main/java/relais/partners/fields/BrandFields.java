package relais.partners.fields;

import static relais.partners.fields.FieldRefusal.*;
import static relais.platform.decision.Decision.accepted;
import static relais.platform.decision.Decision.refused;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.partners.Folding;
import relais.platform.Ids;
import relais.platform.decision.Aggregate;
import relais.platform.decision.Decision;
import relais.platform.decision.Refusal;

/**
 * All fields of a brand's own, in the order in which they are shown: one thing, because names are told apart and counted
 * across all of them. Its id is the brand's.
 */
@Document("custom_fields")
@TypeAlias("brand-fields")
public record BrandFields(String id, long version, List<CustomField> fields) implements Aggregate {
    /** How many fields are shown at most. */
    public static final int MOST = 60;

    /** How many there are at most, retired ones included: each costs whoever reads any of them. */
    static final int MOST_EVER = 300;

    static final int MOST_CHOICES = 100;

    public BrandFields {
        fields = List.copyOf(fields);
    }

    /** What a person says of a field that is not there yet; its kind holds for good. */
    public record Wish(String name, FieldKind kind, String unit, List<String> choices) {}

    /** What a person says of a field that is there. */
    public record Change(String name, String unit, List<ChoiceTold> choices, boolean retired) {}

    /** A choice as it is to be; without an id, a new one. */
    public record ChoiceTold(@Nullable String id, String name, boolean retired) {}

    /** A brand that has not defined any. */
    public static BrandFields none(String brandId) {
        return new BrandFields(brandId, 0, List.of());
    }

    /** Those that are shown. */
    public List<CustomField> shown() {
        return fields
            .stream()
            .filter(field -> !field.retired())
            .toList();
    }

    /** A field that is shown. */
    public Optional<CustomField> shown(String fieldId) {
        return find(fieldId).filter(field -> !field.retired());
    }

    Optional<CustomField> find(String fieldId) {
        return fields
            .stream()
            .filter(field -> field.id().equals(fieldId))
            .findFirst();
    }

    /** What fields are called, by id. */
    Map<String, String> names() {
        return fields.stream().collect(Collectors.toUnmodifiableMap(CustomField::id, CustomField::name));
    }

    /** A field that was not there; the last one. */
    Decision<BrandFields> defined(String fieldId, Wish wish, String actorId) {
        List<ChoiceTold> told = wish
            .choices()
            .stream()
            .map(name -> new ChoiceTold(null, name, false))
            .toList();
        var blank = new CustomField(fieldId, wish.name().strip(), wish.kind(), "", List.of(), false);
        var field = with(blank, new Change(wish.name(), wish.unit(), told, false));
        return objection(field)
            .<Decision<BrandFields>>map(Decision::refused)
            .orElseGet(() ->
                accepted(
                    new BrandFields(id, version, Stream.concat(fields.stream(), Stream.of(field)).toList()),
                    new FieldNews.FieldDefined(id, fieldId, actorId)
                )
            );
    }

    /** A field is called otherwise, has other choices, goes or comes back. */
    Decision<BrandFields> changed(CustomField before, Change change, String actorId) {
        var told = change.choices();
        if (before.kind().isChosen() && leavesOut(before, told)) {
            return refused(FIELD_CHOICE_LEFT_OUT.with(Map.of("field", before.name())));
        }
        var after = with(before, change);
        if (after.equals(before)) {
            return accepted(this);
        }
        return objection(after)
            .<Decision<BrandFields>>map(Decision::refused)
            .orElseGet(() ->
                accepted(
                    new BrandFields(
                        id,
                        version,
                        fields
                            .stream()
                            .map(field -> field.id().equals(after.id()) ? after : field)
                            .toList()
                    ),
                    news(before, after, actorId)
                )
            );
    }

    private FieldNews news(CustomField before, CustomField after, String actorId) {
        if (before.retired() == after.retired()) {
            return new FieldNews.FieldChanged(id, after.id(), actorId);
        }
        return after.retired()
            ? new FieldNews.FieldRetired(id, after.id(), actorId)
            : new FieldNews.FieldBroughtBack(id, after.id(), actorId);
    }

    /** The fields that are shown, in another order. */
    Decision<BrandFields> ordered(List<String> fieldIds, String actorId) {
        Set<String> shown = shown().stream().map(CustomField::id).collect(Collectors.toUnmodifiableSet());
        if (fieldIds.size() != shown.size() || !shown.equals(new HashSet<>(fieldIds))) {
            return refused(FIELD_UNKNOWN);
        }
        var inOrder = Stream.concat(
            fieldIds.stream().map(fieldId -> find(fieldId).orElseThrow()),
            fields.stream().filter(CustomField::retired)
        ).toList();
        return inOrder.equals(fields)
            ? accepted(this)
            : accepted(new BrandFields(id, version, inOrder), new FieldNews.FieldsOrdered(id, actorId));
    }

    private static boolean leavesOut(CustomField before, List<ChoiceTold> told) {
        return !before
            .choices()
            .stream()
            .allMatch(choice -> told.stream().anyMatch(one -> choice.id().equals(one.id())));
    }

    /** As it will be; new choices are numbered on, so that no id ever stands for two. */
    private static CustomField with(CustomField before, Change change) {
        var choices = new ArrayList<FieldChoice>();
        int number = before.choices().size();
        for (ChoiceTold told : before.kind().isChosen() ? change.choices() : List.<ChoiceTold>of()) {
            boolean isKnown = told.id() != null && before.choice(told.id()).isPresent();
            String choiceId = isKnown ? told.id() : Ids.derivedFrom("choice", before.id(), Integer.toString(number++));
            choices.add(new FieldChoice(choiceId, told.name().strip(), told.retired()));
        }
        return new CustomField(
            before.id(),
            change.name().strip(),
            before.kind(),
            before.kind() == FieldKind.NUMBER ? change.unit().strip() : "",
            choices,
            change.retired()
        );
    }

    private Optional<Refusal> objection(CustomField field) {
        return nameObjection(field)
            .or(() -> numberObjection(field))
            .or(() -> choiceObjection(field));
    }

    private Optional<Refusal> nameObjection(CustomField field) {
        if (Folding.fold(field.name()).isEmpty()) {
            return Optional.of(FIELD_NAMELESS);
        }
        Map<String, String> about = Map.of("name", field.name());
        Optional<CustomField> same = fields
            .stream()
            .filter(other -> !other.id().equals(field.id()) && other.isCalled(field.name()))
            .findFirst();
        if (same.isPresent()) {
            return Optional.of((same.get().retired() ? FIELD_NAME_RETIRED : FIELD_NAME_TAKEN).with(about));
        }
        return KnownColumns.has(field.name()) ? Optional.of(FIELD_NAME_KNOWN.with(about)) : Optional.empty();
    }

    private Optional<Refusal> numberObjection(CustomField field) {
        if (find(field.id()).isEmpty() && fields.size() >= MOST_EVER) {
            return Optional.of(FIELDS_EVER_TOO_MANY.with(Map.of("most", Integer.toString(MOST_EVER))));
        }
        boolean isOneMore = !field.retired() && shown(field.id()).isEmpty();
        return isOneMore && shown().size() >= MOST
            ? Optional.of(FIELDS_TOO_MANY.with(Map.of("most", Integer.toString(MOST))))
            : Optional.empty();
    }

    private static Optional<Refusal> choiceObjection(CustomField field) {
        if (!field.kind().isChosen()) {
            return Optional.empty();
        }
        if (field.choices().stream().allMatch(FieldChoice::retired)) {
            return Optional.of(FIELD_WITHOUT_CHOICES);
        }
        if (field.choices().size() > MOST_CHOICES) {
            return Optional.of(FIELD_CHOICES_TOO_MANY.with(Map.of("most", Integer.toString(MOST_CHOICES))));
        }
        Set<String> names = new HashSet<>();
        for (FieldChoice choice : field.choices()) {
            if (choice.name().isEmpty()) {
                return Optional.of(FIELD_CHOICE_NAMELESS);
            }
            String folded = Folding.fold(choice.name());
            if (!names.add(folded.isEmpty() ? choice.name() : folded) || !names.add(choice.id())) {
                return Optional.of(FIELD_CHOICE_TWICE.with(Map.of("name", choice.name())));
            }
        }
        return Optional.empty();
    }
}
