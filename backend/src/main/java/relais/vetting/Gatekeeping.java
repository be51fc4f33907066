package relais.vetting;

import java.time.Clock;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Whether a proposal may be made to a partner today; asked before a first letter, an offer, anything sent. */
@Service
public class Gatekeeping {

    private final VettingReports reports;
    private final Clock clock;

    Gatekeeping(VettingReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /** Never empty: a partner nobody vetted stands before five grey lights. */
    public Mono<GateReading> read(String brandId, String partnerId) {
        return reports
            .find(brandId, partnerId)
            .defaultIfEmpty(VettingReport.blank(brandId, partnerId))
            .map(report -> report.gate(Formula.day(clock.instant())));
    }
}
