package relais.partners.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.partners.fields.FieldExamples.*;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import relais.partners.fields.BrandFields.Change;
import relais.partners.fields.BrandFields.ChoiceTold;
import relais.partners.fields.BrandFields.Wish;
import relais.platform.decision.Decision;

/** A manager says what else the brand wants to know. */
class BrandFieldsTests {

    private final BrandFields fields = clairembrun();

    @Test
    void twoFieldsAreNeverCalledTheSameWhateverTheAccents() {
        assertThat(code(define("cheveux"))).isEqualTo("FIELD_NAME_TAKEN");
        assertThat(code(define("  SALLE   de bain "))).isEqualTo("FIELD_NAME_TAKEN");
        assertThat(code(define(" – "))).isEqualTo("FIELD_NAMELESS");
    }

    @Test
    void aFieldIsNotCalledLikeAColumnThatEveryBrandHas() {
        for (String known : List.of("Abonnés", "followers", "Étiquettes", "E-mail", "Suivi par", "Relais : étape")) {
            assertThat(code(define(known)))
                .as(known)
                .isEqualTo("FIELD_NAME_KNOWN");
        }
        assertThat(define("Abonnés payants")).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void aRetiredFieldKeepsItsNameAndItsPlaceForItsReturn() {
        BrandFields without = retired("visit", true);
        assertThat(without.shown()).extracting(CustomField::id).doesNotContain("visit");
        assertThat(code(without.defined("again", new Wish("Visite", FieldKind.TEXT, "", List.of()), CAROL))).isEqualTo(
            "FIELD_NAME_RETIRED"
        );
        var back = accepted(without.changed(without.find("visit").orElseThrow(), change("Visite", false), CAROL));
        assertThat(back.shown()).hasSameSizeAs(fields.shown());
        assertThat(back.find("visit")).isEqualTo(fields.find("visit"));
    }

    @Test
    void aChoiceIsCalledOtherwiseAndStaysTheSameChoice() {
        CustomField bath = field("bath");
        String onTheWay = choice(bath, "En route");
        var told = List.of(
            new ChoiceTold(null, "Déjà sans plastique", false),
            new ChoiceTold(choice(bath, "Pas encore"), "Pas encore", true),
            new ChoiceTold(onTheWay, "Bientôt", false)
        );
        CustomField after = accepted(fields.changed(bath, new Change("Salle de bain", "", told, false), CAROL))
            .find("bath")
            .orElseThrow();
        assertThat(after.choice(onTheWay)).hasValueSatisfying(choice -> assertThat(choice.name()).isEqualTo("Bientôt"));
        assertThat(after.choices())
            .extracting(FieldChoice::name)
            .containsExactly("Déjà sans plastique", "Pas encore", "Bientôt");
        assertThat(after.choices()).extracting(FieldChoice::id).doesNotHaveDuplicates();
    }

    @Test
    void aChoiceThatPeopleHaveCannotVanish() {
        CustomField bath = field("bath");
        var told = List.of(new ChoiceTold(choice(bath, "En route"), "En route", false));
        assertThat(code(fields.changed(bath, new Change("Salle de bain", "", told, false), CAROL))).isEqualTo(
            "FIELD_CHOICE_LEFT_OUT"
        );
    }

    @Test
    void choicesAreToldApartAndThereIsOneToChoose() {
        assertThat(code(define("Peau", FieldKind.CHOICE, "sèche", "Seche"))).isEqualTo("FIELD_CHOICE_TWICE");
        assertThat(code(define("Peau", FieldKind.CHOICE))).isEqualTo("FIELD_WITHOUT_CHOICES");
        assertThat(code(define("Peau", FieldKind.MULTI_CHOICE, "sèche", " "))).isEqualTo("FIELD_CHOICE_NAMELESS");
        assertThat(define("Rhésus", FieldKind.CHOICE, "+", "-")).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void sixtyFieldsAreShownAndNoMore() {
        BrandFields full = IntStream.range(fields.fields().size(), BrandFields.MOST)
            .boxed()
            .reduce(
                fields,
                (all, n) -> defined(all, "f" + n, new Wish("Champ " + n, FieldKind.TEXT, "", List.of())),
                (one, _) -> one
            );
        assertThat(code(full.defined("more", new Wish("De trop", FieldKind.TEXT, "", List.of()), CAROL))).isEqualTo(
            "FIELDS_TOO_MANY"
        );
        CustomField last = full.find("f59").orElseThrow();
        BrandFields room = accepted(full.changed(last, change(last.name(), true), CAROL));
        BrandFields again = defined(room, "more", new Wish("De trop", FieldKind.TEXT, "", List.of()));
        assertThat(code(again.changed(again.find("f59").orElseThrow(), change(last.name(), false), CAROL))).isEqualTo(
            "FIELDS_TOO_MANY"
        );
    }

    @Test
    void retiredFieldsArePutAsideButNotWithoutEnd() {
        List<CustomField> ever = IntStream.range(0, BrandFields.MOST_EVER)
            .mapToObj(n -> new CustomField("f" + n, "Champ " + n, FieldKind.TEXT, "", List.of(), n > 3))
            .toList();
        BrandFields full = new BrandFields("clairembrun", 1, ever);
        assertThat(code(full.defined("more", new Wish("De trop", FieldKind.TEXT, "", List.of()), CAROL))).isEqualTo(
            "FIELDS_EVER_TOO_MANY"
        );
        assertThat(accepted(full.changed(ever.getLast(), change("Repris", false), CAROL)).shown()).hasSize(5);
    }

    @Test
    void anOrderNamesEveryFieldThatIsShown() {
        BrandFields without = retired("visit", true);
        var order = List.of("word", "page", "bars", "bath", "hair");
        assertThat(accepted(without.ordered(order, CAROL)).fields())
            .extracting(CustomField::id)
            .containsExactly("word", "page", "bars", "bath", "hair", "visit");
        assertThat(code(without.ordered(List.of("word", "word", "bars", "bath", "hair"), CAROL))).isEqualTo(
            "FIELD_UNKNOWN"
        );
    }

    @Test
    void theKindOfAFieldIsNotAmongWhatCanChange() {
        var changed = accepted(fields.changed(field("bars"), new Change("Pains", "kg", List.of(), false), CAROL));
        assertThat(changed.find("bars")).hasValueSatisfying(bars -> {
            assertThat(bars.kind()).isEqualTo(FieldKind.NUMBER);
            assertThat(bars.unit()).isEqualTo("kg");
        });
    }

    private BrandFields retired(String fieldId, boolean retired) {
        CustomField field = field(fieldId);
        return accepted(fields.changed(field, change(field.name(), retired), CAROL));
    }

    private static Change change(String name, boolean retired) {
        return new Change(name, "", List.of(), retired);
    }

    private Decision<BrandFields> define(String name) {
        return define(name, FieldKind.TEXT);
    }

    private Decision<BrandFields> define(String name, FieldKind kind, String... choices) {
        return fields.defined("new", new Wish(name, kind, "", List.of(choices)), CAROL);
    }
}
