package relais.collaborations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextComparisonTests {

    private static final List<String> HEADINGS = List.of("1. Rémunération", "2. Silence");

    @Test
    void howWordsAreSpacedHyphenatedOrBrokenOverLinesDoesNotCount() {
        assertThat(found("Le prix est de 1 580 € HT.", "Le prix\nest  de 1\u00a0580\u202f€ HT.\n")).isEmpty();
        assertThat(
            found(
                "Écrire à contact@exemple.test, deux allers-retours.",
                "Écrire à contact@exemple.\ntest, deux allers-\nretours."
            )
        ).isEmpty();
        assertThat(found("La rémunération est due.", "La rému-\nnération est due.")).isEmpty();
        assertThat(
            found("1. Rémunération\nElle est due. 2. Silence\nNon.", "1. Rémunération Elle est due.\n2. Silence\nNon.")
        ).isEmpty();
    }

    @Test
    void anAmountANumberAndADateAreOneWord() {
        Difference fee = only(found("La somme est de 1 580,00 € HT.", "La somme est de 1 850,00 € HT."));
        assertThat(fee.agreed().changed()).containsExactly("1 580,00 €");
        assertThat(fee.signed().changed()).containsExactly("1 850,00 €");

        Difference day = only(found("Livraison le 1er décembre 2026.", "Livraison le 15 décembre 2026."));
        assertThat(day.agreed().changed()).containsExactly("1er décembre 2026");
        assertThat(day.signed().changed()).containsExactly("15 décembre 2026");
    }

    @Test
    void aDifferenceIsQuotedInItsSentenceUnderTheNumberOfItsClause() {
        String agreed = "1. Rémunération\nElle est due.\n2. Silence\nOn répond. Le silence ne vaut pas approbation.";
        String signed = "1. Rémunération\nElle est due.\n2. Silence\nOn répond. Le silence vaut approbation.";

        Difference found = only(found(agreed, signed));

        assertThat(found.clause()).isEqualTo("2. Silence");
        assertThat(found.agreed().text()).isEqualTo("Le silence ne vaut pas approbation.");
        assertThat(found.agreed().changed()).containsExactly("ne", "pas");
        assertThat(found.signed().text()).isEqualTo("Le silence vaut approbation.");
        assertThat(found.signed().changed()).isEmpty();
    }

    @Test
    void sentencesSideBySideThatCameOrWentInOneClauseAreOneDifference() {
        String agreed = "1. Rémunération\nElle est due.\n2. Silence\nLe silence ne vaut rien. On attend.";

        Difference gone = only(found(agreed, "1. Rémunération\nElle est due."));
        assertThat(gone.agreed().text()).isEqualTo("2. Silence\nLe silence ne vaut rien.\nOn attend.");
        assertThat(gone.signed().text()).isEmpty();

        Difference come = only(
            found(agreed, agreed.replace("due.", "due. Une avance est versée. Elle reste acquise."))
        );
        assertThat(come.clause()).isEqualTo("1. Rémunération");
        assertThat(come.signed().text()).isEqualTo("Une avance est versée.\nElle reste acquise.");
    }

    @Test
    void theLinesThatWePrintOnEveryPageAreNotPartOfTheText() {
        String page = "Elle est due\nR-5NF6EHHA 1 / 3\nà trente jours.\nR-5NF6EHHA 2 / 3";

        assertThat(found("Elle est due à trente jours.", PageText.withoutFoot(page, "R-5NF6EHHA"))).isEmpty();
        assertThat(PageText.withoutFoot("Remise : R-OTHER 1 / 3", "R-5NF6EHHA")).contains("R-OTHER");
    }

    @Test
    void theWholeTextIsLaidOutAndEachPlaceCarriesTheNumberOfItsDifference() {
        Comparison laid = Comparison.of("Un. Deux trois. Quatre.", "Un. Deux cinq trois. Quatre.", List.of());

        assertThat(laid.passages()).containsExactly(
            new Passage.Same("Un. Deux "),
            new Passage.Changed(1, "", "cinq "),
            new Passage.Same("trois. Quatre.")
        );
        assertThat(Comparison.of("Un.", " ", List.of()).readable()).isFalse();
    }

    private static List<Difference> found(String agreed, String signed) {
        return Comparison.of(agreed, signed, HEADINGS).differences();
    }

    private static Difference only(List<Difference> found) {
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
