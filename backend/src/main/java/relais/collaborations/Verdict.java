package relais.collaborations;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.TypeAlias;

/** What was decided on the signed text, by whom. */
public sealed interface Verdict {
    String by();

    Instant at();

    /** The brand has nobody in the legal role: a manager decided. */
    boolean withoutLegal();

    /** The signed text is the agreed text; {@code readByEye} when no text could be taken out of the file. */
    @TypeAlias("verdict-identical")
    record Identical(String by, Instant at, boolean withoutLegal, boolean readByEye) implements Verdict {}

    /** The signed text differs, and each difference is accepted for a reason. */
    @TypeAlias("verdict-deviations-accepted")
    record DeviationsAccepted(
        String by,
        Instant at,
        boolean withoutLegal,
        List<Deviation> deviations
    ) implements Verdict {
        public DeviationsAccepted {
            deviations = List.copyOf(deviations);
        }
    }

    /** One difference, in the words of both texts, with the reason for which it is accepted. */
    record Deviation(String agreed, String signed, String reason) {}
}
