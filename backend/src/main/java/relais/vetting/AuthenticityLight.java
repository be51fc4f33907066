package relais.vetting;

import static relais.vetting.Telling.*;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Are these followers people? From a vendor's share q of inactive or automated followers: green when q is under 15 % and
 * its range ends under 25 %, red when q is 30 % or more and its range starts at 20 % or more, else amber. Growth, the
 * other half, is not known yet and is named.
 */
final class AuthenticityLight {

    static final int VALID_DAYS = 180;
    private static final double GREEN_BELOW = 15;
    private static final double GREEN_RANGE_BELOW = 25;
    private static final double RED_FROM = 30;
    private static final double RED_RANGE_FROM = 20;
    private static final double[][] SCALE = { { 5, 100 }, { 15, 70 }, { 30, 40 }, { 60, 0 } };

    private AuthenticityLight() {}

    static Reading read(Optional<VendorFigure> figure, Instant now) {
        var formula = new Formula(Axis.AUTHENTICITY, now);
        return figure
            .map(one -> read(formula, one))
            .orElseGet(() ->
                formula.says(FAKE_SHARE_NONE).says(GROWTH_NOT_KNOWN).todo(Todo.RECORD_VENDOR_FIGURE).grey(0)
            );
    }

    private static Reading read(Formula formula, VendorFigure figure) {
        double confidence = Confidence.today(Confidence.VENDOR, figure.on(), formula.today());
        formula.input("vendor", figure.vendor()).input("on", figure.on().toString());
        if (confidence < Confidence.ENOUGH) {
            formula.says(FAKE_SHARE_OLD, Map.of("on", figure.on().toString(), "vendor", figure.vendor()));
            return formula.says(GROWTH_NOT_KNOWN).todo(Todo.RECORD_VENDOR_FIGURE).grey(confidence);
        }
        double low = figure.low() == null ? figure.percent() : figure.low();
        double high = figure.high() == null ? figure.percent() : figure.high();
        formula.says(FAKE_SHARE, told(figure)).says(FAKE_SHARE_USUAL).says(GROWTH_NOT_KNOWN);
        formula
            .input("percent", Figures.exact(figure.percent()))
            .input("low", Figures.exact(low))
            .input("high", Figures.exact(high));
        Light light = light(figure.percent(), low, high);
        if (light != Light.GREEN) {
            formula.todo(Todo.WIDEN_SAMPLE).todo(Todo.ASK_MANAGER);
        }
        return formula.reading(
            light,
            score(figure.percent()),
            confidence,
            Confidence.lapses(Confidence.VENDOR, figure.on(), VALID_DAYS)
        );
    }

    static Light light(double percent, double low, double high) {
        if (percent < GREEN_BELOW && high < GREEN_RANGE_BELOW) {
            return Light.GREEN;
        }
        return percent >= RED_FROM && low >= RED_RANGE_FROM ? Light.RED : Light.AMBER;
    }

    /** 100 up to 5 %, 70 at 15 %, 40 at 30 %, 0 from 60 %, straight between. */
    static double score(double percent) {
        for (int i = 0; i < SCALE.length; i++) {
            if (percent <= SCALE[i][0]) {
                return i == 0 ? SCALE[0][1] : between(SCALE[i - 1], SCALE[i], percent);
            }
        }
        return 0;
    }

    private static double between(double[] from, double[] to, double percent) {
        return from[1] + ((to[1] - from[1]) * (percent - from[0])) / (to[0] - from[0]);
    }

    private static Map<String, String> told(VendorFigure figure) {
        var params = new TreeMap<>(
            Map.of(
                "percent",
                Figures.plain(figure.percent(), 1),
                "vendor",
                figure.vendor(),
                "on",
                figure.on().toString()
            )
        );
        if (figure.low() != null && figure.high() != null) {
            params.put("low", Figures.plain(figure.low(), 1));
            params.put("high", Figures.plain(figure.high(), 1));
        }
        if (figure.sample() != null) {
            params.put("sample", String.valueOf(figure.sample()));
        }
        return params;
    }
}
