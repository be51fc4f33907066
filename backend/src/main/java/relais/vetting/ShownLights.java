package relais.vetting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import relais.partners.LightColour;
import relais.partners.Lights;

/** A report as lists show it: five colours, whether a person stands behind them, and until when. */
final class ShownLights {

    private ShownLights() {}

    static Lights of(VettingReport report) {
        return new Lights(
            colour(report, Axis.UNIVERSE),
            colour(report, Axis.REPUTATION),
            colour(report, Axis.AUDIENCE),
            colour(report, Axis.AUTHENTICITY),
            colour(report, Axis.ENGAGEMENT),
            report.readings().stream().allMatch(Reading::isConfirmed),
            report
                .readings()
                .stream()
                .map(Reading::expiresOn)
                .filter(Objects::nonNull)
                .min(Comparator.<LocalDate>naturalOrder())
                .orElse(null)
        );
    }

    private static LightColour colour(VettingReport report, Axis axis) {
        return switch (report.of(axis).light()) {
            case GREEN -> LightColour.GREEN;
            case AMBER -> LightColour.AMBER;
            case RED -> LightColour.RED;
            case GREY -> LightColour.GREY;
        };
    }
}
