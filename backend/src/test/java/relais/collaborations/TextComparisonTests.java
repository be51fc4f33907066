package relais.collaborations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextComparisonTests {

    @Test
    void howWordsAreSpacedOrBrokenOverLinesDoesNotCount() {
        assertThat(
            TextComparison.differences("Le prix est de 1 580 € HT.", "Le prix\nest  de 1\u00a0580\u202f€ HT.\n")
        ).isEmpty();
    }

    @Test
    void eachDifferenceIsNumberedAndSaidInTheWordsOfBothTexts() {
        String agreed = "La rémunération est de 1 580 € HT, payable à 30 jours.";
        String signed = "La rémunération est de 1 850 € HT, payable à 90 jours.";

        assertThat(TextComparison.differences(agreed, signed)).containsExactly(
            new Difference(1, "580", "850"),
            new Difference(2, "30", "90")
        );
    }

    @Test
    void wordsAddedOrTakenAwayHaveOneEmptySide() {
        assertThat(TextComparison.differences("Sans exclusivité.", "Sans aucune exclusivité.")).containsExactly(
            new Difference(1, "", "aucune")
        );
        assertThat(TextComparison.differences("Un deux trois", "Un trois")).containsExactly(
            new Difference(1, "deux", "")
        );
    }

    @Test
    void theWholeTextIsLaidOut() {
        assertThat(TextComparison.compare("a b c d", "a x c d")).hasSize(3);
        assertThat(TextComparison.compare("", "")).isEmpty();
    }
}
