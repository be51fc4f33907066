package relais.platform.news;

import reactor.core.publisher.Mono;

/** Listens to one kind of news. Idempotent: news comes at least once, in order for each aggregate. */
public interface Hears<N extends News> {
    /** Does what follows from the news; an error means that it is told again later, {@link HeardElsewhere} elsewhere. */
    Mono<Void> hear(Heard<N> heard);
}
