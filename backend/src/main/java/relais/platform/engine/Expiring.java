package relais.platform.engine;

import reactor.core.publisher.Mono;

/** Something besides documents that is deleted when its time has passed; asked at intervals. */
public interface Expiring {
    /** Deletes what has expired; says how many things that were. */
    Mono<Long> purgeExpired();
}
