package relais.partners.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relais.partners.importing.reading.SaidOfTime;

/** What lists say of the time people have; what could mean two things stays words. */
class SaidOfTimeTests {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        nullValues = "-",
        value = {
            "Disponible | AVAILABLE | - | -",
            "oui | AVAILABLE | - | -",
            "Indisponible | UNAVAILABLE | - | -",
            "en congé | UNAVAILABLE | - | -",
            "Limitée | LIMITED | - | -",
            "Dispo à partir du 3 mars 2027 | AVAILABLE | 2027-03-03 | -",
            "available from 2027-03-03 | AVAILABLE | 2027-03-03 | -",
            "À partir du 01/04/2027 | AVAILABLE | 2027-04-01 | -",
            "Indisponible jusqu’au 15/08/2027 | UNAVAILABLE | - | 2027-08-15",
            "unavailable until March 3rd, 2027 | UNAVAILABLE | - | 2027-03-03",
            "Indisponible du 1er août 2027 au 15 août 2027 | UNAVAILABLE | 2027-08-01 | 2027-08-15",
            "Available from 2027-01-02 to 2027-02-03. | AVAILABLE | 2027-01-02 | 2027-02-03",
            "à partir de mai | IN_WORDS | - | -",
            "plutôt le soir | IN_WORDS | - | -",
            "selon planning | IN_WORDS | - | -",
            "12/03/2027 | IN_WORDS | - | -",
            "Disponible du 15/08/2027 au 01/08/2027 | IN_WORDS | - | -",
        }
    )
    void aWordIsReadOnlyWhereItCanMeanOneThing(
        String cell,
        String word,
        @Nullable String from,
        @Nullable String until
    ) {
        var said = SaidOfTime.read(cell);
        assertThat(said.word()).hasToString(word);
        assertThat(said.from() == null ? null : said.from().toString()).isEqualTo(from);
        assertThat(said.until() == null ? null : said.until().toString()).isEqualTo(until);
        assertThat(said.words()).isEqualTo(cell);
    }
}
