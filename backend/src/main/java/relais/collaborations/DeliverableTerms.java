package relais.collaborations;

import java.time.LocalDate;
import java.util.List;
import relais.partners.Network;

/**
 * One piece of content owed under the terms.
 *
 * @param key its name inside the terms, the same from version to version
 * @param count how many frames or pieces it is made of, as in "3 stories"
 */
public record DeliverableTerms(
    String key,
    Network network,
    ContentFormat format,
    int count,
    LocalDate dueOn,
    CaptionRequirements caption
) {
    DeliverableTerms due(LocalDate day) {
        return new DeliverableTerms(key, network, format, count, day, caption);
    }

    /** What the caption must and must not say, beyond what the law asks. */
    public record CaptionRequirements(List<String> requiredTags, List<String> bannedWords) {
        public CaptionRequirements {
            requiredTags = List.copyOf(requiredTags);
            bannedWords = List.copyOf(bannedWords);
        }
    }
}
