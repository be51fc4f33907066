package relais.outreach;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.identity.Actors;
import relais.identity.Branding;
import relais.identity.Welcoming;
import relais.identity.audit.AuditEntry;
import relais.identity.audit.AuditTrail;
import relais.identity.audit.Occurrence;
import relais.platform.Ids;
import relais.platform.Installation;
import relais.platform.decision.NotFoundException;
import relais.platform.decision.RefusedException;
import relais.platform.mail.MailRoute;
import relais.platform.mail.Outbox;
import relais.platform.mail.OutboxLetter;

/**
 * The built-in mailbox: where letters lie while no mail server is set. In demo every member may look, because nobody else
 * will ever receive them, at the letters of their brands and at those to partners their brands write to; elsewhere only
 * administrators.
 */
@Service
public class Mailbox {

    private static final String INSTALLATION = "identity";

    private final Outbox outbox;
    private final OptingOut optingOut;
    private final Actors actors;
    private final Branding branding;
    private final Welcoming welcoming;
    private final Installation installation;
    private final MailRoute route;
    private final AuditTrail trail;
    private final Clock clock;

    Mailbox(
        Outbox outbox,
        OptingOut optingOut,
        Actors actors,
        Branding branding,
        Welcoming welcoming,
        Installation installation,
        MailRoute route,
        AuditTrail trail,
        Clock clock
    ) {
        this.outbox = outbox;
        this.optingOut = optingOut;
        this.actors = actors;
        this.branding = branding;
        this.welcoming = welcoming;
        this.installation = installation;
        this.route = route;
        this.trail = trail;
        this.clock = clock;
    }

    /** Letters for someone to look at; {@code smtp} says that a mail server has the others. */
    public record Contents(List<OutboxLetter> letters, boolean smtp) {}

    /** The newest letters this member may see; with a mail server, only those that were given up. */
    public Mono<Contents> open(int limit) {
        return sight()
            .delayUntil(_ -> onRecord("mailbox-opened", hour(), null, null))
            .flatMap(sight ->
                (route.smtp() ? outbox.dead(sight.scopes(), limit) : outbox.newest(sight.scopes(), limit))
                    .filter(sight::holds)
                    .collectList()
                    .map(letters -> new Contents(letters, route.smtp()))
            );
    }

    /** One letter, if this member may see it. */
    public Mono<OutboxLetter> read(String letterId) {
        return allowed(letterId).delayUntil(letter ->
            onRecord("mailbox-letter-read", Ids.next(), letter.letter().scope(), letter.id())
        );
    }

    private Mono<OutboxLetter> allowed(String letterId) {
        return Mono.zip(sight(), outbox.get(letterId), Mailbox::within);
    }

    /** Letters are other people's: whoever looks at them is on record, at the list once an hour, at a letter each time. */
    private Mono<AuditEntry> onRecord(String code, String occasion, @Nullable String scope, @Nullable String letterId) {
        String brandId = INSTALLATION.equals(scope) ? null : scope;
        return actors
            .member()
            .map(member ->
                new Occurrence(
                    code + ":" + member.id() + ":" + occasion,
                    clock.instant(),
                    code,
                    member.id(),
                    brandId,
                    letterId,
                    Map.of()
                )
            )
            .flatMap(trail::append);
    }

    private String hour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS).toString();
    }

    /** Sends a letter that was given up once more. */
    public Mono<OutboxLetter> again(String letterId, long seenVersion) {
        return allowed(letterId).flatMap(letter -> sendAgain(letter, seenVersion));
    }

    /** Sends a letter of this brand that was given up once more. */
    public Mono<OutboxLetter> againFor(String brandId, String letterId, long seenVersion) {
        return outbox
            .get(letterId)
            .map(letter -> within(new Sight(Set.of(brandId), Set.of()), letter))
            .flatMap(letter -> sendAgain(letter, seenVersion));
    }

    /** Whoever may not be written to today is not. */
    private Mono<OutboxLetter> sendAgain(OutboxLetter letter, long seenVersion) {
        return optingOut
            .against(letter.letter())
            .flatMap(why ->
                why.isPresent()
                    ? Mono.error(() -> new RefusedException(OutreachRefusal.DO_NOT_CONTACT))
                    : outbox.sendAgain(letter.id(), seenVersion)
            );
    }

    private static OutboxLetter within(Sight sight, OutboxLetter letter) {
        if (!sight.holds(letter)) {
            throw new NotFoundException("letter", letter.id());
        }
        return letter;
    }

    private Mono<Sight> sight() {
        return actors.member().flatMap(member -> member.admin() ? all() : own(member));
    }

    private Mono<Sight> all() {
        return branding
            .all()
            .map(brand -> brand.id())
            .collect(Collectors.toSet())
            .map(brands -> new Sight(andInstallation(brands), null));
    }

    private Mono<Sight> own(Actor.Member member) {
        Set<String> brands = member.rolesByBrand().keySet();
        return installation.demo()
            ? welcoming
                  .addresses(brands)
                  .collect(Collectors.toSet())
                  .map(partners -> new Sight(andInstallation(brands), partners))
            : Mono.error(() -> new NotFoundException("mailbox", ""));
    }

    private static Set<String> andInstallation(Set<String> brands) {
        return Stream.concat(brands.stream(), Stream.of(INSTALLATION)).collect(Collectors.toSet());
    }

    /**
     * What one member may look at: the letters of some scopes; of those that the installation sends, only what goes to some
     * addresses, where not to all.
     */
    record Sight(Set<String> scopes, @Nullable Set<String> addresses) {
        boolean holds(OutboxLetter letter) {
            boolean isOurs = scopes.contains(letter.letter().scope());
            boolean isOfInstallation = INSTALLATION.equals(letter.letter().scope());
            return (
                isOurs && (!isOfInstallation || addresses == null || addresses.contains(letter.letter().toAddress()))
            );
        }
    }
}
