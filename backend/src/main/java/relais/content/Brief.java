package relais.content;

import java.util.List;
import relais.compliance.Setting;

/**
 * What the content must hold to: the publics aimed at, the brand's names, the tags asked for, the words to avoid.
 *
 * @param number which version of the brief this is; an approval is bound to it
 * @param counterpart whether anything, in money or in kind, is given for the content
 */
public record Brief(
    int number,
    String guidance,
    List<String> countries,
    List<String> brandNames,
    List<String> requiredTags,
    List<String> bannedWords,
    boolean counterpart
) {
    public Brief {
        countries = List.copyOf(countries);
        brandNames = List.copyOf(brandNames);
        requiredTags = List.copyOf(requiredTags);
        bannedWords = List.copyOf(bannedWords);
    }

    Brief rewritten(String newGuidance, List<String> tags, List<String> words) {
        return new Brief(number + 1, newGuidance, countries, brandNames, tags, words, counterpart);
    }

    Setting setting(Owed owed) {
        return new Setting(
            owed.surface(),
            owed.network().name(),
            countries,
            counterpart,
            brandNames,
            requiredTags,
            bannedWords
        );
    }
}
