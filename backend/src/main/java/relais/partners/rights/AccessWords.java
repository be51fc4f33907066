package relais.partners.rights;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What things are called on the page that a person reads who asks what is kept of them, in French and in English. */
final class AccessWords {

    static final AccessWords ALL = read("/relais/rights/access-words.txt");

    /** Whoever writes in capitals in one of these still wrote words; nobody writes with an underscore. */
    private static final Set<String> FREE = Set.of(
        "bio",
        "caption",
        "comment",
        "displayName",
        "label",
        "message",
        "motivation",
        "name",
        "note",
        "reason",
        "source",
        "tags",
        "text",
        "title",
        "value",
        "words"
    );

    private final Map<String, String> french = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();
    private final Set<String> rooms = new LinkedHashSet<>();
    private final Set<String> hidden = new HashSet<>();

    private AccessWords() {}

    private static AccessWords read(String resource) {
        try (InputStream file = Objects.requireNonNull(AccessWords.class.getResourceAsStream(resource))) {
            var words = new AccessWords();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(words::learn);
            return words;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void learn(String line) {
        String[] said = line.split(" \\| ", -1);
        String[] what = said[0].split(" ");
        if (what[0].equals("hidden")) {
            hidden.add(what[1]);
            return;
        }
        if (said.length != 3) {
            throw new IllegalStateException("access-words.txt: two languages are needed in " + line);
        }
        if (what[0].equals("room")) {
            rooms.add(what[1]);
        }
        french.put(said[0], said[1]);
        english.put(said[0], said[2]);
    }

    /** The rooms in the order of the page. */
    List<String> rooms() {
        return List.copyOf(rooms);
    }

    /** Whether a field is technical: the file for machines has it, the page for readers does not. */
    boolean isHidden(String key) {
        return hidden.contains(key) || key.endsWith("Id") || key.endsWith("Ids");
    }

    /** A sentence of the page. */
    String say(String name, Locale language) {
        return find("say", name, language).orElseThrow(() -> new IllegalArgumentException(name));
    }

    Optional<String> room(String kind, Locale language) {
        return find("room", kind, language);
    }

    Optional<String> why(String kind, Locale language) {
        return find("why", kind, language);
    }

    Optional<String> key(String key, Locale language) {
        return find("key", key, language);
    }

    Optional<String> state(String alias, Locale language) {
        return find("state", alias, language);
    }

    /** What a code means, where the field holds codes. */
    Optional<String> value(String key, String code, Locale language) {
        return FREE.contains(key) && code.indexOf('_') < 0 ? Optional.empty() : find("value", code, language);
    }

    private Optional<String> find(String kind, String name, Locale language) {
        Map<String, String> all = language.getLanguage().equals(Locale.FRENCH.getLanguage()) ? french : english;
        return Optional.ofNullable(all.get(kind + " " + name));
    }
}
