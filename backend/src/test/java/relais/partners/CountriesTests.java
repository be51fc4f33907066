package relais.partners;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTests {

    @ParameterizedTest
    @CsvSource({
        "France, FR",
        "fr, FR",
        "FRA, FR",
        "Allemagne, DE",
        "Germany, DE",
        "États-Unis, US",
        "Etats Unis, US",
        "United States, US",
        "usa, US",
        "Royaume-Uni, GB",
        "United Kingdom, GB",
        "Brésil, BR",
        "BRAZIL, BR",
        "Côte d'Ivoire, CI",
        "Ivory Coast, CI",
        "South Korea, KR",
        "Corée du Sud, KR",
        "Turkey, TR",
        "Türkiye, TR",
        "Viêt Nam, VN",
        "Pays-Bas, NL",
        "Russia, RU",
        "Saudi Arabia, SA",
        "Indonésie, ID",
        "Belgique, BE",
    })
    void aCountryIsRecognisedInFrenchAndEnglish(String name, String code) {
        assertThat(Countries.recognise(name)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "-", "N/A", "12.4K", "Beauty", "Atlantis" })
    void whatIsNoCountryStaysUnknown(String name) {
        assertThat(Countries.recognise(name)).isEmpty();
    }
}
