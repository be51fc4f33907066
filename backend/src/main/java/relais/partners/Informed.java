package relais.partners;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a person was told what a brand keeps of them, from where and what for (GDPR article 14), with what proves it.
 *
 * @param on the day on which they were told
 * @param letterId the letter that carried the notice; absent where it was told otherwise
 * @param proof in words, where no letter proves it
 */
public record Informed(LocalDate on, @Nullable String letterId, String proof, String by, Instant at) {}
