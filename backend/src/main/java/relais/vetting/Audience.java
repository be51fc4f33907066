package relais.vetting;

import java.util.Map;

/**
 * How an audience is split, in percent: by country (ISO 3166-1), language (BCP 47), age ({@code 25-34}) and gender
 * ({@code F}, {@code M}, {@code X}). A part that is not known is empty.
 */
public record Audience(
    Map<String, Double> countries,
    Map<String, Double> languages,
    Map<String, Double> ages,
    Map<String, Double> genders
) {
    /** Nothing is known of it. */
    public static final Audience UNKNOWN = new Audience(Map.of(), Map.of(), Map.of(), Map.of());

    public Audience {
        countries = Map.copyOf(countries);
        languages = Map.copyOf(languages);
        ages = Map.copyOf(ages);
        genders = Map.copyOf(genders);
    }

    /** A way to split an audience, with its weight in the fit. */
    enum Part {
        COUNTRY(0.35),
        LANGUAGE(0.15),
        AGE(0.20),
        GENDER(0.10);

        private final double weight;

        Part(double weight) {
            this.weight = weight;
        }

        double weight() {
            return weight;
        }
    }

    Map<String, Double> of(Part part) {
        return switch (part) {
            case COUNTRY -> countries;
            case LANGUAGE -> languages;
            case AGE -> ages;
            case GENDER -> genders;
        };
    }

    boolean knows(Part part) {
        return !of(part).isEmpty();
    }

    boolean isUnknown() {
        return equals(UNKNOWN);
    }

    double sum(Part part) {
        return of(part).values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** How much of {@code target} this audience covers, from 0 to 1: the sum of the smaller share, key by key. */
    double overlap(Part part, Audience target) {
        return (
            of(part)
                .entrySet()
                .stream()
                .mapToDouble(share -> Math.min(share.getValue(), target.of(part).getOrDefault(share.getKey(), 0.0)))
                .sum() / 100
        );
    }
}
