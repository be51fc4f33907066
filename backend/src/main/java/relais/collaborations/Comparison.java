package relais.collaborations;

import java.util.List;

/** The agreed and the signed text of one contract, laid side by side. */
public record Comparison(boolean readable, List<Passage> passages) {
    public Comparison {
        passages = List.copyOf(passages);
    }

    static Comparison of(String agreed, String signed) {
        return signed.isBlank()
            ? new Comparison(false, List.of())
            : new Comparison(true, TextComparison.compare(agreed, signed));
    }

    /** Only what differs. */
    public List<Difference> differences() {
        return passages
            .stream()
            .flatMap(passage -> passage.difference().stream())
            .toList();
    }
}
