package relais.vetting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A light being computed: gathers its evidence, what would turn it green, and its inputs. */
final class Formula {

    /** Changes whenever the same inputs could give another light. */
    static final String VERSION = "lights-1";

    private final Axis axis;
    private final Instant now;
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Todo> todo = new ArrayList<>();
    private final Map<String, String> inputs = new TreeMap<>();

    Formula(Axis axis, Instant now) {
        this.axis = axis;
        this.now = now;
    }

    static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    LocalDate today() {
        return day(now);
    }

    Formula says(Telling says, Map<String, String> params) {
        evidence.add(Evidence.of(says, params));
        return this;
    }

    Formula says(Telling says) {
        return says(says, Map.of());
    }

    Formula todo(Todo one) {
        todo.add(one);
        return this;
    }

    Formula input(String name, String value) {
        inputs.put(name, value);
        return this;
    }

    Reading grey(double confidence) {
        return reading(Light.GREY, null, confidence, null);
    }

    Reading reading(Light light, @Nullable Double score, double confidence, @Nullable LocalDate expiresOn) {
        return new Reading(
            axis,
            light,
            score == null ? null : (int) Math.round(score),
            Math.round(confidence * 100) / 100.0,
            evidence,
            todo,
            inputs,
            VERSION,
            now,
            expiresOn,
            new Confirmation.Awaited()
        );
    }
}
