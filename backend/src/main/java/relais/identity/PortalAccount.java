package relais.identity;

import static relais.platform.decision.Decision.accepted;

import java.util.Locale;
import org.springframework.data.mongodb.core.mapping.Document;
import relais.platform.decision.Aggregate;
import relais.platform.decision.Decision;

/**
 * The door of one partner into the portal, over all brands that know this partner. The partner's own account has the
 * partner's id; someone who acts for the partner has an account of their own.
 *
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
    boolean open,
    boolean demo
) implements Aggregate {
    static Decision<PortalAccount> welcomed(String id, Guest guest, boolean demo, String actorId) {
        String email = User.normal(guest.email());
        PortalAccount account = new PortalAccount(
            id,
            1,
            guest.partnerId(),
            guest.name().strip(),
            email,
            guest.locale(),
            true,
            demo
        );
        return accepted(account, new PortalNews.AccountOpened(id, guest.partnerId(), actorId));
    }

    Decision<PortalAccount> knownAs(Guest guest) {
        return accepted(
            new PortalAccount(
                id,
                version,
                partnerId,
                guest.name().strip(),
                User.normal(guest.email()),
                locale,
                open,
                demo
            )
        );
    }

    Decision<PortalAccount> speaks(Locale language) {
        return accepted(new PortalAccount(id, version, partnerId, name, email, language, open, demo));
    }

    /** This person, as whoever acts. */
    public Actor.PartnerActor actor() {
        return new Actor.PartnerActor(id, name, partnerId);
    }

    /** Who comes in by this door. */
    public record Guest(String partnerId, String name, String email, Locale locale) {}
}
