package relais.shortlists;

import java.util.List;
import org.jspecify.annotations.Nullable;
import relais.partners.Engagement;
import relais.partners.LightColour;
import relais.partners.Network;
import relais.platform.Money;

/**
 * A person as the client sees them: what was not ticked is not in here, so that no later mistake can show it.
 *
 * @param lights the five colours in their order; empty when they are not shown
 */
public record ClientCard(
    String entryId,
    String partnerId,
    String name,
    List<AccountCard> accounts,
    List<String> categories,
    List<LightColour> lights,
    @Nullable String bio,
    @Nullable String pitch,
    List<Fee> fees
) {
    public ClientCard {
        accounts = List.copyOf(accounts);
        categories = List.copyOf(categories);
        lights = List.copyOf(lights);
        fees = List.copyOf(fees);
    }

    /** One account; the handle only where accounts are shown. */
    public record AccountCard(
        Network network,
        @Nullable String handle,
        @Nullable String url,
        @Nullable Long followers,
        @Nullable Engagement engagement,
        @Nullable ComparisonGroup group
    ) {}

    /** What is asked for one piece of content, excluding VAT. */
    public record Fee(Network network, String format, Money price) {}
}
