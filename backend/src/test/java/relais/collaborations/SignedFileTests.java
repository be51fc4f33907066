package relais.collaborations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import relais.collaborations.ContractText.Block;
import relais.collaborations.ContractText.Kind;
import relais.collaborations.papers.PageReader;
import relais.collaborations.papers.PdfPress;

/** The contract that was sent and the file that came back, printed and read as the product does it. */
class SignedFileTests {

    private static final String REFERENCE = "R-5NF6EHHA";

    private final PdfPress press = new PdfPress();
    private final PageReader reader = new PageReader();

    @Test
    void legalFindsExactlyWhatWasAlteredEachInItsSentence() {
        ContractText sent = contract();
        ContractText back = altered(sent);

        StepVerifier.create(Mono.zip(read(sent), read(back)))
            .assertNext(read ->
                assertThat(Comparison.of(read.getT1(), read.getT2(), sent.headings()).differences())
                    .extracting(
                        Difference::clause,
                        found -> found.agreed().text(),
                        found -> found.agreed().changed(),
                        found -> found.signed().text(),
                        found -> found.signed().changed()
                    )
                    .containsExactly(
                        tuple(
                            "3. Rémunération",
                            "La rémunération est de 1 580,00 € hors taxes, forfaitaire, pour l'ensemble des missions et des " +
                                "droits consentis.",
                            List.of("1 580,00 €"),
                            "La rémunération est de 1 850,00 € hors taxes, forfaitaire, pour l'ensemble des missions et des " +
                                "droits consentis.",
                            List.of("1 850,00 €")
                        ),
                        tuple(
                            "5. Droits et obligations des parties",
                            "Le silence ne vaut pas approbation.",
                            List.of("ne", "pas"),
                            "Le silence vaut approbation.",
                            List.of()
                        ),
                        tuple(
                            "8. Exclusivité",
                            "8. Exclusivité\nPendant 30 jours après la dernière publication, l'Influenceur ne fait pas la promotion de : Mousselune.\nCette exclusivité est comprise dans la rémunération.",
                            List.of(
                                "8. Exclusivité\nPendant 30 jours après la dernière publication, l'Influenceur ne fait pas la promotion de : Mousselune.\nCette exclusivité est comprise dans la rémunération."
                            ),
                            "",
                            List.of()
                        ),
                        tuple(
                            "9. Durée, conduite et fin",
                            "",
                            List.of(),
                            "L'Annonceur renonce à toute pénalité.",
                            List.of("L'Annonceur renonce à toute pénalité.")
                        )
                    )
            )
            .verifyComplete();
    }

    @Test
    void theSameTextOnOtherPagesIsWordForWordTheAgreedText() {
        ContractText sent = contract();
        List<Block> lower = new ArrayList<>(sent.blocks());
        lower.add(1, new Block(Kind.PARAGRAPH, "\u00a0"));
        lower.add(1, new Block(Kind.PARAGRAPH, "\u00a0"));
        lower.add(1, new Block(Kind.PARAGRAPH, "\u00a0"));

        StepVerifier.create(Mono.zip(read(sent), read(new ContractText(ContractLanguage.FR, lower))))
            .assertNext(read ->
                assertThat(Comparison.of(read.getT1(), read.getT2(), sent.headings()).differences()).isEmpty()
            )
            .verifyComplete();
    }

    private Mono<String> read(ContractText text) {
        return press
            .print(text, REFERENCE)
            .flatMap(paper -> reader.pages(paper.pdf()))
            .map(pages -> PageText.withoutFoot(String.join("\n", pages), REFERENCE));
    }

    /** The released contract, as it is sent. */
    private static ContractText contract() {
        return ContractTemplateTests.written(ContractLanguage.FR, CollaborationExamples.terms());
    }

    private static ContractText altered(ContractText sent) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : sent.blocks()) {
            if (block.text().startsWith("8. ") || block.text().contains("Cette exclusivité est comprise")) {
                continue;
            }
            blocks.add(
                new Block(
                    block.kind(),
                    block
                        .text()
                        .replace("580,00", "850,00")
                        .replace("ne vaut pas approbation", "vaut approbation")
                        .replace(
                            "droits consentis. En cas",
                            "droits consentis. L'Annonceur renonce à toute pénalité. En cas"
                        )
                )
            );
        }
        return new ContractText(ContractLanguage.FR, blocks);
    }
}
