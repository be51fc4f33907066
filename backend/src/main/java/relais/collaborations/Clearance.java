package relais.collaborations;

import java.util.List;
import org.springframework.data.annotation.TypeAlias;

/** Whether a proposal may be made to this partner now, as the gate said when it was read. */
public sealed interface Clearance {
    /** Yes: five green lights, or a manager's override. */
    @TypeAlias("clearance-cleared")
    record Cleared(boolean byOverride) implements Clearance {}

    /** No: these lights stand in the way, each with its reason. */
    @TypeAlias("clearance-blocked")
    record Blocked(List<String> lights) implements Clearance {
        public Blocked {
            lights = List.copyOf(lights);
        }
    }
}
