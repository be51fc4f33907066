package relais.outreach;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.identity.Actors;
import relais.identity.Branding;
import relais.platform.Installation;
import relais.platform.mail.MailRoute;
import relais.platform.mail.Outbox;
import relais.platform.mail.OutboxLetter;

/**
 * The built-in mailbox: where letters lie while no mail server is set. In demo every member may look, because nobody else
 * will ever receive them; elsewhere only administrators.
 */
@Service
public class Mailbox {

    private static final String INSTALLATION = "identity";

    private final Outbox outbox;
    private final Actors actors;
    private final Branding branding;
    private final Installation installation;
    private final MailRoute route;

    Mailbox(Outbox outbox, Actors actors, Branding branding, Installation installation, MailRoute route) {
        this.outbox = outbox;
        this.actors = actors;
        this.branding = branding;
        this.installation = installation;
        this.route = route;
    }

    /** Letters for someone to look at; {@code smtp} says that a mail server has the others. */
    public record Contents(List<OutboxLetter> letters, boolean smtp) {}

    /** The newest letters this member may see; with a mail server, only those that were given up. */
    public Mono<Contents> open(int limit) {
        return scopes().flatMap(scopes ->
            (route.smtp() ? outbox.dead(scopes, limit) : outbox.newest(scopes, limit))
                .collectList()
                .map(letters -> new Contents(letters, route.smtp()))
        );
    }

    /** One letter, if this member may see it. */
    public Mono<OutboxLetter> read(String letterId) {
        return Mono.zip(scopes(), outbox.get(letterId), Mailbox::within);
    }

    /** Sends a letter that was given up once more. */
    public Mono<OutboxLetter> again(String letterId, long seenVersion) {
        return read(letterId).flatMap(letter -> outbox.sendAgain(letter.id(), seenVersion));
    }

    private static OutboxLetter within(Set<String> scopes, OutboxLetter letter) {
        if (!scopes.contains(letter.letter().scope())) {
            throw new relais.platform.decision.NotFoundException("letter", letter.id());
        }
        return letter;
    }

    private Mono<Set<String>> scopes() {
        return actors.member().flatMap(member -> member.admin() ? all() : own(member));
    }

    private Mono<Set<String>> all() {
        return branding
            .all()
            .map(brand -> brand.id())
            .collect(Collectors.toSet())
            .map(brands -> Stream.concat(brands.stream(), Stream.of(INSTALLATION)).collect(Collectors.toSet()));
    }

    private Mono<Set<String>> own(Actor.Member member) {
        return installation.demo()
            ? Mono.just(
                  Stream.concat(member.rolesByBrand().keySet().stream(), Stream.of(INSTALLATION)).collect(
                      Collectors.toSet()
                  )
              )
            : Mono.error(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }
}
