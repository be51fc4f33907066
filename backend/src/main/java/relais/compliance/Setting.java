package relais.compliance;

import java.util.List;

/**
 * What surrounds a content: where it is seen, for which publics (ISO countries, France when none is said), whether
 * anything is given for it, and what the brand asks.
 */
public record Setting(
    Surface surface,
    String network,
    List<String> countries,
    boolean counterpart,
    List<String> brandNames,
    List<String> requiredTags,
    List<String> bannedWords
) {
    public Setting {
        countries = countries.isEmpty() ? List.of("FR") : List.copyOf(countries);
        brandNames = List.copyOf(brandNames);
        requiredTags = List.copyOf(requiredTags);
        bannedWords = List.copyOf(bannedWords);
    }
}
