package relais.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.partners.Contact.Channel;

/** Numbers as people and spreadsheets write them. */
class ContactTests {

    @ParameterizedTest
    @ValueSource(
        strings = {
            "06 12 34 56 78",
            "06.12.34.56.78",
            "06/12/34/56/78",
            "+33 6 12 34 56 78",
            "+33 (0)6 12 34 56 78",
            "0033 (0) 6 12 34 56 78",
            "+330612345678",
            "33612345678",
            "06 12 34 56 78 / 01 23 45 67 89",
            "06 12 34 56 78 ou 01 23 45 67 89",
            "06 12 34 56 78 (WhatsApp)",
        }
    )
    void oneNumberIsTheSameHoweverItIsWritten(String cell) {
        Contact phone = listed(cell);
        assertThat(phone.key()).isEqualTo("phone:+33612345678");
        assertThat(phone.isUsable()).isTrue();
    }

    @Test
    void aNumberOfAnotherCountryStaysWhatItIs() {
        assertThat(listed("+44 (0)20 7946 0958").value()).isEqualTo("+442079460958");
        assertThat(listed("612 345 678").isUsable()).as("it may be Spanish").isFalse();
    }

    private static Contact listed(String cell) {
        return Contact.listed(Channel.PHONE, cell, "salon", LocalDate.EPOCH);
    }
}
