package relais.campaigns;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import relais.platform.engine.IndexPlan;
import relais.platform.engine.Indexes;

/** What the store must be quick at for campaigns. */
@Configuration(proxyBeanMethods = false)
class CampaignStore {

    @Bean
    Indexes campaignIndexes() {
        return Indexes.of(IndexPlan.on("campaigns", "brandId", "-from", "-_id"));
    }
}
