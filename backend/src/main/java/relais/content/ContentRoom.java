package relais.content;

import jakarta.annotation.PostConstruct;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import relais.compliance.Checks;
import relais.compliance.Surface;
import relais.platform.engine.IndexPlan;
import relais.platform.engine.Indexes;

/** What this room needs of the store and of the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContentSettings.class)
class ContentRoom {

    /** The rules are read from the jar while the house opens: the first check comes on a thread that must not wait. */
    @PostConstruct
    void readTheRules() {
        Checks.fold(Surface.REEL);
    }

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
