package relais.platform.mail;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** How far a letter has come. */
public sealed interface Carriage {
    /** Why the letter was kept back; absent where it was not, or no mail server took it. */
    default @Nullable Withheld withheld() {
        return this instanceof Dead(int _, Instant _, String why)
            ? Arrays.stream(Withheld.values())
                  .filter(one -> one.name().equals(why))
                  .findFirst()
                  .orElse(null)
            : null;
    }

    /** Accepted, not yet picked up. */
    @TypeAlias("letter-pending")
    record Pending() implements Carriage {}

    /** In the postman's hands; found like this after a crash, it is carried again. */
    @TypeAlias("letter-sending")
    record Sending(int attempt, Instant since) implements Carriage {}

    /** Handed to the mail server, or laid into the built-in mailbox. */
    @TypeAlias("letter-sent")
    record Sent(Instant at) implements Carriage {}

    /** Not taken; tried again at {@code next}. */
    @TypeAlias("letter-retry")
    record Retry(int attempts, Instant next, String why) implements Carriage {}

    /** Given up: a person has to look, and may send it again. */
    @TypeAlias("letter-dead")
    record Dead(int attempts, Instant at, String why) implements Carriage {}
}
