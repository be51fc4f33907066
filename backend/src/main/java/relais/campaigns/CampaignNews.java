package relais.campaigns;

import org.springframework.data.annotation.TypeAlias;
import relais.platform.news.News;

/** What happened to a campaign. */
public sealed interface CampaignNews extends News {
    /** A team planned it. */
    @TypeAlias("campaign-planned")
    record CampaignPlanned(String brandId, String campaignId, String actorId) implements CampaignNews {}

    /** A team changed what it says. */
    @TypeAlias("campaign-changed")
    record CampaignChanged(String brandId, String campaignId, String actorId) implements CampaignNews {}
}
