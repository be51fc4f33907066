package relais.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.platform.Installation;

/** Puts the invented world in place when the installation starts as a demo; what is there already stays as it is. */
@Component
class DemoWorld {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWorld.class);

    private final DemoTeam team;
    private final PartnersOfTheDemo partners;
    private final Installation installation;

    DemoWorld(DemoTeam team, PartnersOfTheDemo partners, Installation installation) {
        this.team = team;
        this.partners = partners;
        this.installation = installation;
    }

    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> enter() {
        return installation.demo()
            ? team.enter().doOnNext(DemoWorld::tell).then(partners.enter()).then()
            : Mono.empty();
    }

    private static void tell(long people) {
        LOG.info(
            "Demo: {} invented people work here. Anyone who reaches this address may sign in as any of them.",
            people
        );
    }
}
