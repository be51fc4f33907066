package relais.outreach;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import relais.platform.engine.IndexPlan;
import relais.platform.engine.Indexes;

/** What the store keeps ready for this room. */
@Configuration(proxyBeanMethods = false)
class OutreachStore {

    @Bean
    Indexes outreachIndexes() {
        return Indexes.of(
            IndexPlan.on("conversations", "brandId", "-lastAt", "-_id"),
            IndexPlan.on("conversations", "brandId", "awaitsUs", "-lastAt"),
            IndexPlan.on("outbox", "dueAt").sparse(),
            IndexPlan.on("outbox", "forgetAt").expiring(Duration.ZERO),
            IndexPlan.on("outbox", "letter.scope", "-postedAt"),
            IndexPlan.on("outbox", "carriage._class", "letter.scope")
        );
    }
}
