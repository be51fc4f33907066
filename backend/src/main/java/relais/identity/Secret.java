package relais.identity;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/** What a person proves to be themselves with. */
public sealed interface Secret {
    /** Not chosen yet: the invitation waits. */
    @TypeAlias("no-password")
    record Unset() implements Secret {}

    /** A password, kept as an Argon2 hash only. */
    @TypeAlias("password")
    record Chosen(String hash, Instant since) implements Secret {
        @Override
        public String toString() {
            return "Chosen[since=" + since + "]";
        }
    }
}
