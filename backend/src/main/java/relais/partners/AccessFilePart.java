package relais.partners;

import java.util.Set;
import org.bson.Document;
import reactor.core.publisher.Flux;

/** A room that keeps something of a person inside a thing of its own, for the file that answers their question. */
public interface AccessFilePart {
    /** All of it, with a name for what it is. */
    Flux<Piece> of(String brandId, String partnerId);

    /** Where things lie that are not taken as they lie: this room tells what of them is the person's. */
    default Set<String> instead() {
        return Set.of();
    }

    /** @param kind what it is, such as {@code conversations} */
    record Piece(String kind, Document what) {}
}
