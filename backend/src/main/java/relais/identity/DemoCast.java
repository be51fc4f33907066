package relais.identity;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.platform.decision.Aggregate;
import relais.platform.decision.Birth;
import relais.platform.decision.Decision;
import relais.platform.decision.Ledger;

/** Puts invented people on the stage: whoever is there already stays as they are. */
@Component
public class DemoCast {

    private static final String ACTOR = "system";

    private final Users users;
    private final Brands brands;
    private final PortalAccounts portalAccounts;
    private final Ledger ledger;

    DemoCast(Users users, Brands brands, PortalAccounts portalAccounts, Ledger ledger) {
        this.users = users;
        this.brands = brands;
        this.portalAccounts = portalAccounts;
        this.ledger = ledger;
    }

    /** The brand of this id. */
    public Mono<Brand> brand(String id, Brand.Wishes wishes) {
        return brands.findById(id).switchIfEmpty(Mono.defer(() -> enter(id, Brand.founded(id, wishes, ACTOR))));
    }

    /** The member of this id, whom the sign-in page offers. */
    public Mono<User> member(String id, User.Invitation who) {
        return users.findById(id).switchIfEmpty(Mono.defer(() -> enter(id, User.invited(id, who, true, ACTOR))));
    }

    /** The portal account of this id, whom the sign-in page offers. */
    public Mono<PortalAccount> guest(String id, PortalAccount.Guest guest) {
        return portalAccounts
            .findById(id)
            .switchIfEmpty(Mono.defer(() -> enter(id, PortalAccount.welcomed(id, guest, true, ACTOR))));
    }

    private <T extends Aggregate> Mono<T> enter(String id, Decision<T> decision) {
        return ledger
            .enterOnce(new Birth(id, null), decision)
            .onErrorResume(DuplicateKeyException.class, quicker -> Mono.empty());
    }
}
