package relais.identity;

import java.util.Collection;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.platform.decision.NotFoundException;

/** The doors into the portal. */
interface PortalAccounts extends Repository<PortalAccount, String> {
    Mono<PortalAccount> findById(String id);

    Mono<PortalAccount> findFirstByPartnerIdAndEmail(String partnerId, String email);

    Flux<PortalAccount> findByEmail(String email);

    Flux<PortalAccount> findByBrandIdsIn(Collection<String> brandIds);

    Flux<PortalAccount> findByDemoTrue();

    /** The account; an error when there is none. */
    default Mono<PortalAccount> get(String id) {
        return findById(id).switchIfEmpty(Mono.error(() -> new NotFoundException("portal account", id)));
    }
}
