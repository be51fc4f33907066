package relais.identity;

import static relais.identity.IdentityRefusal.EMAIL_TAKEN;
import static relais.identity.IdentityRefusal.UNKNOWN_BRAND;
import static relais.identity.IdentityRefusal.USER_CLOSED;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.platform.decision.Birth;
import relais.platform.decision.Ledger;
import relais.platform.decision.RefusedException;

/** Who is in the team and what they may do. */
@Component
public class Staffing {

    private final Users users;
    private final Brands brands;
    private final Links links;
    private final Sessions sessions;
    private final Lately lately;
    private final Actors actors;
    private final Ledger ledger;
    private final Clock clock;

    Staffing(
        Users users,
        Brands brands,
        Links links,
        Sessions sessions,
        Lately lately,
        Actors actors,
        Ledger ledger,
        Clock clock
    ) {
        this.users = users;
        this.brands = brands;
        this.links = links;
        this.sessions = sessions;
        this.lately = lately;
        this.actors = actors;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Every account of the team. */
    public Flux<User> everyone() {
        return users.findAll();
    }

    /** The names of everyone in the team by their ids, closed accounts included. */
    public Mono<Map<String, String>> names() {
        return lately.names(users.findAll().collectMap(User::id, User::name));
    }

    /** The account; an error when there is none. */
    public Mono<User> get(String userId) {
        return users.get(userId);
    }

    /** The colleagues of one brand whose accounts are open. */
    public Flux<User> teamOf(String brandId) {
        return users.findAll().filter(user -> user.open() && user.rolesByBrand().containsKey(brandId));
    }

    /** Makes an account and its invitation. */
    public Mono<Invited> invite(User.Invitation who) {
        Birth birth = Birth.once();
        return known(who.rolesByBrand().keySet())
            .then(actors.current())
            .flatMap(actor -> ledger.enterOnce(birth, User.invited(birth.id(), who, false, actor.id())))
            .onErrorMap(DuplicateKeyException.class, taken -> new RefusedException(EMAIL_TAKEN))
            .flatMap(this::invitation);
    }

    /** A new invitation; earlier ones stop working. */
    public Mono<Invited> inviteAgain(String userId) {
        return users
            .get(userId)
            .filter(User::open)
            .switchIfEmpty(Mono.error(() -> new RefusedException(USER_CLOSED)))
            .delayUntil(user -> links.withdraw(user.id()))
            .flatMap(this::invitation);
    }

    /** Changes rights, which count at the next request; closing the account ends its sessions. */
    public Mono<User> change(String userId, long seenVersion, User.Change change) {
        return known(change.rolesByBrand().keySet())
            .then(Mono.zip(actors.current(), users.countAdmins(), Judge::new))
            .flatMap(judge -> ledger.change(users.get(userId), seenVersion, user -> judge.decide(user, change)))
            .delayUntil(user -> user.open() ? Mono.just(0L) : leave(user));
    }

    /** Someone's language, chosen by themselves. */
    public Mono<User> speaks(String userId, Locale language) {
        return ledger.change(users.get(userId), user -> user.speaks(language));
    }

    private Mono<Long> leave(User user) {
        return links.withdraw(user.id()).then(sessions.closeAll(user.id()));
    }

    private Mono<Invited> invitation(User user) {
        Instant until = clock.instant().plus(Link.LIFE);
        return links.issue(Link.Purpose.INVITATION, user.id(), "/today").map(url -> new Invited(user, url, until));
    }

    private Mono<Long> known(Collection<String> brandIds) {
        Set<String> asked = Set.copyOf(brandIds);
        return brands
            .findByIdIn(asked)
            .count()
            .map(found -> {
                if (found != asked.size()) {
                    throw new RefusedException(UNKNOWN_BRAND);
                }
                return found;
            });
    }

    /** An invited colleague, with the link to pass on. */
    public record Invited(User user, String url, Instant until) {}

    private record Judge(Actor actor, long admins) {
        private relais.platform.decision.Decision<User> decide(User user, User.Change change) {
            return user.changed(change, admins > 1, actor.id());
        }
    }
}
