package relais.identity;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.platform.Installation;

/** Knows who stands before it: the person behind an actor, and the brands they work for. */
@Component
public class Reception {

    private final Users users;
    private final PortalAccounts portalAccounts;
    private final Brands brands;
    private final Installation installation;

    Reception(Users users, PortalAccounts portalAccounts, Brands brands, Installation installation) {
        this.users = users;
        this.portalAccounts = portalAccounts;
        this.brands = brands;
        this.installation = installation;
    }

    /** The member, with the brands of their roles by name. */
    public Mono<MemberCard> member(Actor.Member member) {
        return Mono.zip(users.get(member.id()), brandsOf(member), MemberCard::new);
    }

    /** The partner's account. */
    public Mono<PortalAccount> partner(Actor.PartnerActor partner) {
        return portalAccounts.get(partner.id());
    }

    /** Whom the demo's sign-in page offers; nobody outside the demo. */
    public Flux<DemoPerson> demoPeople() {
        if (!installation.demo()) {
            return Flux.empty();
        }
        return Flux.concat(
            users
                .findByDemoTrue()
                .filter(User::open)
                .map(user -> new DemoPerson(user.id(), user.name(), user.title())),
            portalAccounts
                .findByDemoTrue()
                .filter(PortalAccount::open)
                .map(account -> new DemoPerson(account.id(), account.name(), "Portail partenaire"))
        );
    }

    private Mono<List<Brand>> brandsOf(Actor.Member member) {
        return brands.findByIdIn(member.rolesByBrand().keySet()).sort(Comparator.comparing(Brand::name)).collectList();
    }

    /** A team member and their brands. */
    public record MemberCard(User user, List<Brand> brands) {}

    /** Someone the demo may be entered as. */
    public record DemoPerson(String id, String name, String title) {}
}
