package relais.platform.files;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A file that is arriving in pieces.
 *
 * @param owner whoever began it, in the words of the room that asks; nobody else can see it
 * @param size how many bytes it will have
 * @param offset how many have arrived
 */
@Document(Upload.COLLECTION)
public record Upload(@Id String id, String owner, String name, long size, long offset, Instant touchedAt) {
    static final String COLLECTION = "uploads";

    /** Whether every byte has arrived. */
    public boolean complete() {
        return offset == size;
    }

    Upload at(long newOffset, Instant now) {
        return new Upload(id, owner, name, size, newOffset, now);
    }
}
