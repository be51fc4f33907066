package relais.shortlists;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.platform.Ids;

/** What a client was shown, kept as it was: later one knows what was answered upon. Only whoever is erased leaves it. */
@Document("shortlist_showings")
@TypeAlias("shortlist-showing")
public record Showing(
    @Id String id,
    String brandId,
    String shortlistId,
    Instant at,
    List<SharedField> fields,
    List<ClientCard> cards
) {
    public Showing {
        fields = List.copyOf(fields);
        cards = List.copyOf(cards);
    }

    /** Of these people only; what is kept stays as it was. */
    Showing with(List<ClientCard> cards) {
        return new Showing(id, brandId, shortlistId, at, fields, cards);
    }

    /** The same for the same content: what was previewed is what is shown. */
    public String fingerprint() {
        return Ids.derivedFrom("showing", fields.toString(), cards.toString());
    }
}
