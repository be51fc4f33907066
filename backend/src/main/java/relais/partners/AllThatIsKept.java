package relais.partners;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/**
 * All that a brand keeps of one person, collected at one moment: whatever is written of it, for a machine or for a reader,
 * is written from this.
 *
 * @param person how the brand calls them, or the address they wrote from
 * @param kinds what was found, by what it is
 */
public record AllThatIsKept(String person, Instant on, Map<String, List<Document>> kinds) {
    private static final JsonWriterSettings INDENTED = JsonWriterSettings.builder()
        .outputMode(JsonMode.RELAXED)
        .indent(true)
        .build();

    public AllThatIsKept {
        kinds = java.util.Collections.unmodifiableMap(new TreeMap<>(kinds));
    }

    /** For machines. */
    public String json() {
        var file = new Document("person", person).append("on", on.toString());
        kinds.forEach(file::append);
        return file.toJson(INDENTED);
    }
}
