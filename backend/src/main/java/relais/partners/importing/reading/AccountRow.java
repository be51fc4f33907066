package relais.partners.importing.reading;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import relais.partners.Handle;

/** One account as a row tells it: the handle, what is counted, and where its audience is. */
public record AccountRow(Handle handle, Map<Meaning, BigDecimal> numbers, @Nullable String audienceCountry) {
    public AccountRow {
        numbers = Map.copyOf(numbers);
    }

    /** How many followers, or null when the row does not tell. */
    public @Nullable BigDecimal followers() {
        return numbers.get(Meaning.FOLLOWERS);
    }
}
