package relais.collaborations;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import relais.platform.Money;

/**
 * What a partner would rather have: another fee, other dates, and why.
 *
 * @param fee none when the fee suits them
 * @param dueOn other dates, by key of the deliverable
 */
public record Counter(@Nullable Money fee, Map<String, LocalDate> dueOn, String message) {
    public Counter {
        dueOn = Map.copyOf(dueOn);
    }
}
