package relais.collaborations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The released templates and clauses; a released version is never edited, a better one gets a new name. */
@Component
public class ContractTemplates {

    /** What new contracts are made from. */
    static final String CURRENT = "influence-2026-1";

    /** The optional clauses, in the order in which they stand in a contract. */
    static final List<String> CLAUSES = List.of("minimum-online-1", "statistics-1", "amplification-1");

    private final Map<String, List<String>> texts = new HashMap<>();

    ContractTemplates() {
        for (ContractLanguage language : ContractLanguage.values()) {
            texts.put(key(CURRENT, language), read(CURRENT, language));
            CLAUSES.forEach(code -> texts.put(key(code, language), read("clauses/" + code, language)));
        }
    }

    /** The optional clauses that terms may name. */
    public List<String> clauses() {
        return CLAUSES;
    }

    ContractTemplate template(String name, ContractLanguage language) {
        return new ContractTemplate(language, text(name, language));
    }

    /** One optional clause, to be read by itself. */
    public ContractText clauseText(String code, ContractLanguage language) {
        List<ContractText.Block> blocks = text(code, language)
            .stream()
            .map(line ->
                line.startsWith("## ")
                    ? new ContractText.Block(ContractText.Kind.HEADING, line.substring(3))
                    : new ContractText.Block(ContractText.Kind.PARAGRAPH, line)
            )
            .toList();
        return new ContractText(language, blocks);
    }

    String clause(String code, ContractLanguage language) {
        return String.join("\n", text(code, language));
    }

    private List<String> text(String name, ContractLanguage language) {
        List<String> text = texts.get(key(name, language));
        if (text == null) {
            throw new IllegalStateException("No released text " + name + " in " + language);
        }
        return text;
    }

    private static String key(String name, ContractLanguage language) {
        return name + "." + suffix(language);
    }

    private static String suffix(ContractLanguage language) {
        return switch (language) {
            case FR -> "fr";
            case EN -> "en";
        };
    }

    private static List<String> read(String name, ContractLanguage language) {
        String path = "terms/" + name + "." + suffix(language) + ".md";
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
