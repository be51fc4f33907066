package relais.content;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import relais.platform.engine.IndexPlan;
import relais.platform.engine.Indexes;

/** What this room needs of the store and of the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContentSettings.class)
class ContentRoom {

    @Bean
    Indexes contentIndexes() {
        return Indexes.of(
            IndexPlan.on(Deliverables.COLLECTION, "brandId", "progress._class", "progress.since"),
            IndexPlan.on(Deliverables.COLLECTION, "partnerId", "owed.dueOn"),
            IndexPlan.on(Deliverables.COLLECTION, "collaborationId"),
            IndexPlan.on("assets", "deliverableId")
        );
    }
}
