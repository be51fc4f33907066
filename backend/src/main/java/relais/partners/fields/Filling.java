package relais.partners.fields;

import static relais.partners.fields.FieldRefusal.FIELD_SEVERAL_CHOICES;
import static relais.partners.fields.FieldRefusal.FIELD_UNKNOWN;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import relais.partners.Deed;
import relais.partners.FieldValue;
import relais.partners.FieldsTold;
import relais.partners.Knowing;
import relais.partners.Relationship;
import relais.partners.Tending;
import relais.platform.decision.Decision;
import relais.platform.decision.RefusedException;

/** Colleagues fill and empty the brand's own fields, of one partner or of many. */
@Service
public class Filling {

    private final StoredFields shelf;
    private final Knowing knowing;
    private final Tending tending;

    Filling(StoredFields shelf, Knowing knowing, Tending tending) {
        this.shelf = shelf;
        this.knowing = knowing;
        this.tending = tending;
    }

    /**
     * What somebody typed into a field, or chose there; nothing of either empties it.
     *
     * @param choices ids
     */
    public record Typed(String fieldId, @Nullable String text, @Nullable List<String> choices) {
        boolean isEmpty(FieldKind kind) {
            return (text == null || text.isBlank()) && (!kind.isChosen() || choices == null || choices.isEmpty());
        }
    }

    /** All of it is understood before any of it is kept. */
    public Mono<Relationship> fill(String brandId, String partnerId, long seenVersion, List<Typed> typed) {
        return knowing
            .relationship(brandId, partnerId)
            .zipWith(shelf.get(brandId))
            .flatMap(
                known ->
                    switch (read(typed, known.getT2(), known.getT1().fields())) {
                        case Decision.Refused<FieldsTold>(var reason) -> Mono.<Relationship>error(() ->
                            new RefusedException(reason)
                        );
                        case Decision.Accepted<FieldsTold>(FieldsTold told, _) -> tending.fill(
                            brandId,
                            known.getT1().partnerId(),
                            seenVersion,
                            told,
                            known.getT2().names()
                        );
                    }
            );
    }

    /** What becomes of what a field says already, for many at once. */
    public enum Manner {
        /** It says this, and nothing else. */
        INSTEAD,
        /** These choices come to those of each; only where a field takes several. */
        ADDED,
        /** These choices go from those of each; only where a field takes several. */
        TAKEN_OFF,
    }

    /** The same for many at once: understood before it is done to anybody. */
    public Mono<Deed> forMany(String brandId, Typed typed, Manner manner) {
        return shelf.get(brandId).flatMap(
            fields ->
                switch (deed(typed, manner, fields)) {
                    case Decision.Refused<Deed>(var reason) -> Mono.<Deed>error(() -> new RefusedException(reason));
                    case Decision.Accepted<Deed>(Deed deed, _) -> Mono.just(deed);
                }
        );
    }

    static Decision<Deed> deed(Typed typed, Manner manner, BrandFields fields) {
        // A retired choice is not given to anybody, but taken off.
        List<String> known = manner == Manner.TAKEN_OFF && typed.choices() != null ? typed.choices() : List.of();
        return switch (read(List.of(typed), fields, Map.of(typed.fieldId(), new FieldValue.Choices(known)))) {
            case Decision.Refused<FieldsTold>(var reason) -> Decision.refused(reason);
            case Decision.Accepted<FieldsTold>(FieldsTold told, _) -> deed(
                fields.shown(typed.fieldId()).orElseThrow(),
                manner,
                told.told().get(typed.fieldId())
            );
        };
    }

    private static Decision<Deed> deed(CustomField field, Manner manner, @Nullable FieldValue value) {
        if (manner == Manner.INSTEAD) {
            return Decision.accepted(new Deed.Fill(field.id(), field.name(), value));
        }
        return value instanceof FieldValue.Choices(List<String> choiceIds)
            ? Decision.accepted(
                  new Deed.Choose(field.id(), field.name(), choiceIds, field.order(), manner == Manner.TAKEN_OFF)
              )
            : Decision.refused(FIELD_SEVERAL_CHOICES.with(Map.of("field", field.name())));
    }

    /** What was typed in the words of the fields, or why not. */
    static Decision<FieldsTold> read(List<Typed> typed, BrandFields fields, Map<String, FieldValue> known) {
        Map<String, FieldValue> told = new HashMap<>();
        Set<String> emptied = new HashSet<>();
        for (Typed one : typed) {
            Optional<CustomField> field = fields.shown(one.fieldId());
            if (field.isEmpty()) {
                return Decision.refused(FIELD_UNKNOWN);
            }
            if (one.isEmpty(field.get().kind())) {
                emptied.add(one.fieldId());
                continue;
            }
            switch (value(one, field.get(), known.get(one.fieldId()))) {
                case Decision.Refused<FieldValue>(var reason) -> {
                    return Decision.refused(reason);
                }
                case Decision.Accepted<FieldValue>(FieldValue value, _) -> told.put(one.fieldId(), value);
            }
        }
        return Decision.accepted(new FieldsTold(told, emptied));
    }

    private static Decision<FieldValue> value(Typed typed, CustomField field, @Nullable FieldValue before) {
        return field.kind().isChosen() && typed.choices() != null && !typed.choices().isEmpty()
            ? field.chosen(typed.choices(), before == null ? List.of() : before.picks())
            : field.says(typed.text() == null ? "" : typed.text());
    }
}
