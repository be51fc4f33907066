package relais.partners;

import java.util.List;

/** What a grid can be filtered by, the most frequent first. */
public record Choices(
    List<Choice> networks,
    List<Choice> categories,
    List<Choice> countries,
    List<Choice> audienceCountries,
    List<Choice> stages,
    List<Choice> owners,
    List<Choice> tags
) {
    /** One value, what a person reads, and how many partners have it. */
    public record Choice(String value, String label, long count) {}
}
