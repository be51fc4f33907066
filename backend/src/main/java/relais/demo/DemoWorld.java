package relais.demo;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Timed;
import relais.platform.Installation;

/** Puts the invented world in place when the installation starts as a demo; what is there already stays as it is. */
@Component
class DemoWorld {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWorld.class);

    private final DemoTeam team;
    private final List<Chapter> chapters;
    private final Installation installation;

    DemoWorld(DemoTeam team, List<Chapter> chapters, Installation installation) {
        this.team = team;
        this.chapters = chapters;
        this.installation = installation;
    }

    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> enter() {
        return installation.demo()
            ? team.enter().doOnNext(DemoWorld::tell).then(chapters()).timed().doOnNext(DemoWorld::ready).then()
            : Mono.empty();
    }

    /** One after the other, in their order; a chapter that fails says so and leaves the others their turn. */
    private Mono<Long> chapters() {
        return Flux.fromIterable(chapters)
            .concatMap(chapter ->
                chapter
                    .enter()
                    .doOnError(failure ->
                        LOG.warn("Demo: {} is not complete", chapter.getClass().getSimpleName(), failure)
                    )
                    .onErrorComplete()
            )
            .count();
    }

    private static void ready(Timed<Long> chapters) {
        LOG.info("Demo: the invented world is in place, after {} ms.", chapters.elapsed().toMillis());
    }

    private static void tell(long people) {
        LOG.info(
            "Demo: {} invented people work here. Anyone who reaches this address may sign in as any of them.",
            people
        );
    }
}
