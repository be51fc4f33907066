package relais.collaborations;

import java.util.List;

/** The words of a contract, in the order in which they are read. */
public record ContractText(ContractLanguage language, List<Block> blocks) {
    public ContractText {
        blocks = List.copyOf(blocks);
    }

    /** The headings of the clauses, with their numbers. */
    public List<String> headings() {
        return blocks
            .stream()
            .filter(block -> block.kind() == Kind.HEADING)
            .map(Block::text)
            .toList();
    }

    /** One stretch of text. */
    public record Block(Kind kind, String text) {}

    /** How a stretch is set. */
    public enum Kind {
        TITLE,
        HEADING,
        PARAGRAPH,
        ITEM,
    }
}
