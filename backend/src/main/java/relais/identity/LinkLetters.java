package relais.identity;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.platform.Ids;
import relais.platform.decision.NotFoundException;
import relais.platform.mail.Letter;
import relais.platform.mail.Outbox;
import relais.platform.mail.OutboxLetter;

/** Writes to partners who ask for a new link. */
@Component
public class LinkLetters {

    private static final Duration ALWAYS_AS_LONG = Duration.ofMillis(300);
    private static final String SCOPE = "identity";
    private static final String PORTAL = "/portal";

    private final Welcoming welcoming;
    private final Links links;
    private final Outbox outbox;

    LinkLetters(Welcoming welcoming, Links links, Outbox outbox) {
        this.welcoming = welcoming;
        this.links = links;
        this.outbox = outbox;
    }

    /** Sends a new link to each account at this address; takes as long when there is none. */
    public Mono<Long> send(String email, String from) {
        return Mono.zip(
            welcoming
                .asksForLink(email, from)
                .concatMap(account -> write(account, PORTAL))
                .count(),
            Mono.delay(ALWAYS_AS_LONG),
            (sent, waited) -> sent
        );
    }

    /** Sends a new link that leads where {@code token} led, to the address that was sent to. */
    public Mono<OutboxLetter> renew(String token, String from) {
        return links
            .get(token)
            .filter(link -> link.purpose() == Link.Purpose.PORTAL)
            .switchIfEmpty(Mono.error(() -> new NotFoundException("link of a partner", "")))
            .flatMap(link -> welcoming.asksForAnother(link.personId(), from).flatMap(who -> write(who, link.target())));
    }

    private Mono<OutboxLetter> write(PortalAccount account, String target) {
        return links.issue(account.id(), target).flatMap(url -> outbox.post(letter(account, url)));
    }

    private static Letter letter(PortalAccount account, String url) {
        boolean french = account.locale().getLanguage().equals(Locale.FRENCH.getLanguage());
        String subject = french ? "Votre lien pour entrer" : "Your link to come in";
        String text = french
            ? "Bonjour %s,\n\nVoici le lien demandé. Il sert une fois, pendant 24 heures :\n\n%s\n\nSi la demande ne vient pas de vous, il n'y a rien à faire."
            : "Hello %s,\n\nHere is the link you asked for. It works once, within 24 hours:\n\n%s\n\nIf you did not ask for it, there is nothing to do.";
        return new Letter(
            Ids.next(),
            SCOPE,
            "Relais",
            account.email(),
            account.name(),
            null,
            subject,
            text.formatted(account.name(), url),
            Map.of()
        );
    }
}
