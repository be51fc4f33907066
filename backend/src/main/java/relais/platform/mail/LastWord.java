package relais.platform.mail;

import java.util.Optional;
import reactor.core.publisher.Mono;

/** Asked each time before the postman takes a letter: what allowed it when it was written may have ended since. */
public interface LastWord {
    /** Why this letter must stay here; none where it may leave. */
    Mono<Optional<Withheld>> on(Letter letter);
}
