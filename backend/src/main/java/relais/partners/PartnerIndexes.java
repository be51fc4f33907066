package relais.partners;

import static relais.platform.engine.IndexPlan.on;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import relais.platform.engine.Indexes;

/** How this room's collections are found quickly. */
@Configuration(proxyBeanMethods = false)
class PartnerIndexes {

    @Bean
    Indexes indexesOfPartners() {
        return Indexes.of(
            on("partners", "handles").unique().sparse(),
            on("relationships", "updatedAt", "_id"),
            on("relationships", "keys", "brandId"),
            on("relationships", "brandId", "agencyId"),
            on("relationships", "brandId", "origin.importJobId"),
            on("relationships", "partnerId"),
            on("relationships", "brandId", "origin.collectedOn"),
            on("relationships", "informed.letterId").sparse(),
            on("metrics", "partnerId", "brandId", "-on"),
            on("metrics", "brandId", "importJobId").sparse(),
            on("timeline", "brandId", "partnerId", "-at", "-_id"),
            on("agencies", "brandId", "sortName"),
            on("mandate_papers", "brandId", "partnerId"),
            on("import_learned", "importJobId"),
            on("import_going", "importJobId"),
            on("import_verdicts", "importId"),
            on("import_edits", "importJobId", "partnerId"),
            on("merges", "busy").unique().sparse(),
            on("saved_views", "brandId"),
            on("imports", "brandId", "-_id"),
            on("keepings", "brandId"),
            on("mandate_papers", "brandId"),
            on("objections", "hashes"),
            on("objections", "brandId", "-since", "-_id"),
            on("rights_requests", "cases.brandId", "-askedAt", "-_id").sparse(),
            on("rights_requests", "forgetAt").expiring(Duration.ZERO)
        );
    }
}
