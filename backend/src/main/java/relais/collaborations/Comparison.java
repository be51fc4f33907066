package relais.collaborations;

import java.util.List;

/** The agreed and the signed text of one contract, laid side by side. */
public record Comparison(boolean readable, List<Passage> passages, List<Difference> differences) {
    public Comparison {
        passages = List.copyOf(passages);
        differences = List.copyOf(differences);
    }

    /** @param headings of the clauses, as they stand in the agreed text */
    public static Comparison of(String agreed, String signed, List<String> headings) {
        return signed.isBlank()
            ? new Comparison(false, List.of(), List.of())
            : new TextComparison(PageText.of(agreed, headings), PageText.of(signed, headings)).laidOut();
    }
}
