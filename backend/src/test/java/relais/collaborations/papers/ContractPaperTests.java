package relais.collaborations.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import relais.collaborations.Comparison;
import relais.collaborations.ContractLanguage;
import relais.collaborations.ContractText;
import relais.collaborations.ContractText.Block;
import relais.collaborations.ContractText.Kind;

class ContractPaperTests {

    private final PdfPress press = new PdfPress();
    private final PageReader reader = new PageReader();

    @Test
    void whatIsPrintedIsReadBackWordForWord() {
        String printed = text("1 580,00 €")
            .blocks()
            .stream()
            .map(Block::text)
            .reduce("", (a, b) -> a + b + "\n");

        StepVerifier.create(press.print(text("1 580,00 €"), "").flatMap(paper -> reader.pages(paper.pdf())))
            .assertNext(pages ->
                assertThat(Comparison.of(printed, String.join("\n", pages), List.of()).differences())
                    .singleElement()
                    .satisfies(foot -> assertThat(foot.signed().changed()).containsExactly("1 / 1"))
            )
            .verifyComplete();
    }

    @Test
    void anEvidencePageIsAddedAfterTheOthers() {
        StepVerifier.create(
            press.print(text("1 €"), "K1").flatMap(paper -> press.append(paper.pdf(), text("2 €"), "K1"))
        )
            .assertNext(signed -> assertThat(signed.pages()).isEqualTo(2))
            .verifyComplete();
    }

    @Test
    void aFileWithoutTextHasNoPagesAndIsNeverAnError() {
        StepVerifier.create(reader.pages(new byte[] { 1, 2, 3 }))
            .expectNext(List.of())
            .verifyComplete();
    }

    private static ContractText text(String fee) {
        return new ContractText(
            ContractLanguage.FR,
            List.of(
                new Block(Kind.TITLE, "Contrat d'influence"),
                new Block(Kind.HEADING, "1. Rémunération"),
                new Block(
                    Kind.PARAGRAPH,
                    "La rémunération est de " + fee + " hors taxes, œuvre « forfaitaire », pour l'été."
                )
            )
        );
    }
}
