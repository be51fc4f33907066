package relais.partners.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.partners.fields.FieldExamples.choice;
import static relais.partners.fields.FieldExamples.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import relais.partners.FieldValue;

/** What a brand keeps in fields of its own is told in words that the person can read. */
class OwnFieldsInAccessFileTests {

    @Test
    void choicesAreToldByTheirNamesInTheOrderOfTheBrand() {
        CustomField hair = field("hair");
        var values = new FieldValue.Choices(List.of(choice(hair, "Colorés"), choice(hair, "Lisses")));
        assertThat(OwnFieldsInAccessFile.words(hair, values)).isEqualTo("Lisses, Colorés");
        CustomField bath = field("bath");
        assertThat(OwnFieldsInAccessFile.words(bath, new FieldValue.Choice(choice(bath, "En route")))).isEqualTo(
            "En route"
        );
    }

    @Test
    void everythingElseIsToldAsItStands() {
        assertThat(OwnFieldsInAccessFile.words(field("bars"), new FieldValue.Amount(new BigDecimal("12")))).isEqualTo(
            "12 pains"
        );
        assertThat(
            OwnFieldsInAccessFile.words(field("visit"), new FieldValue.Day(LocalDate.of(2026, 11, 23)))
        ).isEqualTo("2026-11-23");
        assertThat(OwnFieldsInAccessFile.words(field("word"), new FieldValue.Text("Merci"))).isEqualTo("Merci");
    }
}
