package relais.identity;

import static relais.platform.decision.Decision.accepted;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.platform.decision.Aggregate;
import relais.platform.decision.Decision;

/**
 * The door of one partner into the portal, for one address: it opens onto the brands that wrote to this address, and onto
 * no other. An address never changes, so that no brand can turn another's door towards itself.
 *
 * @param brandIds the brands that wrote to this address
 * @param elsewhere by brand, the partner as whom that brand keeps this person, where it merged two records into one
 * @param demo whether the sign-in page of the demo offers this person
 */
@Document("portal_accounts")
public record PortalAccount(
    String id,
    long version,
    String partnerId,
    String name,
    String email,
    Locale locale,
    Set<String> brandIds,
    boolean open,
    boolean demo,
    Map<String, String> elsewhere
) implements Aggregate {
    public PortalAccount(
        String id,
        long version,
        String partnerId,
        String name,
        String email,
        Locale locale,
        @Nullable Set<String> brandIds,
        boolean open,
        boolean demo,
        @Nullable Map<String, String> elsewhere
    ) {
        this.id = id;
        this.version = version;
        this.partnerId = partnerId;
        this.name = name;
        this.email = email;
        this.locale = locale;
        this.brandIds = brandIds == null ? Set.of() : Set.copyOf(brandIds);
        this.open = open;
        this.demo = demo;
        this.elsewhere = elsewhere == null ? Map.of() : Map.copyOf(elsewhere);
    }

    static Decision<PortalAccount> welcomed(String id, Guest guest, boolean demo, String actorId) {
        String email = User.normal(guest.email());
        PortalAccount account = new PortalAccount(
            id,
            1,
            guest.partnerId(),
            guest.name().strip(),
            email,
            guest.locale(),
            Set.of(guest.brandId()),
            true,
            demo,
            Map.of()
        );
        return accepted(account, new PortalNews.AccountOpened(id, guest.partnerId(), actorId));
    }

    /** One more brand writes to this address, or the same once more. */
    Decision<PortalAccount> knownTo(Guest guest) {
        Set<String> brands = new TreeSet<>(brandIds);
        brands.add(guest.brandId());
        return accepted(
            new PortalAccount(
                id,
                version,
                partnerId,
                guest.name().strip(),
                email,
                locale,
                brands,
                open,
                demo,
                elsewhere
            )
        );
    }

    Decision<PortalAccount> speaks(Locale language) {
        return accepted(
            new PortalAccount(id, version, partnerId, name, email, language, brandIds, open, demo, elsewhere)
        );
    }

    /** Whether this is the door of {@code partnerId} as {@code brandId} keeps them. */
    boolean isOf(String brandId, String partnerId) {
        return elsewhere.getOrDefault(brandId, this.partnerId).equals(partnerId);
    }

    /** This person, as whoever acts. */
    public Actor.PartnerActor actor() {
        return new Actor.PartnerActor(id, name, partnerId, brandIds, elsewhere);
    }

    /** Whom a brand lets in by this door. */
    public record Guest(String partnerId, String name, String email, Locale locale, String brandId) {}
}
