package relais.collaborations;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/** How one side signed, and the file that shows it. */
public sealed interface Signature {
    Instant at();

    /** The account that acted. */
    String by();

    /** The signed file. */
    KeptFile file();

    /** Read to the end, ticked, name typed. */
    @TypeAlias("typed-signature")
    record Typed(
        Instant at,
        String by,
        String name,
        String capacity,
        Evidence evidence,
        KeptFile file
    ) implements Signature {}

    /** A file signed elsewhere and brought here: an image of a signature, not an electronic one. */
    @TypeAlias("uploaded-signature")
    record Uploaded(Instant at, String by, boolean byTheBrand, KeptFile file) implements Signature {}
}
