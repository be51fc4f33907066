package relais.collaborations;

import java.util.Optional;

/** A stretch of two texts read side by side: the same in both, or different. */
public sealed interface Passage {
    record Same(String text) implements Passage {}

    record Changed(Difference what) implements Passage {}

    /** The difference of this stretch, where there is one. */
    default Optional<Difference> difference() {
        return switch (this) {
            case Same _ -> Optional.empty();
            case Changed(Difference what) -> Optional.of(what);
        };
    }
}
