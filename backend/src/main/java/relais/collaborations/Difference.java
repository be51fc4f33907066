package relais.collaborations;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One place where the signed text is not the agreed text, quoted in its sentences; one of the two sides may be empty.
 *
 * @param clause the heading under which it stands, with its number; empty above the first
 */
public record Difference(int number, String clause, Quote agreed, Quote signed) {
    /** The words of one side, and which of them the other side does not have. */
    public record Quote(List<Bit> bits) {
        public Quote {
            bits = List.copyOf(bits);
        }

        /** The quoted words as they stand. */
        public String text() {
            return bits.stream().map(Bit::text).collect(Collectors.joining()).strip();
        }

        /** Only what the other side does not have. */
        public List<String> changed() {
            return bits
                .stream()
                .filter(Bit::changed)
                .map(bit -> bit.text().strip())
                .toList();
        }
    }

    /** A stretch of a quote. */
    public record Bit(String text, boolean changed) {}
}
