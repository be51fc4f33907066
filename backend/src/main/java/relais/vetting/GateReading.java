package relais.vetting;

import java.time.Instant;
import java.util.List;

/** Whether a proposal may be made to a partner, and if not, because of which lights. */
public sealed interface GateReading {
    /** The way is free, because of {@code by}. */
    record Open(Key by) implements GateReading {}

    /** It is not; every light that stands in the way, in the fixed order. */
    record Closed(List<Blocker> blockers) implements GateReading {
        public Closed {
            blockers = List.copyOf(blockers);
        }
    }

    /** What opened the gate. */
    sealed interface Key {
        /** Five greens, confirmed and in date. */
        record FiveGreens() implements Key {}

        /** A manager, with a reason. */
        record Overridden(String managerId, String name, String reason, Instant at) implements Key {}
    }

    /** A light that stands in the way. */
    record Blocker(Axis axis, Light light, Why why) {}

    /** How a light stands in the way. */
    enum Why {
        AMBER,
        RED,
        GREY,
        EXPIRED,
        NOT_CONFIRMED,
    }

    default boolean isOpen() {
        return this instanceof Open;
    }
}
