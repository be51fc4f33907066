package relais.collaborations;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.collaborations.CollaborationExamples.BRAND_SIGNS;
import static relais.collaborations.CollaborationExamples.MONDAY;
import static relais.collaborations.CollaborationExamples.PIA_SIGNS;
import static relais.collaborations.CollaborationExamples.terms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import relais.collaborations.ContractText.Block;
import relais.collaborations.ContractText.Kind;
import relais.platform.Money;

class ContractTemplateTests {

    @ParameterizedTest
    @EnumSource(ContractLanguage.class)
    void theContractSaysTheFiveHeadsThatTheLawAsksFor(ContractLanguage language) {
        String text = said(written(language, terms()));

        assertThat(text).contains(PIA_SIGNS.address(), PIA_SIGNS.email(), BRAND_SIGNS.address(), BRAND_SIGNS.email());
        assertThat(text).containsIgnoringCase(
            language == ContractLanguage.FR ? "résidence fiscale : France" : "tax residence: France"
        );
        assertThat(text).contains("Reel", "stories", "@clairembrun.demo", "miracle");
        assertThat(text).containsPattern("1[\\s\\u00a0\\u202f,]580");
        assertThat(text).contains("Coffret Marée Haute", "64");
        assertThat(text).contains("2023-451", "L131-4", CanonicalTerms.fingerprint(terms()));
        assertThat(text).doesNotContain("{{", "21,00", "£21");
    }

    @ParameterizedTest
    @EnumSource(ContractLanguage.class)
    void whatIsNotAgreedIsSaidNotToBe(ContractLanguage language) {
        Terms t = terms();
        Terms bare = new Terms(
            t.deliverables(),
            Money.euros("1580"),
            null,
            List.of(),
            null,
            2,
            30,
            t.from(),
            t.to(),
            List.of()
        );
        String text = said(written(language, bare));

        assertThat(text).contains(language == ContractLanguage.FR ? "Aucun avantage en nature" : "No benefit in kind");
        assertThat(text).contains(
            language == ContractLanguage.FR
                ? "Aucun droit de propriété intellectuelle"
                : "No intellectual property right"
        );
    }

    @Test
    void headingsNumberThemselvesAroundOptionalClauses() {
        List<String> headings = written(ContractLanguage.FR, terms())
            .blocks()
            .stream()
            .filter(block -> block.kind() == Kind.HEADING)
            .map(Block::text)
            .toList();

        assertThat(headings.getFirst()).isEqualTo("1. Parties");
        assertThat(headings).anyMatch(heading -> heading.endsWith("Statistiques"));
        assertThat(headings.getLast()).startsWith(headings.size() + ". ");
    }

    @Test
    void theFrenchContractCountsAndDatesAsFrenchDoes() {
        Terms t = terms();
        Terms fromTheFirst = new Terms(
            t.deliverables(),
            t.fee(),
            t.gift(),
            t.rights(),
            t.exclusivity(),
            1,
            30,
            LocalDate.parse("2026-12-01"),
            LocalDate.parse("2027-01-01"),
            List.of()
        );

        assertThat(said(written(ContractLanguage.FR, terms()))).contains(
            "2 allers-retours de modifications sont compris ;"
        );
        assertThat(said(written(ContractLanguage.FR, fromTheFirst))).contains(
            "Un aller-retour de modifications est compris ;",
            "du 1er décembre 2026 au 1er janvier 2027"
        );
    }

    @Test
    void aReleasedTextIsNeverEdited() throws Exception {
        assertThat(fingerprints()).isEqualTo(
            Map.of(
                "influence-2026-1.fr.md",
                "a131337abf3eaca4",
                "influence-2026-1.en.md",
                "4c729a3294c64c69",
                "clauses/minimum-online-1.fr.md",
                "430146f5da025183",
                "clauses/minimum-online-1.en.md",
                "c196d55632a3356e",
                "clauses/statistics-1.fr.md",
                "b50bba789df7d33a",
                "clauses/statistics-1.en.md",
                "da783e0aa66778be",
                "clauses/amplification-1.fr.md",
                "b86a53fe72cd4c3e",
                "clauses/amplification-1.en.md",
                "9aad576f7ba6bd83"
            )
        );
    }

    static ContractText written(ContractLanguage language, Terms terms) {
        ContractTemplates templates = new ContractTemplates();
        TermsVersion agreed = TermsVersion.of(1, TermsVersion.Side.BRAND, terms, "", "carol", MONDAY);
        return templates
            .template(ContractTemplates.CURRENT, language)
            .fill(
                new ContractWording(language).filling(
                    "K1-1",
                    "Marée Haute",
                    "faire connaître",
                    agreed,
                    BRAND_SIGNS,
                    PIA_SIGNS,
                    List.of(templates.clause("statistics-1", language))
                )
            );
    }

    private static Map<String, String> fingerprints() throws Exception {
        Map<String, String> found = new java.util.TreeMap<>();
        for (String name : List.of(
            "influence-2026-1",
            "clauses/minimum-online-1",
            "clauses/statistics-1",
            "clauses/amplification-1"
        )) {
            for (String language : List.of("fr", "en")) {
                String path = name + "." + language + ".md";
                String text = new ClassPathResource("terms/" + path).getContentAsString(StandardCharsets.UTF_8);
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                found.put(path, HexFormat.of().formatHex(hash).substring(0, 16));
            }
        }
        return found;
    }

    private static String said(ContractText text) {
        return text.blocks().stream().map(Block::text).collect(Collectors.joining("\n"));
    }
}
