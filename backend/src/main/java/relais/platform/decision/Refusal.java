package relais.platform.decision;

import java.util.Map;

/**
 * Why the domain says no. Usually a constant of a module's enum, whose name is a code of {@code problem.yaml}; the
 * screen owns the sentence.
 */
public interface Refusal {
    /** The code, as listed in {@code problem.yaml}. */
    String name();

    /** What the sentence needs to be exact: names, amounts, dates. */
    default Map<String, String> params() {
        return Map.of();
    }

    /** The same refusal, told with its particulars. */
    default Refusal with(Map<String, String> params) {
        return new Particular(name(), params);
    }

    /** A refusal with its particulars. */
    record Particular(String name, Map<String, String> params) implements Refusal {}
}
