package relais.partners;

/**
 * Who told a figure.
 *
 * @param name the words of whoever brought it: a file, a tool, "media kit"; may be empty
 */
public record MetricSource(Kind kind, String name) {
    /** How the figure came in. */
    public enum Kind {
        IMPORT,
        TYPED,
        DECLARED,
        VENDOR,
    }

    public MetricSource {
        name = name.strip();
    }

    /** The part of a measurement's id that names its source. */
    String slug() {
        String folded = Folding.fold(name).replace(' ', '-');
        return kind.name().toLowerCase(java.util.Locale.ROOT) + (folded.isEmpty() ? "" : "-" + folded);
    }
}
