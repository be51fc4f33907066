package relais.applications;

import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Which campaigns have applications that nobody decided on: for whoever lays out a day's work. */
@Component
public class FreshApplications {

    private final Applications applications;

    FreshApplications(Applications applications) {
        this.applications = applications;
    }

    /** A campaign, and since when somebody waits. */
    public record Fresh(String campaignId, Instant since) {}

    public Flux<Fresh> ofBrand(String brandId) {
        return applications.fresh(brandId);
    }
}
