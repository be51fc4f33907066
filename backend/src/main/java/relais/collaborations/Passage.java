package relais.collaborations;

/** A stretch of two texts read side by side: the same in both, or part of a difference. */
public sealed interface Passage {
    record Same(String text) implements Passage {}

    /** Words of the difference numbered {@code difference}, on each side. */
    record Changed(int difference, String agreed, String signed) implements Passage {}
}
