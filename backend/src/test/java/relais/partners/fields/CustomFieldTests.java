package relais.partners.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.partners.fields.FieldExamples.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import relais.partners.FieldValue;
import relais.partners.fields.Filling.Typed;
import relais.platform.decision.Decision;

/** What people type into a field is understood, or refused in words. */
class CustomFieldTests {

    private final CustomField hair = field("hair");
    private final CustomField bath = field("bath");

    @Test
    void aNumberIsReadAsFrenchAndEnglishWriteItWithAndWithoutItsUnit() {
        for (String typed : List.of("1 234,5", "1234.5", "1 234,50 pains", "+1'234,5")) {
            assertThat(says("bars", typed))
                .as(typed)
                .isEqualTo(new FieldValue.Amount(new BigDecimal("1234.5")));
        }
        assertThat(says("bars", "−12")).isEqualTo(new FieldValue.Amount(new BigDecimal("-12")));
        assertThat(refusal("bars", "douze")).isEqualTo("FIELD_NOT_A_NUMBER");
        assertThat(refusal("bars", "1,2,3")).isEqualTo("FIELD_NOT_A_NUMBER");
        assertThat(refusal("bars", "1000000000000")).isEqualTo("FIELD_NUMBER_TOO_LARGE");
        assertThat(refusal("bars", "0,1234567")).isEqualTo("FIELD_NUMBER_TOO_LARGE");
    }

    @Test
    void equalNumbersAreEqualHoweverTheyAreWritten() {
        assertThat(says("bars", "100")).isEqualTo(says("bars", "100,00")).isEqualTo(says("bars", "0100"));
        assertThat(says("bars", "2,5").measure()).isEqualTo(2_500_000L);
    }

    @Test
    void aDayIsADayOfTheCalendar() {
        var day = new FieldValue.Day(LocalDate.parse("2026-12-03"));
        assertThat(
            List.of(says("visit", "3/12/2026"), says("visit", "03.12.2026"), says("visit", "2026-12-03"))
        ).containsOnly(day);
        for (String typed : List.of("12/2026", "31/02/2026", "demain", "2026-13-01")) {
            assertThat(refusal("visit", typed)).as(typed).isEqualTo("FIELD_NOT_A_DATE");
        }
    }

    @Test
    void anAddressIsAPageAndNothingThatRuns() {
        assertThat(says("page", " https://exemple.test/kit?é=1 ")).isEqualTo(
            new FieldValue.Link("https://exemple.test/kit?é=1")
        );
        for (String typed : List.of("javascript:alert(1)", "exemple.test", "ftp://exemple.test", "https://", "kit")) {
            assertThat(refusal("page", typed)).as(typed).isEqualTo("FIELD_NOT_A_LINK");
        }
    }

    @Test
    void choicesAreFoundByTheirNamesWhateverStandsBetweenThem() {
        var both = new FieldValue.Choices(List.of(choice(hair, "Lisses"), choice(hair, "Bouclés")));
        for (String typed : List.of("boucles;lisses", "Bouclés, Lisses", "LISSES | BOUCLÉS", "Lisses\nBouclés;")) {
            assertThat(accepted(hair.says(typed)))
                .as(typed)
                .isEqualTo(both);
        }
        assertThat(accepted(bath.says("en ROUTE"))).isEqualTo(new FieldValue.Choice(choice(bath, "En route")));
        assertThat(hair.says("Lisses, Mauves")).isEqualTo(
            Decision.refused(FieldRefusal.FIELD_NOT_A_CHOICE.with(Map.of("field", "Cheveux", "value", "Mauves")))
        );
        assertThat(code(bath.says("En route, Pas encore"))).isEqualTo("FIELD_NOT_A_CHOICE");
    }

    @Test
    void aRetiredChoiceIsKeptByWhoeverHasItAndChosenByNobodyElse() {
        String curly = choice(hair, "Bouclés");
        var without = new CustomField(
            hair.id(),
            hair.name(),
            hair.kind(),
            "",
            hair
                .choices()
                .stream()
                .map(one -> new FieldChoice(one.id(), one.name(), one.id().equals(curly)))
                .toList(),
            false
        );
        var both = List.of(curly, choice(hair, "Lisses"));
        assertThat(code(without.chosen(both, List.of()))).isEqualTo("FIELD_NOT_A_CHOICE");
        assertThat(accepted(without.chosen(both, List.of(curly))).picks()).hasSize(2);
        assertThat(code(without.says("Bouclés"))).isEqualTo("FIELD_NOT_A_CHOICE");
    }

    @Test
    void nothingIsKeptWhereOneOfAllIsNotUnderstood() {
        var typed = List.of(
            new Typed("word", "Aime la mer", null),
            new Typed("bars", "douze", null),
            new Typed("visit", "", List.of())
        );
        assertThat(code(Filling.read(typed, clairembrun(), Map.of()))).isEqualTo("FIELD_NOT_A_NUMBER");
        assertThat(code(Filling.read(List.of(new Typed("gone", "x", null)), clairembrun(), Map.of()))).isEqualTo(
            "FIELD_UNKNOWN"
        );
    }

    @Test
    void nothingTypedEmptiesTheField() {
        var told = accepted(
            Filling.read(
                List.of(new Typed("word", "  ", List.of()), new Typed("bath", null, List.of(choice(bath, "En route")))),
                clairembrun(),
                Map.of("word", new FieldValue.Text("avant"))
            )
        );
        assertThat(told.emptied()).containsExactly("word");
        assertThat(told.told()).containsOnlyKeys("bath");
    }

    @Test
    void severalChoicesWhereOneIsMeantAreRefused() {
        var both = List.of(choice(bath, "En route"), choice(bath, "Pas encore"));
        assertThat(code(bath.chosen(both, List.of()))).isEqualTo("FIELD_ONE_CHOICE");
    }

    private static FieldValue says(String fieldId, String typed) {
        return accepted(field(fieldId).says(typed));
    }

    private static String refusal(String fieldId, String typed) {
        return code(field(fieldId).says(typed));
    }
}
