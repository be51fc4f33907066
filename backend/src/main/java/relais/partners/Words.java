package relais.partners;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lists of tags and categories: each once, whatever its accents and capitals, in the order they came. */
final class Words {

    private Words() {}

    static List<String> distinct(List<String> words) {
        Map<String, String> seen = new LinkedHashMap<>();
        for (String word : words) {
            String stripped = word.strip();
            if (!stripped.isEmpty()) {
                seen.putIfAbsent(Folding.fold(stripped), stripped);
            }
        }
        return List.copyOf(seen.values());
    }

    static List<String> union(List<String> first, List<String> more) {
        return distinct(Stream.concat(first.stream(), more.stream()).toList());
    }
}
