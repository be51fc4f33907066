package relais.platform.mail;

import reactor.core.publisher.Mono;

/** Asked each time before the postman takes a letter: its reader may have said no since it was written. */
public interface LastWord {
    /** Whether this letter must stay here. */
    Mono<Boolean> refuses(Letter letter);
}
