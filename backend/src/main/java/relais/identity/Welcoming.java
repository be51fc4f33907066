package relais.identity;

import java.util.Locale;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.platform.Ids;
import relais.platform.decision.Birth;
import relais.platform.decision.Ledger;
import relais.platform.decision.NotFoundException;

/** Opens the portal to partners. */
@Component
public class Welcoming {

    private final PortalAccounts accounts;
    private final Throttle throttle;
    private final Ledger ledger;

    Welcoming(PortalAccounts accounts, Throttle throttle, Ledger ledger) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.ledger = ledger;
    }

    /**
     * The partner's account for the address that {@code guest} tells, made if there is none, open onto the brand that asks.
     * An account for another address stays as it is: whoever reads there goes on seeing their brands, and no more. Asked
     * by {@code actorId}.
     */
    public Mono<PortalAccount> welcome(PortalAccount.Guest guest, String actorId) {
        String email = User.normal(guest.email());
        return accounts
            .findByEmail(email)
            .filter(account -> account.brandIds().contains(guest.brandId()))
            .filter(account -> account.isOf(guest.brandId(), guest.partnerId()))
            .next()
            .switchIfEmpty(Mono.defer(() -> accounts.findFirstByPartnerIdAndEmail(guest.partnerId(), email)))
            .switchIfEmpty(Mono.defer(() -> open(guest, actorId)))
            .flatMap(account -> ledger.change(Mono.just(account), found -> found.knownTo(guest)));
    }

    /** The account; an error when there is none. */
    public Mono<PortalAccount> get(String accountId) {
        return accounts.get(accountId);
    }

    /** The accounts at an address, for a partner who asks for a new link; slowed down like every door. */
    public Flux<PortalAccount> asksForLink(String email, String address) {
        String normal = User.normal(email);
        return throttle
            .admit("link-request", normal, address)
            .flatMapMany(admitted -> accounts.findByEmail(normal))
            .filter(PortalAccount::open);
    }

    /** The addresses at which partners read what some of these brands write. */
    public Flux<String> addresses(Set<String> brandIds) {
        return accounts.findByBrandIdsIn(brandIds).map(PortalAccount::email);
    }

    /** The account of a partner whose link opens no longer; slowed down like every door. */
    Mono<PortalAccount> asksForAnother(String accountId, String address) {
        return throttle
            .admit("link-request", accountId, address)
            .flatMap(admitted -> accounts.get(accountId))
            .filter(PortalAccount::open)
            .switchIfEmpty(Mono.error(() -> new NotFoundException("portal account", accountId)));
    }

    /** Someone's language, chosen by themselves. */
    public Mono<PortalAccount> speaks(String accountId, Locale language) {
        return ledger.change(accounts.get(accountId), account -> account.speaks(language));
    }

    private Mono<PortalAccount> open(PortalAccount.Guest guest, String actorId) {
        String id = Ids.derivedFrom("portal-account", guest.partnerId(), User.normal(guest.email()));
        return ledger
            .enterOnce(new Birth(id, null), PortalAccount.welcomed(id, guest, false, actorId))
            .onErrorResume(DuplicateKeyException.class, quicker -> accounts.get(id));
    }
}
