package relais.identity;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import relais.platform.engine.IndexPlan;
import relais.platform.engine.Indexes;

/** The indexes of this room; ended sessions and old links go by themselves. */
@Configuration(proxyBeanMethods = false)
class IdentityStore {

    private static final Duration LINKS_ARE_KEPT = Duration.ofDays(30);

    @Bean
    Indexes identityIndexes() {
        return Indexes.of(
            IndexPlan.on("users", "keys").unique(),
            IndexPlan.on("brands", "keys").unique(),
            IndexPlan.on("brands", "advertiser._id"),
            IndexPlan.on("portal_accounts", "email"),
            IndexPlan.on("portal_accounts", "partnerId"),
            IndexPlan.on("sessions", "personId"),
            IndexPlan.on("sessions", "endsAt").expiring(Duration.ZERO),
            IndexPlan.on("links", "personId"),
            IndexPlan.on("links", "expiresAt").expiring(LINKS_ARE_KEPT),
            IndexPlan.on("audit", "source").unique(),
            IndexPlan.on("audit", "brandId", "-_id")
        );
    }
}
