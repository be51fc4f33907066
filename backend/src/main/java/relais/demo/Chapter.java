package relais.demo;

import reactor.core.publisher.Mono;

/** A part of the invented world, told in the order of {@code @Order}; what is there already stays as it is. */
interface Chapter {
    /** Puts it in place and answers how many things are there. */
    Mono<Long> enter();
}
