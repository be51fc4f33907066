package relais.collaborations;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.vetting.GateReading;
import relais.vetting.Gatekeeping;

/** Reads the gate, in the words of this room. */
@Component
class Clearing {

    private final Gatekeeping gate;

    Clearing(Gatekeeping gate) {
        this.gate = gate;
    }

    Mono<Clearance> read(String brandId, String partnerId) {
        return gate.read(brandId, partnerId).map(Clearing::clearance);
    }

    private static Clearance clearance(GateReading reading) {
        return switch (reading) {
            case GateReading.Open(GateReading.Key by) -> new Clearance.Cleared(
                by instanceof GateReading.Key.Overridden
            );
            case GateReading.Closed(var blockers) -> new Clearance.Blocked(
                blockers
                    .stream()
                    .map(blocker -> blocker.axis().name())
                    .toList()
            );
        };
    }
}
