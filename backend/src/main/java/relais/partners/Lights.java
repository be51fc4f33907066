package relais.partners;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The five lights as lists show them, in their one fixed order.
 *
 * @param confirmed whether a person stands behind them
 * @param expiresOn the first day on which one of them is too old
 */
public record Lights(
    LightColour universe,
    LightColour reputation,
    LightColour audience,
    LightColour authenticity,
    LightColour engagement,
    boolean confirmed,
    @Nullable LocalDate expiresOn
) {
    /** Nothing looked at yet. */
    public static final Lights UNLIT = new Lights(
        LightColour.GREY,
        LightColour.GREY,
        LightColour.GREY,
        LightColour.GREY,
        LightColour.GREY,
        false,
        null
    );

    /** The colours in their order: universe, reputation, audience, authenticity, engagement. */
    public List<LightColour> colours() {
        return List.of(universe, reputation, audience, authenticity, engagement);
    }
}
