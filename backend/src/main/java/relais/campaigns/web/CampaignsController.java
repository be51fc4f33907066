package relais.campaigns.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.campaigns.Campaign;
import relais.campaigns.Campaigning;
import relais.identity.Actor;
import relais.identity.Actors;
import relais.wire.api.CampaignsApi;
import relais.wire.model.CampaignChange;
import relais.wire.model.CampaignPage;
import relais.wire.model.CampaignPlan;
import relais.wire.model.CampaignView;

@RestController
class CampaignsController implements CampaignsApi {

    private final Campaigning campaigning;
    private final CampaignViews views;
    private final Actors actors;

    CampaignsController(Campaigning campaigning, CampaignViews views, Actors actors) {
        this.campaigning = campaigning;
        this.views = views;
        this.actors = actors;
    }

    @Override
    public Mono<CampaignPage> listCampaigns(String brandId, Integer limit, @Nullable String cursor) {
        return campaigning
            .list(brandId, limit, cursor)
            .zipWith(actors.member(), (found, who) -> page(brandId, found, who));
    }

    @Override
    public Mono<CampaignView> planCampaign(
        String brandId,
        Mono<CampaignPlan> campaignPlan,
        @Nullable UUID idempotencyKey
    ) {
        return shown(
            brandId,
            campaignPlan.map(views::plan).flatMap(plan -> campaigning.plan(brandId, idempotencyKey, plan))
        );
    }

    @Override
    public Mono<CampaignView> getCampaign(String brandId, String campaignId) {
        return shown(brandId, campaigning.get(brandId, campaignId));
    }

    @Override
    public Mono<CampaignView> changeCampaign(String brandId, String campaignId, Mono<CampaignChange> campaignChange) {
        return shown(
            brandId,
            campaignChange.flatMap(told ->
                campaigning.change(brandId, campaignId, told.getVersion(), views.plan(told.getPlan()))
            )
        );
    }

    private Mono<CampaignView> shown(String brandId, Mono<Campaign> campaign) {
        return campaign.zipWith(actors.member(), (found, who) -> views.view(found, Campaigning.allowed(who, brandId)));
    }

    private CampaignPage page(String brandId, Campaigning.CampaignList found, Actor.Member who) {
        return new CampaignPage(
            found
                .items()
                .stream()
                .map(one -> views.view(one, Campaigning.allowed(who, brandId)))
                .toList(),
            found.total()
        ).nextCursor(found.nextCursor());
    }
}
