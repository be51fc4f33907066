package relais.shortlists;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import relais.platform.engine.IndexPlan;
import relais.platform.engine.Indexes;

/** What the store must be quick at for shortlists; links are forgotten some time after they expired. */
@Configuration(proxyBeanMethods = false)
class ShortlistStore {

    private static final Duration REMEMBERED = Duration.ofDays(180);

    @Bean
    Indexes shortlistIndexes() {
        return Indexes.of(
            IndexPlan.on("shortlists", "brandId", "-begunAt", "-_id"),
            IndexPlan.on("shortlists", "brandId", "partnerIds"),
            IndexPlan.on("shortlist_showings", "shortlistId"),
            IndexPlan.on("guest_links", "issuedAt").expiring(REMEMBERED)
        );
    }
}
