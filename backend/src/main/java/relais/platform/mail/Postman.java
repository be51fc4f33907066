package relais.platform.mail;

import reactor.core.publisher.Mono;

/** Carries a letter out of the house. */
interface Postman {
    /** Completes when the letter was taken; errors when it was not. */
    Mono<Void> carry(Letter letter);
}
