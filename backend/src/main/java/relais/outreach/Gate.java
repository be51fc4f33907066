package relais.outreach;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import relais.platform.decision.Refusal;
import relais.vetting.GateReading;
import relais.vetting.Gatekeeping;

/** The gate stands before the first outreach message of a collaboration, and before nothing else that is written. */
@Component
class Gate {

    private final Gatekeeping gatekeeping;

    Gate(Gatekeeping gatekeeping) {
        this.gatekeeping = gatekeeping;
    }

    /** Why a letter of this kind may not leave today; none where it may. */
    Mono<Optional<Refusal>> before(Occasion occasion, LetterKind kind) {
        return kind != LetterKind.FIRST_CONTACT
            ? Mono.just(Optional.empty())
            : gatekeeping.read(occasion.brand().id(), occasion.partner().partnerId()).map(
                  reading ->
                      switch (reading) {
                          case GateReading.Open _ -> Optional.empty();
                          case GateReading.Closed(List<GateReading.Blocker> blockers) -> Optional.of(closed(blockers));
                      }
              );
    }

    private static Refusal closed(List<GateReading.Blocker> blockers) {
        String lights = blockers
            .stream()
            .map(blocker -> blocker.axis().name() + ":" + blocker.why().name())
            .collect(Collectors.joining(","));
        return new Refusal.Particular("GATE_CLOSED", Map.of("lights", lights));
    }
}
