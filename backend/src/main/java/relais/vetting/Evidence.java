package relais.vetting;

import java.util.Map;

/** One line under a light: what is said, and the figures in it. */
public record Evidence(Telling says, Map<String, String> params) {
    static Evidence of(Telling says) {
        return new Evidence(says, Map.of());
    }

    static Evidence of(Telling says, Map<String, String> params) {
        return new Evidence(says, Map.copyOf(params));
    }
}
