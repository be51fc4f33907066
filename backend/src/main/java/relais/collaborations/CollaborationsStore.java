package relais.collaborations;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import relais.platform.engine.IndexPlan;
import relais.platform.engine.Indexes;

/** The indexes that this room needs. */
@Configuration(proxyBeanMethods = false)
class CollaborationsStore {

    @Bean
    Indexes collaborationIndexes() {
        return Indexes.of(
            IndexPlan.on("collaborations", "slot").unique(),
            IndexPlan.on("collaborations", "brandId", "-begunAt"),
            IndexPlan.on("collaborations", "brandId", "campaignId"),
            IndexPlan.on("collaborations", "brandId", "summary.contract", "-summary.contractSince"),
            IndexPlan.on("collaborations", "partnerId", "-begunAt")
        );
    }
}
