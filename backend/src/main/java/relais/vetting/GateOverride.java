package relais.vetting;

import java.util.List;
import org.springframework.data.annotation.TypeAlias;

/** A manager's decision to open the gate for this partner and brand in spite of the lights. */
public sealed interface GateOverride {
    /** There is none. */
    @TypeAlias("no-override")
    record None() implements GateOverride {}

    /** There is one. It covers the lights as they stood; one that turned red since is not covered. */
    @TypeAlias("override-granted")
    record Granted(Signature by, String reason, List<Axis> redThen) implements GateOverride {
        public Granted {
            redThen = List.copyOf(redThen);
        }

        boolean covers(GateReading.Blocker blocker) {
            return blocker.light() != Light.RED || redThen.contains(blocker.axis());
        }
    }
}
