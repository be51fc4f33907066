package relais.campaigns;

import relais.platform.decision.Refusal;

/** Why a campaign cannot be as asked. */
public enum CampaignRefusal implements Refusal {
    CAMPAIGN_NAMELESS,
    CAMPAIGN_ENDS_BEFORE_IT_STARTS,
    CAMPAIGN_COUNTRY_UNKNOWN,
    CAMPAIGN_BUDGET_NEGATIVE,
    CAMPAIGN_CURRENCY_UNKNOWN,
}
