package relais.partners.fields;

import java.util.List;
import relais.partners.fields.BrandFields.Wish;
import relais.platform.decision.Decision;

/** The fields of Clairembrun: hair in several choices, a bathroom in one, bars sent, a visit, a page, a word. */
final class FieldExamples {

    static final String CAROL = "carol";

    private FieldExamples() {}

    static BrandFields clairembrun() {
        BrandFields fields = BrandFields.none("clairembrun");
        fields = defined(
            fields,
            "hair",
            new Wish("Cheveux", FieldKind.MULTI_CHOICE, "", List.of("Lisses", "Bouclés", "Colorés"))
        );
        fields = defined(
            fields,
            "bath",
            new Wish("Salle de bain", FieldKind.CHOICE, "", List.of("En route", "Pas encore"))
        );
        fields = defined(fields, "bars", new Wish("Pains offerts", FieldKind.NUMBER, "pains", List.of()));
        fields = defined(fields, "visit", new Wish("Visite", FieldKind.DATE, "", List.of()));
        fields = defined(fields, "page", new Wish("Kit média", FieldKind.URL, "", List.of()));
        return defined(fields, "word", new Wish("Un mot", FieldKind.TEXT, "", List.of()));
    }

    static BrandFields defined(BrandFields fields, String fieldId, Wish wish) {
        return accepted(fields.defined(fieldId, wish, CAROL));
    }

    static CustomField field(String fieldId) {
        return clairembrun().find(fieldId).orElseThrow();
    }

    static String choice(CustomField field, String name) {
        return field
            .choices()
            .stream()
            .filter(choice -> choice.name().equals(name))
            .findFirst()
            .orElseThrow()
            .id();
    }

    static <T> T accepted(Decision<T> decision) {
        return ((Decision.Accepted<T>) decision).result();
    }

    static String code(Decision<?> decision) {
        return ((Decision.Refused<?>) decision).reason().name();
    }
}
