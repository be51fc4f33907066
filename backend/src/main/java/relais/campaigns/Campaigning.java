package relais.campaigns;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import relais.identity.Actor;
import relais.identity.Actors;
import relais.identity.Role;
import relais.platform.decision.Birth;
import relais.platform.decision.Ledger;

/** Planning campaigns, and changing the plan. */
@Service
public class Campaigning {

    private final Campaigns campaigns;
    private final Ledger ledger;
    private final Actors actors;
    private final Clock clock;

    Campaigning(Campaigns campaigns, Ledger ledger, Actors actors, Clock clock) {
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.actors = actors;
        this.clock = clock;
    }

    /** What may be done with a campaign. */
    public enum Action {
        EDIT,
        ADD_PARTNER,
    }

    /** The campaign; an error when the brand has none of this id. */
    public Mono<Campaign> get(String brandId, String campaignId) {
        return campaigns.get(brandId, campaignId);
    }

    /** A page of the brand's campaigns, the latest to start first. */
    public Mono<CampaignList> list(String brandId, int limit, @Nullable String cursor) {
        return campaigns.page(brandId, limit, cursor);
    }

    /** Plans a campaign; the same request again finds the one it planned. */
    public Mono<Campaign> plan(String brandId, @Nullable UUID key, Campaign.Plan plan) {
        return actors.member().flatMap(by -> plan(brandId, Birth.of(by.id(), key, plan), plan, by));
    }

    /** Plans a campaign under an id that is known beforehand. */
    public Mono<Campaign> plan(String brandId, Birth birth, Campaign.Plan plan, Actor by) {
        return ledger.enterOnce(birth, Campaign.planned(birth.id(), brandId, plan, by.id(), clock.instant()));
    }

    /** Changes what a campaign says. */
    public Mono<Campaign> change(String brandId, String campaignId, long seenVersion, Campaign.Plan plan) {
        return ledger.change(campaigns.get(brandId, campaignId), actors.member(), seenVersion, (campaign, by) ->
            campaign.changed(plan, by.id())
        );
    }

    /** What {@code who} may do with campaigns of {@code brandId}. */
    public static List<Action> allowed(Actor.Member who, String brandId) {
        boolean runs = who.is(Role.MANAGER, brandId) || who.is(Role.CM, brandId);
        return runs ? List.of(Action.EDIT, Action.ADD_PARTNER) : List.of();
    }

    /** A page of campaigns. */
    public record CampaignList(List<Campaign> items, @Nullable String nextCursor, long total) {}
}
