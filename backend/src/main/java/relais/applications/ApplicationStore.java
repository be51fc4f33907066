package relais.applications;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import relais.platform.engine.IndexPlan;
import relais.platform.engine.Indexes;

/** What the store must be quick at for applications, and when they go. */
@Configuration(proxyBeanMethods = false)
class ApplicationStore {

    @Bean
    Indexes applicationIndexes() {
        return Indexes.of(
            IndexPlan.on("application_forms", "key").unique(),
            IndexPlan.on("applications", "brandId", "campaignId", "state", "-confirmedAt", "-_id"),
            IndexPlan.on("applications", "brandId", "state"),
            IndexPlan.on("applications", "brandId", "partnerId"),
            IndexPlan.on("applications", "forgetAt").expiring(Duration.ZERO)
        );
    }
}
