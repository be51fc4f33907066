package relais.identity;

import static relais.identity.IdentityRefusal.USER_CLOSED;
import static relais.identity.IdentityRefusal.WRONG_CODE;
import static relais.identity.IdentityRefusal.WRONG_CREDENTIALS;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.identity.SignIns.Way;
import relais.platform.Ids;
import relais.platform.Installation;
import relais.platform.decision.Birth;
import relais.platform.decision.Ledger;
import relais.platform.decision.NotFoundException;
import relais.platform.decision.RefusedException;

/** Every way into the product: password, link, demo, and the very first time. */
@Component
public class SigningIn {

    private static final String HOME = "/today";
    private static final String PORTAL = "/portal";
    private static final String LINK = "link";

    private final Users users;
    private final PortalAccounts portalAccounts;
    private final Sessions sessions;
    private final Links links;
    private final Passwords passwords;
    private final Throttle throttle;
    private final SignIns record;
    private final FirstAdmin firstAdmin;
    private final Actors actors;
    private final Installation installation;
    private final Ledger ledger;
    private final Clock clock;

    SigningIn(
        Users users,
        PortalAccounts portalAccounts,
        Sessions sessions,
        Links links,
        Passwords passwords,
        Throttle throttle,
        SignIns record,
        FirstAdmin firstAdmin,
        Actors actors,
        Installation installation,
        Ledger ledger,
        Clock clock
    ) {
        this.users = users;
        this.portalAccounts = portalAccounts;
        this.sessions = sessions;
        this.links = links;
        this.passwords = passwords;
        this.throttle = throttle;
        this.record = record;
        this.firstAdmin = firstAdmin;
        this.actors = actors;
        this.installation = installation;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** By address and password. A wrong one and an unknown one take as long and say the same. */
    public Mono<SignedIn> withPassword(String email, String typed, String address) {
        return throttle
            .admit("sign-in", User.normal(email), address)
            .flatMap(admitted -> users.findByKey(User.emailKey(email)).map(Candidate::new))
            .defaultIfEmpty(Candidate.NOBODY)
            .flatMap(candidate -> passwords.fits(typed, candidate.secret()).map(candidate::judged))
            .flatMap(this::letIn);
    }

    /** As one of the demo's people; outside the demo there is no such door. */
    public Mono<SignedIn> asDemoPerson(String personId) {
        if (!installation.demo()) {
            return Mono.error(() -> new NotFoundException("demo person", personId));
        }
        return users
            .findById(personId)
            .filter(User::demo)
            .flatMap(user -> enter(user, Way.DEMO))
            .switchIfEmpty(Mono.defer(() -> asDemoPartner(personId)))
            .switchIfEmpty(Mono.error(() -> new NotFoundException("demo person", personId)));
    }

    /** Opens a new installation for its first administrator. */
    public Mono<SignedIn> asFirstAdmin(User.Invitation who, String typed, @Nullable String code, Visitor visitor) {
        Birth birth = Birth.once();
        return throttle
            .admit("first-admin", "anyone", visitor.address())
            .map(admitted -> {
                if (!firstAdmin.opensTo(code, visitor.isLocal())) {
                    throw new RefusedException(WRONG_CODE);
                }
                return who;
            })
            .delayUntil(admitted -> firstAdmin.vacant())
            .flatMap(admitted -> passwords.hash(typed, List.of(who.name(), who.email())))
            .flatMap(hash -> ledger.enterOnce(birth, User.opens(birth.id(), who, hash, clock.instant())))
            .onErrorMap(org.springframework.dao.DuplicateKeyException.class, taken ->
                new RefusedException(IdentityRefusal.FIRST_ADMIN_EXISTS)
            )
            .flatMap(user -> enter(user, Way.FIRST_ADMIN));
    }

    /** What a link is for, and whether its person is in already. Never spends it. */
    public Mono<LinkSight> lookAt(String token) {
        return links
            .get(token)
            .zipWith(actors.find().map(Actor::id).defaultIfEmpty(""))
            .flatMap(asked -> person(asked.getT1()).map(person -> sight(asked.getT1(), person, asked.getT2())));
    }

    /** Opens a link, which spends it; an invitation needs the password that its person chose. */
    public Mono<SignedIn> withLink(String token, @Nullable String typed, String address) {
        return throttle
            .admit(LINK, token, address)
            .then(Mono.defer(() -> links.ready(token)))
            .flatMap(
                link ->
                    switch (link.purpose()) {
                        case PORTAL -> intoPortal(link);
                        case INVITATION -> intoTeam(link, typed == null ? "" : typed);
                    }
            );
    }

    /** Chooses another password; every browser but a fresh one is signed out. */
    public Mono<SignedIn> changePassword(String userId, String current, String chosen, String address) {
        return throttle
            .admit("password", userId, address)
            .then(Mono.defer(() -> users.get(userId)))
            .map(Candidate::new)
            .flatMap(candidate -> passwords.fits(current, candidate.secret()).map(candidate::judged))
            .map(Candidate::fitting)
            .flatMap(user -> choose(user, chosen))
            .flatMap(user -> enter(user, Way.PASSWORD));
    }

    private Mono<SignedIn> asDemoPartner(String personId) {
        return portalAccounts
            .findById(personId)
            .filter(PortalAccount::demo)
            .flatMap(account -> enter(account, PORTAL, Way.DEMO));
    }

    private Mono<SignedIn> letIn(Candidate candidate) {
        return candidate.fits()
            ? enter(candidate.fitting(), Way.PASSWORD)
            : record.turnedAway(candidate.user()).then(Mono.error(() -> new RefusedException(WRONG_CREDENTIALS)));
    }

    private Mono<SignedIn> intoPortal(Link link) {
        return portalAccounts
            .get(link.personId())
            .filter(PortalAccount::open)
            .switchIfEmpty(Mono.error(() -> new RefusedException(USER_CLOSED)))
            .delayUntil(account -> links.spend(link))
            .flatMap(account -> enter(account, link.target(), Way.LINK));
    }

    private Mono<SignedIn> intoTeam(Link link, String typed) {
        return users
            .get(link.personId())
            .filter(User::open)
            .switchIfEmpty(Mono.error(() -> new RefusedException(USER_CLOSED)))
            .zipWhen(user -> passwords.hash(typed, List.of(user.name(), user.email())), Hashed::new)
            .delayUntil(hashed -> links.spend(link))
            .flatMap(this::entered)
            .flatMap(user -> enter(user, Way.LINK));
    }

    private Mono<User> choose(User user, String chosen) {
        return passwords
            .hash(chosen, List.of(user.name(), user.email()))
            .flatMap(hash -> entered(new Hashed(user, hash)));
    }

    private Mono<User> entered(Hashed hashed) {
        return ledger
            .change(users.get(hashed.user().id()), found -> found.choosesPassword(hashed.hash(), clock.instant()))
            .delayUntil(user -> sessions.closeAll(user.id()));
    }

    private Mono<SignedIn> enter(User user, Way way) {
        return enter(Session.Kind.MEMBER, user.actor(), HOME, way);
    }

    private Mono<SignedIn> enter(PortalAccount account, String target, Way way) {
        return enter(Session.Kind.PARTNER, account.actor(), target, way);
    }

    private Mono<SignedIn> enter(Session.Kind kind, Actor actor, String target, Way way) {
        return sessions
            .open(kind, actor.id())
            .delayUntil(token -> record.cameIn(actor, way))
            .map(token -> new SignedIn(token, kind, actor, target));
    }

    private Mono<Person> person(Link link) {
        return switch (link.purpose()) {
            case PORTAL -> portalAccounts
                .get(link.personId())
                .map(who -> new Person(who.name(), who.locale(), masked(who.email())));
            case INVITATION -> users.get(link.personId()).map(who -> new Person(who.name(), who.locale(), null));
        };
    }

    private LinkSight sight(Link link, Person person, String visitorId) {
        Link.State state = link.state(clock.instant());
        boolean isReady = state == Link.State.READY;
        return new LinkSight(
            link.purpose().name(),
            state.name(),
            person.locale(),
            isReady ? person.name() : null,
            visitorId.equals(link.personId()) ? link.target() : null,
            isReady ? null : person.maskedEmail()
        );
    }

    /** Enough of an address for its owner to know it, and for nobody else. */
    private static String masked(String email) {
        return email.charAt(0) + "•••" + email.substring(email.indexOf('@'));
    }

    /**
     * A link as its page shows it.
     *
     * @param name whom it is for, while it is ready
     * @param target where it leads, when its person is signed in already
     * @param sentTo where a new one can be sent, most of it hidden; for a partner's link that opens no longer
     */
    public record LinkSight(
        String purpose,
        String state,
        Locale locale,
        @Nullable String name,
        @Nullable String target,
        @Nullable String sentTo
    ) {}

    /** Whoever knocks: where from, and whether from this very machine. */
    public record Visitor(String address, boolean isLocal) {}

    private record Person(String name, Locale locale, @Nullable String maskedEmail) {}

    private record Hashed(User user, String hash) {}

    /** Someone who says who they are, before and after they were believed. */
    private record Candidate(@Nullable User user, boolean fits) {
        private static final Candidate NOBODY = new Candidate(null, false);

        private Candidate(User user) {
            this(user, false);
        }

        private Secret secret() {
            return user == null ? new Secret.Unset() : user.secret();
        }

        private Candidate judged(boolean passwordFits) {
            return new Candidate(user, passwordFits && user != null && user.open());
        }

        private User fitting() {
            if (user == null || !fits) {
                throw new RefusedException(WRONG_CREDENTIALS);
            }
            return user;
        }
    }
}
