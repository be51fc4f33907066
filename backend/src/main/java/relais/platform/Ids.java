package relais.platform;

import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.ulid.UlidCreator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/** Makes ids: ULIDs of 26 characters, which sort by the time they were made and are opaque to everyone else. */
public final class Ids {

    private static final int ULID_BYTES = 16;

    private Ids() {}

    /** A new id, later than all before it in this process. */
    public static String next() {
        return UlidCreator.getMonotonicUlid().toString();
    }

    /** No id that was made at this moment or later comes before it. */
    public static String firstOf(Instant moment) {
        return Ulid.min(moment.toEpochMilli()).toString();
    }

    /** Whether this is an id, as they are made here. */
    public static boolean isOne(String text) {
        return Ulid.isValid(text);
    }

    /** The same id for the same words, always: how a repeated request or a repeated piece of news finds itself. */
    public static String derivedFrom(String... words) {
        byte[] hash = Sha256.digest().digest(String.join("\u0000", words).getBytes(StandardCharsets.UTF_8));
        return Ulid.from(Arrays.copyOf(hash, ULID_BYTES)).toString();
    }
}
